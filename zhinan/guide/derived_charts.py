"""Flowcharts of an item whose file has none, built from its steps and materials in their own words.

Our own are only the words between: 开始, 结束, 材料是否齐全, 是否通过, 是, 否, 一次性告知需补齐的材料.
"""

from __future__ import annotations

import re

from msgspec import Struct
from msgspec.structs import replace

from zhinan.guide.chart_papers import Paper, papers_for
from zhinan.guide.keeping.once import once_for_the_same
from zhinan.guide.procedure.acts import Act, Cases, Do, acts_of
from zhinan.guide.procedure.growing import Grower
from zhinan.guide.ways import Way, ways_of
from zhinan.model.flowchart import Flowchart, Node
from zhinan.model.item import Item, Step

HANDS_IN = re.compile(
    r"(?<!重新)(?<!再次)提交|申报|提出(?!听证|复议|行政复议|异议).{0,4}申请|^申请$|录入.{0,4}申请信息|上传|申办(?!材料)|^申请：|(?<!可)申请办理|持.{2,40}(?:向|到)"
)
ASKS = re.compile(r"申请|办理|登记")
CHECKS = re.compile(
    r"受理(?!机构)|(?<!费用)(?<!无)(?<!免)(?<!免经办)(?<!免经办机构)(?<!不再)(?:审核|审批|核定)(?!结果|后)"
)
"""受理 or 审核 of papers; the 审核 of fees, and where there is none, are no check."""
SAYS_MISSING = re.compile(r"材料(?:内容)?(?:不[全齐]|缺|有误)|一次性告知")


class Told(Struct, frozen=True):
    """A step with what its words say."""

    step: Step
    acts: tuple[Act, ...]


@once_for_the_same
def derive_flowcharts(item: Item) -> tuple[Flowchart, ...]:
    """One chart for each way through the item; none for an item without steps."""
    ways = ways_of(item)
    shown = [way for way in ways if way.steps]
    return tuple(
        _chart(item, way, papers_for(item.materials, way, ways), title)
        for way, title in zip(shown, _titles(item, shown), strict=True)
    )


def charts_of(item: Item) -> tuple[Flowchart, ...]:
    """The charts that the document prints, else those derived from its steps."""
    return item.flowcharts or derive_flowcharts(item)


def _titles(item: Item, ways: list[Way]) -> list[str]:
    """The charts' titles: the document's own where it has as many, else the item's name."""
    if len(item.chart_titles) == len(ways):
        return list(item.chart_titles)
    return [f"{item.name}（{way.name}）" if way.name else item.name for way in ways]


def _chart(item: Item, way: Way, papers: tuple[Paper, ...], title: str) -> Flowchart:
    told = [Told(step, _in_case(step, title)) for step in way.steps]
    done = [act.text for one in told for act in one.acts if isinstance(act, Do)]
    hand_in = _hand_in(done)
    check = _check_after(told, done, hand_in) if any(paper.asked for paper in papers) else None
    grower = Grower(hand_in, check)
    for one in told:
        grower.grow(one.step, one.acts, is_last=one is told[-1])
    grower.refusals(item.refusals)
    grower.lead([Node(f"m{number}", "paper", paper.text) for number, paper in enumerate(papers, 1)])
    return grower.finished(title)


def _in_case(step: Step, title: str) -> tuple[Act, ...]:
    """What a step says; on the chart of a case, what hangs on that case is done by everybody."""
    acts = acts_of(step)
    match acts:
        case (Cases((only,)),) if f"（{only.when.rstrip('，')}）" in title:
            return acts_of(replace(step, text=only.then))
    return acts


def _hand_in(texts: list[str]) -> int:
    """The act in which the papers are handed in: the first that says so, else that speaks of applying."""
    for sign in (HANDS_IN, ASKS):
        for place, text in enumerate(texts):
            if sign.search(text):
                return place
    return 0


def _check_after(told: list[Told], texts: list[str], hand_in: int) -> int | None:
    """The act behind which the papers are checked; None where the texts speak of no check, or hold it.

    A text that tells what happens to incomplete papers is the check itself; any other checks what passed it.
    """
    conditions = (
        one for step in told for act in step.acts if isinstance(act, Cases) for one in act.conditions
    )
    if any(one.refuses and SAYS_MISSING.search(one.words) for one in conditions):
        return None
    for place in range(hand_in, len(texts)):
        if SAYS_MISSING.search(texts[place]):
            return place
        if place > hand_in and CHECKS.search(texts[place]):
            return place - 1
    return None
