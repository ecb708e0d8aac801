"""上级 and 地方顺序 name places that there are; nothing stands above itself, or above what is larger."""

from __future__ import annotations

from collections.abc import Iterator

from zhinan.content.place.levels import RANKS
from zhinan.content.rules.circles import circles
from zhinan.content.rules.finding import Finding
from zhinan.model.guide import Guide
from zhinan.model.place import Place
from zhinan.text.prose.strangers import is_gap
from zhinan.text.shapes import suggestion
from zhinan.text.source import quoted


def check_above(guide: Guide) -> Iterator[Finding]:
    """A place whose 上级 leads nowhere stands alone: told, and no error,

    A city may come without its province."""
    closed = tuple(circles({place.id: place.above for place in guide.places}))
    for names in closed:
        if place := guide.place(names[0]):
            message = f"“上级”绕成了圈，{place.name}成了自己的上级"
            yield _finding(place, message, "写真正在上面的那个地方的文件夹名", error=True)
    for place in guide.places:
        above = guide.tree.get(place.above)
        if above is None:
            yield from _alone(guide, place)
        elif not any(place.id in names for names in closed) and RANKS[above.level] > RANKS[place.level]:
            yield _finding(
                place,
                f"“上级”写反了：{above.name}不在{place.name}上面",
                "写真正在上面的那个地方的文件夹名；没有的写 无",
            )
    yield from _order(guide)


def _alone(guide: Guide, place: Place) -> Iterator[Finding]:
    ids = [other.id for other in guide.places if other is not place]
    if place.above and not is_gap(place.above):
        named = next((other.id for other in guide.places if place.above in (other.name, other.short)), "")
        near = f"；是不是“{named}”？" if named else suggestion(place.above, ids)
        yield _finding(
            place,
            f"“上级”的{quoted(place.above)}不在 content/ 里",
            f"写 content/ 里的文件夹名，上面没有的写 无{near}",
        )
    elif place.above is None and any(RANKS[other.level] < RANKS[place.level] for other in guide.places):
        likely = next(other for other in guide.places if RANKS[other.level] < RANKS[place.level])
        yield Finding(
            f"{place.id}/city.yaml",
            f"名称: {place.name}",
            "没有写“上级”，不知道它在哪个地方下面、和哪个清单比",
            f"加上一行，如“上级: {likely.id}”；上面没有的写“上级: 无”",
            "warning",
            unless=("*/", "*/city.yaml"),
        )


def _order(guide: Guide) -> Iterator[Finding]:
    ids = [place.id for place in guide.places]
    for name in guide.site.order:
        if name not in ids:
            yield Finding(
                "site.yaml",
                name,
                f"地方顺序里的{quoted(name)}不在 content/ 里",
                f"写 content/ 里的文件夹名，或删掉它{suggestion(name, ids)}",
                "warning",
                unless=("*/",),
            )


def _finding(place: Place, message: str, hint: str, *, error: bool = False) -> Finding:
    word = f"上级: {place.above}"
    return Finding(
        f"{place.id}/city.yaml", word, message, hint, "error" if error else "warning", unless=("*/",)
    )
