"""The papers on a chart: whole, as the document words them, or by a word on the paper that has them whole."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from zhinan.guide.ways import Way
from zhinan.model.item import Material

MOST = 10
"""So many papers stand on a card."""
LONGEST = 300
"""Characters of them together."""
ELSEWHERE = "共{count}样，见办事清单"


class Paper(Struct, frozen=True):
    """One entry of the card."""

    text: str
    asked: bool
    """False where the text says that nothing need be brought."""


def papers_for(materials: tuple[Material, ...], way: Way, ways: tuple[Way, ...]) -> tuple[Paper, ...]:
    """The papers of one way; `ways` are all ways of the item."""
    own = [material for material in materials if _belongs(material, way, ways)]
    papers = tuple(dict.fromkeys(_whole(own, way)))
    if len(papers) > MOST or sum(len(paper.text) for paper in papers) > LONGEST:
        return (Paper(ELSEWHERE.format(count=len(papers)), asked=True),)
    return papers


def _belongs(material: Material, way: Way, ways: tuple[Way, ...]) -> bool:
    """Whether a material is asked for on this way: its case or condition is not that of another way."""
    cases = tuple(dict.fromkeys(other.case for other in ways if other.case))
    if material.when in cases and material.when != way.case:
        return False
    asked_in = material.case
    if not asked_in or not way.case:
        return True
    return max(cases, key=lambda case: (case == asked_in, common(case, asked_in))) == way.case


def _whole(materials: list[Material], way: Way) -> Iterator[Paper]:
    """The papers in the document's words, one by one; those of a condition in one entry with it."""
    for material in materials:
        free = not material.when or material.when == way.case
        case = f"{material.case}：" if material.case and material.case != way.case else ""
        if material.papers and free:
            yield from (Paper(f"{case}{text}", material.asked) for text in material.papers)
        else:
            yield Paper(f"{case}{material.text}", material.asked)


def common(one: str, other: str) -> int:
    """The length of the longest piece that two texts share."""
    pieces = (one[start:end] for start in range(len(one)) for end in range(start + 1, len(one) + 1))
    return max((len(piece) for piece in pieces if piece in other), default=0)
