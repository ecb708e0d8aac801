"""The facts of a thing in plain words, by their official headings: what editions are compared by."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from zhinan.content.item.item_file import COMPARISONS
from zhinan.content.phone_lists import LEFT_TO_CITIES
from zhinan.model.flowchart import Flowchart
from zhinan.model.form import Form
from zhinan.model.guide import Guide
from zhinan.model.item import Channel, Enquiry, Item, Judgement, Material, PhoneList, Progress, Step
from zhinan.model.listing import ListEntry
from zhinan.model.office import Counter, Hospital, Office
from zhinan.model.phone import Phone, PhoneEntry
from zhinan.model.place import Place

Facts = dict[str, tuple[str, ...]]
"""The sentences under each heading, in their order."""


def facts_of_item(item: Item) -> Facts:
    """Everything that an item tells."""
    return {
        "事项名称": (item.official_name,),
        "标题": (item.name,),
        "主项": (item.group,),
        "适用": (item.part,),
        "服务对象": item.audience,
        "政策依据": item.basis,
        "办理条件": item.conditions,
        "申办材料": ("无",) if item.materials_none else tuple(map(_material, item.materials)),
        "材料说明": item.material_notes,
        "办理方式": tuple(map(_channel, item.channels)),
        "办理流程": tuple(map(_step, item.steps)),
        "办理时限": (item.time_limit.text,) if item.time_limit else (),
        "办理进度查询": _progress(item.progress) if item.progress else (),
        "咨询电话": _phone_list(item.enquiries),
        "监督电话": _phone_list(item.supervision),
        "流程图": tuple(map(_chart, item.flowcharts)),
        "流程图标题": item.chart_titles,
        "表格": item.forms,
        "注意事项": item.notes,
        "注意事项里的链接": item.links,
        "对照省清单": _judgement(item.judgement) if item.judgement else (),
        "清单编号": ("无",) if item.unlisted else tuple(map(str, item.list_nos)),
        "来源": (item.heading,),
        "原文未载": item.absent,
    }


def facts_of_office(office: Office) -> Facts:
    """Everything that a hall tells."""
    return {
        "名称": (office.name,),
        "区域": office.areas,
        "地址": (office.address,),
        "时间": (office.hours,) if office.hours else (),
        "窗口": tuple(map(_counter, office.counters)),
    }


def facts_of_place(place: Place) -> Facts:
    """What a place tells of itself."""
    edition = place.edition
    return {
        "名称": (place.name,),
        "级别": _said(place.level_name),
        "上级": _said(place.above),
        "采用": _said(place.adopts),
        "区号": _said(place.area_code),
        "主管部门": _said(place.bureau),
        "热线": tuple(map(_entry, place.hotline)),
        "版本": _said(
            edition.title, edition.issuer, edition.number, edition.date, edition.status, edition.remark
        ),
        "网上渠道": tuple(_joined((service.name, service.printed)) for service in place.services),
        "受理点": tuple(map(_hospital, place.hospitals)),
        "更正": tuple(f"{one.where}：“{one.printed}”作“{one.published}”" for one in place.errata),
    }


def facts_of_form(form: Form) -> Facts:
    """What a blank form asks for."""
    return {"标题": (form.title,), "栏目": tuple(form.fields), "说明": tuple(form.notes)}


def facts_of_entry(entry: ListEntry) -> Facts:
    """One row of a list."""
    return {
        "办理材料": ("无",) if entry.materials_none else tuple(map(_material, entry.materials)),
        "办理时限": (entry.time_limit.text,),
        "办理环节": entry.stages,
        "办理方式": entry.channels,
        "备注": entry.remarks,
        "设定依据": entry.basis,
    }


def facts_of_site(guide: Guide) -> Facts:
    """What all places share."""
    return {
        "网站名称": (guide.site.title,),
        "网址": _said(guide.site.base_url),
        "人生大事": tuple(
            f"{event.name}：{'、'.join(s.item for s in event.steps)}" for event in guide.events
        ),
        "名词解释": tuple(f"{term.name}：{term.text}" for term in guide.terms),
        "群众说法": tuple(f"{'、'.join(one.phrases)} → {'、'.join(one.items)}" for one in guide.synonyms),
    }


def _said(*texts: str | None) -> tuple[str, ...]:
    return tuple(text for text in texts if text)


def _joined(parts: Iterable[str | None]) -> str:
    return "，".join(part.rstrip("。；，") for part in parts if part)


def _with_case(case: str | None, text: str) -> str:
    return f"{case}：{text}" if case else text


def _material(material: Material) -> str:
    when = f"（{material.when}）" if material.when and material.when not in material.text else ""
    form = f"［表格 {material.form}］" if material.form else ""
    return _with_case(material.case, material.text + when + form)


def _chart(chart: Flowchart) -> str:
    texts = {node.id: node.text for node in chart.nodes}
    arrows = (f"{texts[edge.source]} → {_with_case(edge.label, texts[edge.target])}" for edge in chart.edges)
    return f"{chart.title}：{'；'.join(arrows)}"


def _judgement(judgement: Judgement) -> tuple[str, ...]:
    materials = {verdict: word for word, verdict in COMPARISONS.items()}[judgement.materials]
    return (f"材料{materials}", *judgement.sentences, *judgement.limit_sentences)


def _step(step: Step) -> str:
    return _with_case(step.case, step.text)


def _channel(channel: Channel) -> str:
    where = (*_counters(channel.counter_kinds), *channel.services, *map(_entry, channel.phones))
    limits = (channel.when, "待开通" if channel.pending else None, _open(channel.left_to_cities))
    words = _joined((channel.label, channel.text, "、".join(where), *limits))
    return _with_case(channel.case, words)


def _progress(progress: Progress) -> tuple[str, ...]:
    phones = PhoneList(
        progress.phones, progress.phones_text, progress.phones_left_to_cities, progress.phone_counters
    )
    return (
        *_said(progress.text),
        *_enquiry("现场查询", progress.hall),
        *(_with_case("电话查询", words) for words in _phone_list(phones)),
        *_enquiry("网上查询", progress.online),
    )


def _enquiry(label: str, enquiry: Enquiry | None) -> tuple[str, ...]:
    if enquiry is None:
        return ()
    where = "、".join((*_counters(enquiry.counter_kinds), *enquiry.services))
    return (_with_case(label, _joined((enquiry.text, where, _open(enquiry.left_to_cities)))),)


def _phone_list(found: PhoneList | None) -> tuple[str, ...]:
    if found is None:
        return ()
    return (
        *_said(found.text, _open(found.left_to_cities)),
        *map(_entry, found.entries),
        *_counters(found.counter_kinds),
    )


def _counters(kinds: Iterable[str]) -> Iterator[str]:
    return (f"{kind}窗口" for kind in kinds)


def _open(left_to_cities: bool) -> str | None:
    return LEFT_TO_CITIES if left_to_cities else None


def _entry(entry: PhoneEntry) -> str:
    return f"{entry.area or ''}{'：' if entry.area else ''}{'、'.join(map(_phone, entry.phones))}"


def _phone(phone: Phone) -> str:
    return f"{phone.display}（{phone.label}）" if phone.label else phone.display


def _counter(counter: Counter) -> str:
    phones = "、".join(map(_phone, counter.phones))
    return _with_case(counter.name, _joined((counter.address, phones, counter.hours)))


def _hospital(hospital: Hospital) -> str:
    phones = "、".join(map(_phone, hospital.phones))
    return _joined((hospital.name, hospital.address, phones, hospital.note))
