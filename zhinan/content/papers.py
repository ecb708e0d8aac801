"""The papers on a chart: the item's materials cut down to what fits on a card beside a step."""

from __future__ import annotations

import re
from dataclasses import dataclass

from zhinan.content.ways import Way
from zhinan.model.item import Material

MOST = 6
"""So many papers stand on a card; of a longer list the first and how many more."""
LONGEST = 30
"""Characters of one paper's text."""
LONGEST_LISTED = 40
"""Characters of several papers' or of a paper's and its condition's."""
FEW = 3
"""So many papers of one case are named."""
NONE_NEEDED = re.compile(r"^无$|无需(?:提供|提交)?.{0,4}材料|不需(?:要)?提供材料")
BRACKETS = re.compile(r"（[^（）]*）")
CONDITION = re.compile(
    r"^(?P<when>[^，。；]{2,20}(?:的|信息))，.*?(?:提供|提交)(?P<paper>[^，。；]{2,})[。；]?$"
)
"""属于意外伤害情形的，须提供病历复印件: a paper for one condition."""
PARTS = "、，；或"


@dataclass(frozen=True)
class Paper:
    """One entry of the card."""

    text: str
    asked: bool
    """False where the text says that nothing need be brought."""


def papers_for(materials: tuple[Material, ...], way: Way, ways: tuple[Way, ...]) -> tuple[Paper, ...]:
    """The papers of one way, shortened; `ways` are all ways of the item."""
    own = [material for material in materials if _belongs(material, way, ways)]
    papers = _listed(own, way, singly=True)
    if len(papers) > MOST:
        papers = _listed(own, way, singly=False)
    if len(papers) > MOST:
        rest = Paper(f"其余{len(papers) - MOST + 1}样见申办材料", asked=True)
        papers = [*papers[: MOST - 1], rest]
    return tuple(dict.fromkeys(papers))


def _belongs(material: Material, way: Way, ways: tuple[Way, ...]) -> bool:
    """Whether a material is asked for on this way: its case or condition is not that of another way."""
    cases = tuple(dict.fromkeys(other.case for other in ways if other.case))
    if material.when in cases and material.when != way.case:
        return False
    asked_in = material.case
    if not asked_in or not way.case:
        return True
    return max(cases, key=lambda case: (case == asked_in, common(case, asked_in))) == way.case


def _listed(materials: list[Material], way: Way, *, singly: bool) -> list[Paper]:
    """One entry a paper or, unless `singly`, a material; those of a case in one entry."""
    papers: list[Paper] = []
    cases: dict[str, list[str]] = {}
    for material in materials:
        asked = not NONE_NEEDED.search(material.text)
        free = not material.when or material.when == way.case
        if material.case and material.case != way.case:
            cases.setdefault(material.case, []).append(shortened(material.text))
        elif material.papers and free and singly:
            papers += [Paper(shortened(text), asked) for text in material.papers]
        elif material.papers and not free:
            papers.append(Paper(f"{material.when}：{cut('、'.join(material.papers), LONGEST_LISTED)}", asked))
        else:
            papers.append(Paper(shortened("、".join(material.papers) or material.text), asked))
    return papers + [paper for case, texts in cases.items() for paper in _of_case(case, texts)]


def _of_case(case: str, texts: list[str]) -> list[Paper]:
    """变更：《变更登记表》, or an entry each where that gets long; of a long list only how many there are."""
    joined = "、".join(texts)
    asked = not all(NONE_NEEDED.search(text) for text in texts)
    if len(joined) <= LONGEST_LISTED:
        return [Paper(f"{case}：{joined}", asked)]
    if len(texts) > FEW:
        return [Paper(f"{case}（{len(texts)}样）", asked)]
    return [Paper(f"{case}：{text}", asked) for text in texts]


def shortened(text: str) -> str:
    """One paper's text: whole where it is short, else without brackets, else as much as there is room for."""
    if len(text) <= LONGEST:
        return text
    condition = CONDITION.match(text)
    if condition:
        said = f"{BRACKETS.sub('', condition['when'])}：{condition['paper']}"
        if len(said) <= LONGEST_LISTED:
            return said
    return cut(text, LONGEST_LISTED if "：" in text[:20] else LONGEST)


def cut(text: str, longest: int) -> str:
    """The text in `longest` characters: up to the last mark between its parts, but not within a title."""
    bare = text if len(text) <= longest else BRACKETS.sub("", text) or text
    if len(bare) <= longest:
        return bare
    for end in range(longest - 1, bare.find("：") + 5, -1):
        first = bare[:end]
        if bare[end] in PARTS and first.count("《") == first.count("》"):
            return f"{first}等"
    return f"{bare[: longest - 1]}…"


def common(one: str, other: str) -> int:
    """The length of the longest piece that two texts share."""
    pieces = (one[start:end] for start in range(len(one)) for end in range(start + 1, len(one) + 1))
    return max((len(piece) for piece in pieces if piece in other), default=0)
