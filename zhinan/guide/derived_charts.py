"""Flowcharts of an item whose file has none, built from its steps and materials in their own words.

Our own are only the words between: 开始, 结束, 材料是否齐全, 是, 否, 一次性告知需补齐的材料.
"""

from __future__ import annotations

import re

from zhinan.guide.chart_papers import papers_for
from zhinan.guide.ways import Way, ways_of
from zhinan.model.flowchart import Edge, Flowchart, Node
from zhinan.model.item import Item, Step

START, END = "开始", "结束"
CHECK, MISSING = "材料是否齐全", "一次性告知需补齐的材料"
YES, NO = "是", "否"

HANDS_IN = re.compile(
    r"提交|申报|提出.{0,4}申请|录入.{0,4}申请信息|上传|申办(?!材料)|^申请：|(?<!可)申请办理|持.{2,40}(?:向|到)"
)
ASKS = re.compile(r"申请|办理|登记")
CHECKS = re.compile(
    r"受理(?!机构)|(?<!费用)(?<!无)(?<!免)(?<!免经办)(?<!免经办机构)(?<!不再)(?:审核|审批|核定)(?!结果|后)"
)
"""受理 or 审核 of papers; the 审核 of fees, and where there is none, are no check."""
SAYS_MISSING = re.compile(r"材料(?:内容)?不全|一次性告知")
RESULT = re.compile(r"反馈|拨付|发至|发放|告知|办结|生效|公布|手续$|享受待遇|成功")


def derive_flowcharts(item: Item) -> tuple[Flowchart, ...]:
    """One chart for each way through the item; none for an item without steps."""
    ways = ways_of(item)
    shown = [way for way in ways if way.steps]
    return tuple(
        _chart(item, way, ways, title) for way, title in zip(shown, _titles(item, shown), strict=True)
    )


def charts_of(item: Item) -> tuple[Flowchart, ...]:
    """The charts that the document prints, else those derived from its steps."""
    return item.flowcharts or derive_flowcharts(item)


def _titles(item: Item, ways: list[Way]) -> list[str]:
    """The charts' titles: the document's own where it has as many, else the item's name."""
    if len(item.chart_titles) == len(ways):
        return list(item.chart_titles)
    return [f"{item.name}（{way.name}）" if way.name else item.name for way in ways]


def _chart(item: Item, way: Way, ways: tuple[Way, ...], title: str) -> Flowchart:
    texts = [step.text for step in way.steps]
    hand_in = _hand_in(texts)
    papers = papers_for(item.materials, way, ways)
    check = _check_after(texts, hand_in) if any(paper.asked for paper in papers) else None
    nodes = [Node("start", "start", START)]
    edges: list[Edge] = []
    last, label = "start", None
    for place, step in enumerate(way.steps):
        name = f"s{place + 1}"
        nodes.append(Node(name, "result" if _is_result(way.steps, place) else "step", step.text))
        edges.append(Edge(last, name, label))
        last, label = name, None
        if place == hand_in:
            nodes += [Node(f"m{i + 1}", "paper", paper.text) for i, paper in enumerate(papers)]
            edges += [Edge(f"m{i + 1}", name) for i in range(len(papers))]
        if place == check:
            nodes += [Node("check", "question", CHECK), Node("missing", "return", MISSING)]
            edges += [Edge(last, "check"), Edge("check", "missing", NO), Edge("missing", f"s{hand_in + 1}")]
            last, label = "check", YES
    nodes.append(Node("end", "end", END))
    edges.append(Edge(last, "end", label))
    return Flowchart(title, tuple(nodes), tuple(edges))


def _hand_in(texts: list[str]) -> int:
    """The step in which the papers are handed in: the first that says so, else that speaks of applying."""
    for sign in (HANDS_IN, ASKS):
        for place, text in enumerate(texts):
            if sign.search(text):
                return place
    return 0


def _check_after(texts: list[str], hand_in: int) -> int | None:
    """The step behind which the papers are checked; None where the texts speak of no check.

    A text that tells what happens to incomplete papers is the check itself; any other checks what passed it.
    """
    for place in range(hand_in, len(texts)):
        if SAYS_MISSING.search(texts[place]):
            return place
        if place > hand_in and CHECKS.search(texts[place]):
            return place - 1
    return None


def _is_result(steps: tuple[Step, ...], place: int) -> bool:
    """Whether a step is what comes out: the last of several, telling or paying."""
    text = steps[place].text
    last = place > 0 and place == len(steps) - 1
    return last and not SAYS_MISSING.search(text) and RESULT.search(text) is not None
