"""items/<item>.md: an item as the list and the model guide have it, in the words of the official guide."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from zhinan.content.limits.limit_grammar import read_limit
from zhinan.guide.blanks.gaps import entry, heading, line, listed, quoted, together
from zhinan.guide.blanks.ways_draft import channels
from zhinan.model.item import Item, Material, Step
from zhinan.model.listing import ListEntry
from zhinan.model.place import Place

TABLE = "监督"
PROGRESS = (
    "# 办理进度查询:",
    "#   现场查询:",
    "#     窗口: 综合窗口            # offices.yaml 里的窗口类别",
    "#   电话查询: 进度              # 电话表的名字，或直接写号码",
)


def item_draft(
    item_id: str, place: Place, model: Item | None, row: ListEntry | None, answers: Mapping[str, str]
) -> dict[str, str]:
    """One item. Where it stands in the document is always a gap: someone has to look at the document."""
    name = answers.get("事项名称") or (model.official_name if model else row.name if row else "")
    group = answers.get("主项") or (row.group if row else model.group if model else "")
    audience = (answers["服务对象"],) if answers.get("服务对象") else model.audience if model else ()
    audiences = "、".join(one.name for one in place.site.field.audiences)
    return {
        f"{place.id}/items/{item_id}.md": together(
            "---",
            *_from(model, row),
            line("事项名称", name, "官方指南“一、事项名称”下的名称"),
            *_title(name, model),
            line("主项", group, "所属大类，照指南的标题"),
            line(
                "适用",
                answers.get("适用") or (model.part if model else ""),
                audiences,
            ),
            _number(row),
            *_business(item_id, model),
            line("来源", answers.get("来源", ""), "原文件里的标题，带编号，如：2.1 关系转出"),
            *listed("服务对象", audience, "谁可以办：一段文字，或几条"),
            "# 政策依据: 《……办法》第×条",
            "# 办理条件: 一段文字，或几条",
            *_materials(model, row),
            *channels(place, model, row),
            *_steps(model, row),
            _limit(model, row, answers.get("办理时限", "")),
            *PROGRESS,
            _supervision(place),
            "---",
        )
    }


def _from(model: Item | None, row: ListEntry | None) -> Iterator[str]:
    known = [words for words, there in (("清单", row), ("样板", model)) if there]
    if known:
        yield f"# 照{'和'.join(known)}填的：逐栏照本市的原文件改，改完删掉这一行"


def _title(name: str, model: Item | None) -> Iterator[str]:
    if model and model.official_name == name != model.name:
        yield line("标题", model.name, "指南目录或标题里的叫法，与事项名称不同才写")


def _number(row: ListEntry | None) -> str:
    if row is None:
        return "# 清单编号: 20              # 清单里的序号；没有对应的不写"
    return line("清单编号", str(row.no), "清单里的序号")


def _business(item_id: str, model: Item | None) -> Iterator[str]:
    if model and model.business != item_id:
        yield line("业务", model.business, "各市同一业务的名字")


def _materials(model: Item | None, row: ListEntry | None) -> Iterator[str]:
    source = row or model
    if source and source.materials_none:
        yield line("申办材料", "无")
        return
    found = source.materials if source else ()
    yield heading("申办材料", "一样一条；没有材料的写“申办材料: 无”")
    by_case = bool(found) and all(material.case for material in found)
    case = None
    for material in found:
        if by_case and material.case != case:
            case = material.case
            yield heading(f"  {quoted(case or '')}")
        yield from _material(material, indent=4 if by_case else 2, by_case=by_case)
    if not found:
        yield entry("", "如：《信息变更登记表》1份")
    yield "#  - 材料: 属于意外伤害情形的，须提供病历复印件"
    yield "#    条件: 属于意外伤害情形的    # 什么情况下才要"


def _material(material: Material, *, indent: int, by_case: bool) -> Iterator[str]:
    plain = not (material.papers or material.when or (material.case and not by_case))
    if plain:
        yield entry(material.text, indent=indent)
        return
    yield line("- 材料", material.text, indent=indent)
    deeper = " " * (indent + 2)
    if material.papers:
        yield f"{deeper}其中:"
        yield from (entry(paper, indent=indent + 4) for paper in material.papers)
    if material.case and not by_case:
        yield line("情形", material.case, indent=indent + 2)
    if material.when:
        yield line("条件", material.when, indent=indent + 2)


def _steps(model: Item | None, row: ListEntry | None) -> Iterator[str]:
    yield heading("办理流程", "一步一条，去掉序号")
    for step in model.steps if model else ():
        yield from _step(step)
    if not (model and model.steps):
        stages = "、".join(row.stages) if row else "申请、受理、审核、办结"
        yield entry("", f"环节：{stages}。如：申请人向经办机构提交申办材料")


def _step(step: Step) -> Iterator[str]:
    if not step.case:
        yield entry(step.text)
        return
    yield line("- 步骤", step.text, indent=2)
    yield line("情形", step.case, indent=4)


def _limit(model: Item | None, row: ListEntry | None, answer: str) -> str:
    """The list's limit, else the model's, where its words alone say it."""
    known = [source.time_limit for source in (row, model) if source and source.time_limit]
    text = answer or next((limit.text for limit in known if read_limit(limit.text)), "")
    return line("办理时限", text, "如：9个工作日、即时办结")


def _supervision(place: Place) -> str:
    table = next((table.name for table in place.tables if TABLE in table.name), "")
    return line("监督电话", table, "city.yaml 电话表里的名字，或直接写号码")
