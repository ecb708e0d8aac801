"""领域 in site.yaml: what the site is about, in its own words."""

from __future__ import annotations

from zhinan.model.masthead.field import GENERAL, Agents, Audience, Field
from zhinan.text.fields import Fields, as_fields
from zhinan.text.identifiers import need_id, refuse_twice
from zhinan.text.nodes import Node
from zhinan.text.shapes import suggestion
from zhinan.text.source import Source, quoted

BETWEEN = "、，,；;"
"""Signs between the names of several audiences: none of them can stand in one."""


def read_field(fields: Fields) -> Field:
    """The words of the field; what is not said follows from what is."""
    inner = fields.fields("领域", "领域")
    if inner is None:
        return GENERAL
    short = inner.need("简称")
    name = inner.text("全称") or short
    examples = inner.texts("搜索示例")
    field = Field(
        short=short,
        name=name,
        guide=inner.text("指南") or f"{short}{GENERAL.guide}",
        bureaus=inner.text("部门") or f"{short}部门",
        offices=inner.text("机构") or f"{short}{GENERAL.offices}",
        hall=inner.text("大厅") or f"{short}{GENERAL.hall}",
        counters=inner.text("窗口") or f"{short}{GENERAL.counters}",
        wall_list=inner.text("一览表") or f"{name}{GENERAL.wall_list}",
        district=inner.text("区域") or GENERAL.district,
        audiences=_audiences(inner) or GENERAL.audiences,
        agents=_agents(inner),
        actors=inner.texts("办理人"),
        cards=inner.texts("证件"),
        ways=inner.texts("常见方式"),
        tails=inner.texts("可省略"),
        hall_words=inner.texts("大厅说法"),
        elsewhere=inner.texts("外地"),
        examples=examples,
        prompt=inner.text("搜索提示") or ("、".join(examples[:3]) + "……" if examples else ""),
        lead=inner.text("导语") or GENERAL.lead,
        about=inner.texts("关于"),
    )
    inner.finish()
    return field


def _audiences(fields: Fields) -> tuple[Audience, ...]:
    found = fields.each("适用", lambda node: _audience(fields.source, node))
    node = fields.node_of("适用")
    refuse_twice(fields.source, node, "编号", [one.id for one in found])
    refuse_twice(fields.source, node, "名称", [one.name for one in found])
    names = [one.name for one in found]
    for one in found:
        if one.like and one.like not in names:
            hint = f"写“适用”里另一种办事人的名称{suggestion(one.like, names)}"
            fields.problem("适用", f"“同”的{quoted(one.like)}不在“适用”里", hint)
    return found


def _audience(source: Source, node: Node) -> Audience | None:
    fields = as_fields(source, node, "一种办事人", "名称")
    if fields is None:
        return None
    name = fields.need("名称")
    if any(sign in name for sign in BETWEEN):
        fields.problem("名称", f"名称不能写{quoted(name)}", "一种办事人写一条，名称里不用标点")
    audience = Audience(
        id=need_id(fields),
        name=name,
        text=fields.text("说明") or "",
        like=fields.text("同"),
        precise=fields.flag("专指"),
        group=fields.text("大类") or "",
    )
    fields.finish()
    return audience


def _agents(fields: Fields) -> Agents:
    inner = fields.fields("受理点", "受理点")
    if inner is None:
        return GENERAL.agents
    name = inner.need("名称")
    agents = Agents(
        name=name,
        title=inner.text("标题") or f"可以受理申请的{name}",
        ways=inner.texts("方式") or (name,),
        said=inner.texts("说法") or (name,),
    )
    inner.finish()
    return agents
