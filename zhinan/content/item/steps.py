"""办理流程: steps, or steps by case, with the stage and the one who acts read from the words."""

from __future__ import annotations

import re
from functools import cache

from zhinan.content.elements.traits import read_step_traits
from zhinan.model.item import Step
from zhinan.text.fields import Fields, as_fields
from zhinan.text.nodes import Mapping, Node, Text
from zhinan.text.shapes import as_meant, complain_of_shape, entries_of
from zhinan.text.source import Source

ONCE_MORE = r"(?<!重新)(?<!再次)(?<!补正后)"
"""补正后重新申请: what was sent back begins anew, and the step is none of applying."""
STAGES = {
    "申请": re.compile(
        rf"{ONCE_MORE}(?<!听证)(?<!复议)申请(?![人表]|重新|听证|复议|复核)|申报|{ONCE_MORE}提交|申办(?!材料)"
    ),
    "受理": re.compile(r"受理"),
    "审核": re.compile(r"审核|审批|审查|审定|核定|复核|初审|复审"),
    "评估": re.compile(r"评估"),
    "协商谈判": re.compile(r"协商谈判"),
    "公示": re.compile(r"公示"),
    "签订协议": re.compile(r"签订服务协议|协议签订"),
    "结算": re.compile(r"(?<=、)结算"),
    "拨付": re.compile(r"拨付|支付手续|支取手续|划转|发放|发至"),
    "办结": re.compile(r"办结|(?:反馈|告知)(?:办理|审核)?结果|结果反馈"),
}
NO_STAGE = "无"
MOST_STEPS = 500
"""Steps of an item, of which charts are drawn."""
ACTORS = (
    "缴费单位", "用人单位", "单位", "学校", "个人", "申请人", "代办人", "经办人", "受委托人", "经办机构",
    "委托第三方", "街道办事处（镇人民政府）", "街道办事处", "居（村）民委员会", "工作人员", "受理机构",
)  # fmt: skip
"""Who acts everywhere; a site names those of its own field."""
PREFIX = re.compile(r"^(?:[（(][^）)]*[）)])?(?P<stage>[^，。：:]{2,8})[：:]")


def read_steps(source: Source, node: Node, actors: tuple[str, ...] = ()) -> tuple[Step, ...]:
    """The steps at `node`, in order; `actors` are those that the site names."""
    if isinstance(node, Mapping) and node.get("步骤") is None:
        steps = tuple(
            step for key, value in node.entries for step in _listed(source, value, key.value, actors)
        )
    else:
        steps = _listed(source, node, None, actors)
    if len(steps) > MOST_STEPS:
        message = f"办理流程有 {len(steps)} 步，流程图画不下"
        source.report(node.mark, message, f"最多 {MOST_STEPS} 步；合并相近的几步", key="办理流程")
    return steps


def _listed(source: Source, node: Node, case: str | None, actors: tuple[str, ...]) -> tuple[Step, ...]:
    steps = (_entry(source, entry, case, actors) for entry in entries_of(node))
    return tuple(step for step in steps if step)


def _entry(source: Source, node: Node, case: str | None, actors: tuple[str, ...]) -> Step | None:
    node = as_meant(source, node, "步骤")
    if isinstance(node, Text):
        if node.value:
            return Step(node.value, stage_in(node.value), case, actor_in(node.value, actors))
        complain_of_shape(source, node, case or "办理流程")
        return None
    fields = as_fields(source, node, "一步", "步骤")
    return _full(fields, case, actors) if fields else None


def _full(fields: Fields, case: str | None, actors: tuple[str, ...]) -> Step | None:
    text = fields.need("步骤")
    stage = fields.text("环节") or stage_in(text)
    step = Step(
        text,
        None if stage == NO_STAGE else stage,
        fields.text("情形") or case,
        fields.text("办理人") or actor_in(text, actors),
        read_step_traits(fields),
    )
    fields.finish()
    return step if text else None


def stage_in(text: str) -> str | None:
    """The stages that a step's words name: its own heading (受理：…) first, else its verbs."""
    heading = PREFIX.match(text)
    words = heading["stage"] if heading else text
    found = [stage for stage, signs in STAGES.items() if signs.search(words)]
    if "拨付" in found and "申请" in found and not heading:
        found.remove("申请")
    return "、".join(found[:4]) or None


def actor_in(text: str, actors: tuple[str, ...] = ()) -> str | None:
    """Who acts: the known actors at the step's beginning, alternatives included."""
    heading = PREFIX.match(text)
    found = _acting(actors).match(text, heading.end() if heading else 0)
    return found[0] if found else None


@cache
def _acting(actors: tuple[str, ...]) -> re.Pattern[str]:
    """申请人或代办人, 经办机构工作人员: all who may act, as the document names them."""
    names = sorted((*ACTORS, *actors), key=len, reverse=True)
    actor = f"(?:{'|'.join(map(re.escape, names))})(?:工作人员)?"
    return re.compile(f"{actor}(?:(?:、|或|和){actor})*")
