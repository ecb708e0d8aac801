"""What each field of the model is called before editors: the official heading, or the key in their files.

A field that is not here is told all the same, by its own name: nothing that is published goes unsaid.
"""

from __future__ import annotations

from zhinan.guide.changes.element_headings import ELEMENT_HEADINGS

HEADINGS: dict[str, str] = {
    # An item.
    "Item.official_name": "事项名称", "Item.name": "标题", "Item.group": "主项", "Item.part": "适用",
    "Item.heading": "来源", "Item.audience": "服务对象", "Item.list_nos": "清单编号",
    "Item.basis": "政策依据", "Item.conditions": "办理条件", "Item.materials": "申办材料",
    "Item.materials_none": "不用带材料", "Item.material_notes": "材料说明", "Item.channels": "办理方式",
    "Item.steps": "办理流程", "Item.time_limit": "办理时限", "Item.progress": "办理进度查询",
    "Item.enquiries": "咨询电话", "Item.supervision": "监督电话", "Item.flowcharts": "流程图",
    "Item.chart_titles": "流程图标题", "Item.forms": "表格", "Item.notes": "注意事项",
    "Item.notes_html": "注意事项的写法", "Item.links": "注意事项里的链接",
    "Item.judgement": "对照省清单", "Item.baseline": "与清单相比", "Item.absent": "原文未载",
    "Item.updated": "更新",
    "Item.draft": "草稿", "Office.draft": "草稿", "Place.draft": "草稿",
    "Item.business": "业务", "Item.adopted_from": "采用",
    "Item.former": "曾用文件名", "Item.ending": "停办", "Office.former": "曾用文件名",
    "Office.ending": "停办", "Form.former": "曾用文件名", "Form.ending": "停办",
    "LifeEvent.former": "曾用文件名", "LifeEvent.ending": "停办", "Place.former": "曾用文件名",
    "Place.ending": "停办", "Place.ended": "已停办的", "Guide.ended": "已停办的", "Ending.date": "日期",
    "Ending.reason": "原因", "Ending.instead": "去向", "Ending.heir": "并入", "Ended.name": "名称",
    "Ended.kind": "类别", "Ended.id": "文件名", "Ended.ending": "停办", "Ended.former": "曾用文件名",
    "Item.coming": "将改", "Coming.date": "生效", "Coming.keys": "栏",
    "Coming.item": "改成", "Item.care": "核对和公告", "Office.care": "核对和公告", "Place.care": "核对和公告",
    "Care.checked": "核对日期",
    "Care.days": "核对周期（天）", "Care.section": "责任科室", "Care.notices": "公告", "Care.due": "应在",
    "Care.overdue": "过期", "Notice.text": "文字", "Notice.since": "从", "Notice.until": "到",
    "Material.papers": "其中", "Material.copies": "份数", "Material.when": "条件", "Material.case": "情形",
    "Material.form": "表格", "Material.asked": "要带", "Material.text": "材料",
    "Step.text": "步骤", "Step.stage": "环节", "Step.case": "情形", "Step.actor": "办理人",
    "Channel.kind": "类别", "Channel.label": "方式", "Channel.text": "说明", "Channel.counter_kinds": "窗口",
    "Channel.services": "渠道", "Channel.phones": "电话", "Channel.case": "情形", "Channel.when": "条件",
    "Channel.pending": "待开通", "Channel.left_to_cities": "由各市公布",
    "Enquiry.text": "说明", "Enquiry.counter_kinds": "窗口", "Enquiry.services": "渠道",
    "Enquiry.left_to_cities": "由各市公布",
    "Progress.text": "说明", "Progress.hall": "现场查询", "Progress.phones": "电话查询",
    "Progress.phones_text": "电话查询的说明", "Progress.phones_left_to_cities": "电话查询由各市公布",
    "Progress.online": "网上查询", "Progress.phone_counters": "电话查询的窗口",
    "PhoneList.entries": "", "PhoneList.text": "说明", "PhoneList.left_to_cities": "由各市公布",
    "PhoneList.counter_kinds": "窗口",
    "TimeLimit.text": "文字", "TimeLimit.immediate": "即时", "TimeLimit.working_days": "工作日",
    "TimeLimit.natural_days": "自然日", "TimeLimit.months": "月", "TimeLimit.cases": "分情形",
    "LimitCase.when": "情形", "LimitCase.immediate": "即时", "LimitCase.working_days": "工作日",
    "LimitCase.natural_days": "自然日", "LimitCase.months": "月",
    "Judgement.materials": "材料", "Judgement.sentences": "说明", "Judgement.time_limit": "时限",
    "Judgement.limit_sentences": "时限说明",
    "Flowchart.title": "标题", "Flowchart.nodes": "节点", "Flowchart.edges": "连线",
    "Node.id": "编号", "Node.kind": "类型", "Node.text": "文字",
    "Edge.source": "从", "Edge.target": "到", "Edge.label": "标签",
    # A hall, a hospital, numbers.
    "Office.name": "名称", "Office.area": "区域", "Office.also": "兼管区域", "Office.address": "地址",
    "Office.hours": "时间", "Office.position": "坐标", "Office.counters": "窗口",
    "Counter.kinds": "类别", "Counter.address": "地址", "Counter.location": "位置",
    "Counter.phones": "电话", "Counter.hours": "时间",
    "Position.lat": "纬度", "Position.lon": "经度", "Position.datum": "坐标系",
    "CounterKind.id": "编号", "CounterKind.name": "名称",
    "Hospital.name": "名称", "Hospital.address": "地址", "Hospital.phones": "电话", "Hospital.note": "备注",
    "Phone.printed": "原印", "Phone.display": "号码", "Phone.tel": "拨打", "Phone.label": "说明",
    "PhoneEntry.area": "地区", "PhoneEntry.phones": "号码", "PhoneTable.entries": "号码",
    # A form.
    "Form.title": "标题", "Form.fields": "栏目", "Form.notes": "说明", "Form.rows": "表样",
    "Form.loose_notes": "表尾的说明",
    "FormRow.kind": "行", "FormRow.cells": "栏目", "FormRow.title": "题目", "FormRow.blanks": "空行",
    "FormCell.number": "第几栏", "FormCell.text": "栏目", "FormCell.options": "选项",
    "FormCell.statement": "栏内文字", "FormCell.parts": "分栏",
    # A place.
    "Place.name": "名称", "Place.level": "级别", "Place.area_code": "区号", "Place.bureau": "主管部门",
    "Place.hotline": "热线", "Place.adopts": "采用", "Place.services": "网上渠道", "Place.rating": "服务评价",
    "Place.counter_kinds": "窗口类别", "Place.hospitals": "受理点", "Place.errata": "更正",
    "Place.level_name": "级别的名称", "Place.above": "上级", "Place.short_name": "简称",
    "Place.service_list": "清单", "Place.grid": "方位图",
    "Place.items": "事项", "Place.offices": "大厅", "Place.forms": "表格",
    "Edition.title": "版本的标题", "Edition.issuer": "版本的发布", "Edition.date": "版本的日期",
    "Edition.document": "版本的文件", "Edition.number": "版本的文号", "Edition.status": "版本的状态",
    "Edition.remark": "版本的说明",
    "ServiceList.issuer": "发布", "ServiceList.document_number": "文号", "ServiceList.date": "日期",
    "OnlineService.name": "名称", "OnlineService.kind": "类别", "OnlineService.printed": "网址",
    "OnlineService.url": "链接",
    "Rating.text": "说明", "Rating.ways": "方式", "RatingWay.name": "名称", "RatingWay.text": "说明",
    "Erratum.where": "位置", "Erratum.printed": "原文", "Erratum.published": "发布", "Erratum.reason": "理由",
    # What all places share.
    "Site.title": "网站名称", "Site.base_url": "网址", "Site.repository": "仓库", "Site.licence": "许可",
    "Site.report": "报错", "Site.edit": "编辑",
    "Site.domains": "可信域名", "Site.hosts": "主机", "Place.domains": "可信域名",
    "Site.field": "领域", "Site.speaker": "主办", "Site.order": "地方顺序",
    "Field.short": "简称", "Field.name": "全称", "Field.guide": "指南", "Field.bureaus": "部门",
    "Field.offices": "机构", "Field.hall": "大厅", "Field.counters": "窗口", "Field.wall_list": "一览表",
    "Field.district": "区域", "Field.audiences": "适用", "Field.agents": "受理点", "Field.actors": "办理人",
    "Field.cards": "证件", "Field.ways": "常见方式", "Field.tails": "可省略", "Field.hall_words": "大厅说法",
    "Field.elsewhere": "外地", "Field.examples": "搜索示例", "Field.prompt": "搜索提示",
    "Field.lead": "导语", "Field.about": "关于",
    "Audience.id": "编号", "Audience.name": "名称", "Audience.text": "说明", "Audience.like": "同",
    "Audience.precise": "专指", "Agents.name": "名称", "Agents.title": "标题", "Agents.ways": "方式",
    "Agents.said": "说法",
    "Speaker.sponsor": "主办单位", "Speaker.keeper": "承办单位", "Speaker.icp": "备案号",
    "Speaker.police": "公安备案号", "Speaker.code": "网站标识码", "Speaker.hotline": "热线",
    "Site.contact": "联系", "Site.contact_url": "联系的链接",
    "LifeEvent.name": "名称", "LifeEvent.summary": "说明", "LifeEvent.steps": "事项",
    "EventStep.item": "事项", "EventStep.why": "为什么",
    "Term.name": "名称", "Term.text": "说明", "Term.also": "也叫", "Term.excluding": "不算",
    "Synonym.phrases": "说法", "Synonym.items": "事项",
    "ServiceList.title": "标题", "ServiceList.called": "简称", "ListEntry.business": "业务",
    "ListEntry.group": "主项", "ListEntry.name": "名称",
    "ListEntry.materials": "办理材料", "ListEntry.materials_none": "不用带材料",
    "ListEntry.time_limit": "办理时限", "ListEntry.stages": "办理环节", "ListEntry.channels": "办理方式",
    "ListEntry.remarks": "备注", "ListEntry.basis": "设定依据",
}  # fmt: skip

FOLLOWERS: dict[str, tuple[str, ...]] = {
    "Item.notes_html": ("notes", "links"),
    "Item.name": ("official_name",),
    "Item.materials_none": ("materials",),
    "Item.baseline": ("judgement", "materials", "materials_none", "time_limit", "list_nos"),
    "Form.rows": ("fields", "notes"),
    "Form.loose_notes": ("notes", "rows"),
    "Site.contact_url": ("contact",),
    "Site.edit": ("repository",),
    "ListEntry.materials_none": ("materials",),
}
"""Fields that are made from others: a change of them is told only where none of these changed."""


def heading_of(kind: type, field: str) -> str:
    """What a field is called."""
    name = f"{kind.__name__}.{field}"
    return HEADINGS.get(name, ELEMENT_HEADINGS.get(name, field))
