"""The papers on a chart: the item's materials cut down to what fits on a card beside a step."""

from __future__ import annotations

import re
from dataclasses import dataclass

from zhinan.guide.ways import Way
from zhinan.model.item import Material

MOST = 6
"""So many papers stand on a card; of a longer list the first and how many more."""
LONGEST = 30
"""Characters of one paper's text."""
LONGEST_LISTED = 40
"""Characters of several papers' or of a paper's and its condition's."""
FEW = 3
"""So many papers of one case are named."""
BRACKETS = re.compile(r"（[^（）]*）(?=$|[，、；。（])")
"""A remark behind a paper; 专（兼）职 is one word and stays."""
CONDITION = re.compile(
    r"^(?P<when>[^，。；]{2,20}(?:的|信息))，.*?(?:提供|提交)(?P<paper>[^，。；]{2,})[。；]?$"
)
"""属于意外伤害情形的，须提供病历复印件: a paper for one condition."""
SHARED = re.compile(r"^(?P<whose>.*[、或].*)的(?P<paper>[^的、，；]{2,12})$")
"""负责人、技术人员的劳动合同复印件: what is asked for stands at the end and is never cut off."""
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
    cases: dict[str, list[Material]] = {}
    for material in materials:
        free = not material.when or material.when == way.case
        if material.case and material.case != way.case:
            cases.setdefault(material.case, []).append(material)
        elif material.papers and free and singly:
            papers += [Paper(shortened(text), material.asked) for text in material.papers]
        elif material.papers:
            condition = "" if free else f"{material.when}："
            papers.append(Paper(f"{condition}{joined(material.papers)}", material.asked))
        else:
            papers.append(Paper(shortened(material.text), material.asked))
    return papers + [paper for case, own in cases.items() for paper in _of_case(case, own)]


def _of_case(case: str, materials: list[Material]) -> list[Paper]:
    """变更：《变更登记表》, or an entry each where that gets long; of a long list only how many there are."""
    texts = [shortened(material.text) for material in materials]
    asked = any(material.asked for material in materials)
    if len("、".join(texts)) <= LONGEST_LISTED:
        return [Paper(f"{case}：{'、'.join(texts)}", asked)]
    if len(texts) > FEW:
        return [Paper(f"{case}（{len(texts)}样）", asked)]
    return [Paper(f"{case}：{text}", asked) for text in texts]


def joined(papers: tuple[str, ...]) -> str:
    """Several papers in one entry: as many as there is room for, never half of one."""
    for count in range(len(papers), 0, -1):
        said = "、".join(papers[:count])
        if len(said) <= LONGEST_LISTED:
            return said if count == len(papers) else f"{said}等{len(papers)}样"
    return shortened(papers[0])


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
    shared = SHARED.match(bare)
    if shared:
        return f"{cut(shared['whose'], longest - len(shared['paper']) - 2)}的{shared['paper']}"
    for end in range(longest - 1, bare.find("：") + 5, -1):
        first = bare[:end]
        if bare[end] in PARTS and first.count("《") == first.count("》"):
            return f"{first}等"
    return f"{bare[: longest - 1]}…"


def common(one: str, other: str) -> int:
    """The length of the longest piece that two texts share."""
    pieces = (one[start:end] for start in range(len(one)) for end in range(start + 1, len(one) + 1))
    return max((len(piece) for piece in pieces if piece in other), default=0)
