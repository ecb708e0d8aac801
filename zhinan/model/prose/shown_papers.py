"""Papers that are to be shown although the document asks for none: steps, ways and notes name them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from zhinan.model.item import Item

ENDS = "证件?(?![号明])|证明|卡|凭证|说明(?!会)|委托书|户口簿|复印件|原件"
NOUN = rf"[^，。；：（）、或和及\s]{{0,12}}?(?:{ENDS})"
ASKED = re.compile(
    r"(?<!不再)(?<!无需)(?<!不需)(?<!不用)(?<!不必)(?<!无须)(?:提交|提供|携带|出示|持|凭|带)"
    rf"：?(?:本人|有效|的){{0,3}}(?P<papers>{NOUN}(?:(?:、|或|和|及|以及){NOUN})*)"
)
JOINT = re.compile("、|以及|和|及")


def shown_papers(item: Item) -> tuple[str, ...]:
    """What a person who comes with nothing is asked for all the same; only where no papers are asked for."""
    if not item.materials_none:
        return ()
    found = [paper for text in _texts(item) for match in ASKED.finditer(text) for paper in _parts(match)]
    whole = (paper for paper in found if not any(paper in other and paper != other for other in found))
    return tuple(dict.fromkeys(whole))


def _parts(match: re.Match[str]) -> list[str]:
    """The papers of one sentence, a choice in one piece."""
    return JOINT.split(match["papers"])


def _texts(item: Item) -> Iterator[str]:
    yield from (step.text for step in item.steps)
    yield from (channel.text for channel in item.channels if channel.text)
    yield from item.material_notes
    yield _run_on(item.notes)


def _run_on(notes: tuple[str, ...]) -> str:
    """The notes as one text: what follows a colon is said with it."""
    return "".join(note if note.endswith("：") else f"{note.rstrip('；，')}。" for note in notes)
