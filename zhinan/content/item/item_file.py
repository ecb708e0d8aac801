"""items/*.md: one service item a file, front matter in the words of the official guide, notes below."""

from __future__ import annotations

from datetime import date

from msgspec.structs import replace

from zhinan.content.elements.attendances import read_applicants, read_appointment, read_visits
from zhinan.content.elements.fees import read_fees
from zhinan.content.elements.outcomes import read_deliveries, read_results
from zhinan.content.elements.questions import read_attachments, read_extras, read_questions
from zhinan.content.elements.registrations import read_registration
from zhinan.content.elements.remedies import read_contacts, read_remedies
from zhinan.content.item.channels import read_channel, read_list, read_progress
from zhinan.content.item.materials import read_materials
from zhinan.content.item.notes import Notes, read_notes
from zhinan.content.item.printed_charts import read_flowcharts
from zhinan.content.item.steps import read_steps
from zhinan.content.item.whom import read_whom
from zhinan.content.life.caring import read_care
from zhinan.content.life.coming import coming_of
from zhinan.content.life.endings import read_ending, read_former
from zhinan.content.limits.law import read_law
from zhinan.content.limits.limits import limit_at
from zhinan.content.references import Directory
from zhinan.model.elements.verdict import Comparison, Judgement, LimitComparison
from zhinan.model.item import Coming, Item
from zhinan.text.fields import Fields, as_fields
from zhinan.text.frontmatter import split_front_matter
from zhinan.text.identifiers import ID
from zhinan.text.nodes import Mark, Node, Text
from zhinan.text.shapes import suggestion
from zhinan.text.source import Source, quoted
from zhinan.text.tree import parse

COMPARISONS: dict[str, Comparison] = {"少": "fewer", "同": "same", "多": "more", "异": "other"}
LIMIT_COMPARISONS: dict[str, LimitComparison] = {"短": "shorter", "同": "same", "长": "longer", "异": "other"}
NO_ENTRY = "无"
"""清单编号 of an item that the list doesn't have, for those that could be taken for one that it has."""
SECTIONS = ("服务对象", "申办材料", "办理方式", "办理流程", "办理时限", "监督电话")


def read_item(source: Source, item_id: str, directory: Directory) -> Item:
    """The item in one file; without its content where the file can't be read at all."""
    parts = split_front_matter(source)
    code = directory.tables.area_code
    notes = read_notes(source, parts.body, parts.body_line, code) if parts else Notes()
    tree = parse(source, parts.head, parts.head_line) if parts else None
    if tree is None and not source.problems:
        source.report(Mark(1), "两条 --- 之间没有内容", "填上事项名称、主项等各栏")
    item = _of_tree(source, tree, item_id, directory, notes) if tree else None
    if item is None or tree is None:
        source.unsure = True
        return _unread(item_id)
    ahead = (
        (day, keys, _of_tree(source, later, item_id, directory, notes))
        for day, keys, later in coming_of(source, tree)
    )
    return replace(item, coming=tuple(Coming(day, keys, later) for day, keys, later in ahead if later))


def _of_tree(source: Source, tree: Node, item_id: str, directory: Directory, notes: Notes) -> Item | None:
    fields = as_fields(source, tree, "两条 --- 之间")
    if fields is None:
        return None
    fields.what = "事项"
    fields.node_of("将改")  # read beside, by coming_of
    item = _read(fields, item_id, directory, _absent(fields), notes)
    fields.finish()
    return item


def _unread(item_id: str) -> Item:
    """What stands for an item whose file can't be read, so that what refers to it isn't complained of too."""
    return Item(item_id, item_id, item_id, item_id, "", "", "", ())


def _absent(fields: Fields) -> tuple[str, ...]:
    """Sections that the document doesn't have: stated, so that nobody takes them for forgotten."""
    absent = fields.phrases("原文未载")
    for phrase in absent:
        name = phrase.value
        if name not in SECTIONS:
            hint = f"可以写：{' / '.join(SECTIONS)}{suggestion(name, SECTIONS)}"
            fields.source.report(phrase.mark, f"“原文未载”里不能写{quoted(name)}", hint, key="原文未载")
        elif fields.node.get(name) is not None:
            message = f"“{name}”写了内容，又写在“原文未载”里"
            hint = "原文件有这一栏的，从“原文未载”里去掉；没有的，删掉那一栏"
            fields.source.report(phrase.mark, message, hint, key="原文未载")
    names = tuple(phrase.value for phrase in absent)
    for name in SECTIONS:
        otherwise = f"；原文件没有这一栏的，写“原文未载: [{name}]”"
        fields.node_of(name, required=name not in names, otherwise=otherwise)
    return names


