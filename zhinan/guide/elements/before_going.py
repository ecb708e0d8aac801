"""谁来办, 预约, 到现场次数, 收费: what to know before one goes."""

from __future__ import annotations

from zhinan.guide.elements.element_lines import Line, Saying, lines, paragraphs, phone_line
from zhinan.model.elements.attendance import Applicants, Appointment, Need, Visits
from zhinan.model.elements.fee import Fee, Fees
from zhinan.model.item import Item, Material

NEEDS: dict[Need, str] = {"needed": "需要预约", "possible": "可以预约", "none": "不用预约"}
NO_FEE = "不收费"
NO_VISIT = "一次也不用跑"


def before_going(item: Item) -> tuple[Saying, ...]:
    """The elements of the item that matter before one goes."""
    found = (
        Saying("谁来办", "谁来办", "applicants", applicants_entries(item.applicants, item.materials))
        if item.applicants
        else None,
        Saying("预约", "要不要预约", "appointment", appointment_entries(item.appointment))
        if item.appointment
        else None,
        Saying("到现场次数", "跑几次", "visits", visits_entries(item.visits)) if item.visits else None,
        _paying(item.fees) if item.fees else None,
        Saying("通办范围", "在哪里都能办", "scope", paragraphs(item.scope)) if item.scope else None,
        Saying("数量限制", "有没有名额", "quota", paragraphs(item.quota)) if item.quota else None,
    )
    return tuple(saying for saying in found if saying)


def applicants_entries(
    found: Applicants, materials: tuple[Material, ...] = ()
) -> tuple[tuple[Line, ...], ...]:
    """Who has to come, and who may instead; the other's papers where they are not among the materials."""
    proxy = {"allowed": "可以代办", "refused": "不可以代办", None: None}[found.proxy]
    listed = {paper for material in materials for paper in (material.text, *material.papers)}
    if proxy and found.proxy_papers:
        papers = "、".join(found.proxy_papers)
        proxy += "，代办时要带的见申办材料" if listed.issuperset(found.proxy_papers) else f"，另带{papers}"
    entries = (*lines(("", "、".join(found.who)), ("", found.presence), ("", proxy), ("", found.text)),)
    return tuple((line,) for line in entries)


def appointment_entries(found: Appointment) -> tuple[tuple[Line, ...], ...]:
    """Whether to make an appointment, and how."""
    more = lines(
        ("怎样约", found.way),
        ("提前", found.ahead),
        ("渠道", "、".join(found.services)),
        ("", found.text),
    )
    return ((Line(NEEDS[found.need]),), *((line,) for line in (*more, *phone_line(found.phones))))


def visits_entries(found: Visits) -> tuple[tuple[Line, ...], ...]:
    """How often one has to come."""
    times = f"{'最多' if found.at_most else ''}{found.count}次" if found.count else NO_VISIT
    return ((Line(times), *lines(("", found.reason))),)


def _paying(found: Fees) -> Saying:
    entries = ((Line(NO_FEE),),) if found.none else tuple(map(_fee, found.charges))
    return Saying("收费", "花多少钱", "fees", entries, "；".join(entry[0].plain for entry in entries))


def _fee(fee: Fee) -> tuple[Line, ...]:
    named = f"{fee.name}：{fee.amount}" if fee.name else fee.amount
    return (
        Line(f"{named}（{fee.when}）" if fee.when else named),
        *lines(
            ("减免", fee.relief),
            ("减免依据", fee.relief_basis),
            ("怎样交", fee.payment),
            ("依据", "；".join(fee.basis)),
        ),
    )
