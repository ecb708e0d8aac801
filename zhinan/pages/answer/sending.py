"""An item as a few lines of text, to send to one's family or to keep as a picture."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct

from zhinan.model.item import Item
from zhinan.model.place import Place
from zhinan.pages import urls
from zhinan.pages.answer.answer_rows import AnswerLine, AnswerRow, names_of
from zhinan.pages.item.material_cases import NONE, by_case
from zhinan.pages.item.stamp import stamp_for
from zhinan.pages.namesakes import called

BOX = "□ "
"""Before each paper, to be ticked on the picture."""


class Sending(Struct, frozen=True):
    """The text, and where it comes from."""

    text: str
    address: str
    """The page's whole address; empty where the site has none: the reader's browser knows it."""


def sending_of(place: Place, item: Item, rows: Iterable[AnswerRow | None], base_url: str | None) -> Sending:
    """Who comes, every paper, where to go, whom to call, how long it takes."""
    lines = [f"{place.name}：{called(place, item)}"]
    for row in rows:
        if row is None:
            continue
        if row.title == "带什么" and item.materials:
            lines += [f"{row.title}：", *_papers(item)]
        else:
            lines.append(f"{row.title}：{'；'.join(filter(None, map(_words, row.lines)))}")
    limit = stamp_for(item.time_limit).words
    if limit:
        lines.append(f"多久办好：{limit}")
    address = base_url + urls.item(place, item) if base_url else ""
    return Sending("\n".join(filter(None, (*lines, address))), address)


def _papers(item: Item) -> Iterator[str]:
    for case, materials in by_case(item.materials):
        if case:
            yield f"（{case}）"
        for material in materials:
            if not material.asked or material.text == NONE:
                continue
            for name in names_of(material):
                is_said = not material.when or material.when in name
                yield f"{BOX}{name}" if is_said else f"{BOX}{name}（{material.when}）"


def _words(line: AnswerLine) -> str:
    numbers = "、".join(f"{tel.text}（{tel.label}）" if tel.label else tel.text for tel in line.tels)
    label = f"{line.label}：" if line.label else ""
    return label + " ".join(part for part in (line.text, numbers) if part)
