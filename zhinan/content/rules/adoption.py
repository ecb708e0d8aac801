"""采用 names an existing place, and comes to one that has items of its own."""

from __future__ import annotations

from collections.abc import Iterator

from zhinan.content.rules.circles import circles
from zhinan.content.rules.finding import Finding
from zhinan.model.guide import Guide
from zhinan.model.place import Place
from zhinan.text.shapes import suggestion
from zhinan.text.source import quoted


def check_adoption(guide: Guide) -> Iterator[Finding]:
    """A place that adopts nothing that can be adopted has no guide."""
    ids = [place.id for place in guide.places]
    leads = {place.id: place.adopts for place in guide.places}
    closed = tuple(circles(leads))
    for first, *_ in closed:
        message = f"“采用”不能是{quoted(leads[first] or '')}"
        yield _finding(first, leads[first], message, "写有自己事项的那个地方的文件夹名")
    for place in guide.places:
        source = guide.place(place.adopts or "")
        if place.adopts and source is None:
            hint = f"写 content/ 里的文件夹名{suggestion(place.adopts, ids)}"
            yield _finding(place.id, place.adopts, f"“采用”的{quoted(place.adopts)}不存在", hint)
        elif source and not any(place.id in names for names in closed):
            yield from _measured_otherwise(guide, place, source)


def _measured_otherwise(guide: Guide, place: Place, source: Place) -> Iterator[Finding]:
    """Numbers in one list say nothing of another."""
    if guide.issuer_of(source) != guide.issuer_of(place) and any(item.list_nos for item in source.items):
        yield Finding(
            f"{place.id}/city.yaml",
            f"采用: {place.adopts}",
            f"{source.name}和{place.name}不和同一个清单比，沿用的事项在这里没有清单编号",
            "检查“上级”；确实是这样的，不用改",
            "warning",
            unless=("*/", "*/city.yaml"),
        )


def _finding(place: str, adopts: str | None, message: str, hint: str) -> Finding:
    return Finding(f"{place}/city.yaml", f"采用: {adopts}", message, hint, unless=("*/",))