def _read(
    fields: Fields,
    item_id: str,
    directory: Directory,
    absent: tuple[str, ...],
    notes: Notes,
) -> Item:
    source = fields.source
    official = fields.need("事项名称")
    materials = fields.node_of("申办材料")
    steps = fields.node_of("办理流程")
    limit = limit_at(fields, "办理时限")
    progress = fields.node_of("办理进度查询")
    charts = fields.node_of("流程图")
    found, none = read_materials(source, materials) if materials else ((), False)
    return Item(
        id=item_id,
        business=_business(fields) or item_id,
        name=fields.text("标题") or official,
        official_name=official,
        group=fields.need("主项"),
        part=read_whom(fields, directory.words),
        heading=fields.need("来源"),
        audience=fields.texts("服务对象"),
        list_nos=() if _is_unlisted(fields) else fields.numbers("清单编号"),
        unlisted=_is_unlisted(fields),
        basis=fields.texts("政策依据"),
        conditions=fields.texts("办理条件"),
        materials=found,
        materials_none=none,
        material_notes=fields.texts("材料说明"),
        channels=fields.each("办理方式", lambda node: read_channel(source, node, directory)),
        steps=read_steps(source, steps, directory.words.field.actors) if steps else (),
        time_limit=limit,
        progress=read_progress(source, progress, directory) if progress else None,
        enquiries=read_list(fields, "咨询电话", directory),
        supervision=read_list(fields, "监督电话", directory, at_counters=False),
        flowcharts=read_flowcharts(source, charts) if charts else (),
        chart_titles=fields.texts("流程图标题"),
        forms=fields.texts("表格"),
        notes=notes.texts,
        notes_html=notes.html,
        links=notes.links,
        judgement=_judgement(fields),
        absent=absent,
        draft=fields.flag("草稿"),
        updated=_date(fields),
        former=read_former(fields),
        ending=read_ending(fields),
        care=read_care(fields),
        registration=read_registration(fields),
        legal_limit=read_law(fields, limit),
        fees=read_fees(fields),
        results=read_results(fields),
        deliveries=read_deliveries(fields, directory.tables),
        appointment=read_appointment(fields, directory),
        visits=read_visits(fields),
        applicants=read_applicants(fields),
        scope=fields.texts("通办范围"),
        quota=fields.texts("数量限制"),
        refusals=fields.texts("不予受理"),
        remedies=read_remedies(fields, directory.tables),
        advice=read_contacts(fields, "咨询方式"),
        complaints=read_contacts(fields, "投诉方式"),
        questions=read_questions(fields),
        attachments=read_attachments(fields, "附件"),
        extras=read_extras(fields),
    )


def _is_unlisted(fields: Fields) -> bool:
    node = fields.node_of("清单编号")
    return isinstance(node, Text) and node.value == NO_ENTRY


def _business(fields: Fields) -> str | None:
    text = fields.text("业务")
    if text and not ID.fullmatch(text):
        fields.problem("业务", f"“业务”不能写{quoted(text)}", "写别处同一业务的文件名，如 transfer-out")
        return None
    return text


def _date(fields: Fields) -> str | None:
    text = fields.text("更新")
    if text and not _is_date(text):
        fields.problem(
            "更新", f"日期不能写{quoted(text)}", "写成 2026-11-23 的样子：年、月、日，中间是短横线"
        )
        return None
    return text


def _is_date(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _judgement(fields: Fields) -> Judgement | None:
    inner = fields.fields("对照省清单", "对照省清单")
    if inner is None:
        return None
    materials = inner.choice("材料", COMPARISONS, required=True)
    judgement = Judgement(
        materials or "other",
        inner.texts("说明"),
        inner.choice("时限", LIMIT_COMPARISONS),
        inner.texts("时限说明"),
    )
    inner.finish()
    return judgement if materials else None
