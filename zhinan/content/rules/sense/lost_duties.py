"""What an office promises and no longer says: ways without a counter, services that nothing uses."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from difflib import get_close_matches

from zhinan.content.item.steps import STAGES
from zhinan.content.rules.finding import Finding
from zhinan.model.guide import Guide
from zhinan.model.item import Item
from zhinan.model.place import Place
from zhinan.text.shapes import suggestion

LABELS = (
    "现场办理", "网上办理", "掌上办理", "自助办理", "电话办理", "窗口办理", "网络办理", "线上办理",
    "邮寄办理",
    "微信办理",
)  # fmt: skip
KNOWN = "原文件就是这样的，在“确认”一栏写明"
MORE_STAGES = (
    "初审",
    "终审",
    "勘查",
    "公告",
    "告知",
    "送达",
    "备案",
    "登记",
    "确认",
    "打印",
    "领取",
    "支付",
    "归档",
)


def check_named_duties(guide: Guide, place: Place) -> Iterator[Finding]:
    """Ways and stages of a place's items that fit nothing."""
    labels = (*LABELS, *guide.site.field.ways)
    for item in place.items:
        if not item.adopted_from:
            path = f"{place.id}/items/{item.id}.md"
            yield from _ways(path, item, labels)
            yield from _stages(path, item)


def check_lost_duties(guide: Guide) -> Iterator[Finding]:
    """Services, dates and numbers of the list that fit nothing."""
    numbers = _numbers_elsewhere(guide)
    for place in guide.places:
        for item in place.items:
            if not item.adopted_from:
                path = f"{place.id}/items/{item.id}.md"
                yield from _date(path, item)
                yield from _list_number(path, item, numbers.get(item.business, Counter()))
        yield from _services(place, guide)


def _ways(path: str, item: Item, labels: tuple[str, ...]) -> Iterator[Finding]:
    for number, channel in enumerate(item.channels):
        under = ("办理方式", number)
        if channel.kind == "hall" and not (channel.counter_kinds or channel.text or channel.left_to_cities):
            message = f"「{channel.label}」没有写窗口，也没有说明，看的人不知道去哪里"
            hint = f"加上“窗口: ……”（offices.yaml 里的窗口类别）；{KNOWN}"
            yield Finding(path, "方式", message, hint, "warning", under=under)
        elif channel.kind == "other" and channel.label not in labels:
            near = get_close_matches(channel.label, labels, n=1, cutoff=0.7)
            if near:
                message = f"“方式”「{channel.label}」不是常见的叫法"
                hint = f"是不是“{near[0]}”？{KNOWN}"
                yield Finding(path, "方式", message, hint, "warning", under=under)
    cases = {one.case for one in item.materials if one.case} | {one.case for one in item.steps if one.case}
    own = {one.case for one in item.channels if one.case}
    lone = [case for case in sorted(own) if case not in cases]
    if cases:
        for case in lone:
            near = get_close_matches(case, cases - own, n=1, cutoff=0.5)
            if near:
                message = f"情形「{case}」和别处的「{near[0]}」不一样"
                yield Finding(path, f"情形: {case}", message, f"写成一样的；{KNOWN}", "warning")


def _stages(path: str, item: Item) -> Iterator[Finding]:
    known = (*STAGES, *MORE_STAGES)
    for number, step in enumerate(item.steps):
        for stage in (step.stage or "").split("、"):
            if stage and stage not in known:
                hint = f"常用的有：{'、'.join(STAGES)}{suggestion(stage, STAGES)}"
                message = f"“环节”「{stage}」不是常见的叫法"
                yield Finding(path, f"环节: {stage}", message, hint, "warning", under=("办理流程", number))


def _date(path: str, item: Item) -> Iterator[Finding]:
    if not item.updated:
        return
    latest = date.today() + timedelta(days=1)
    if item.updated > latest.isoformat() or item.updated < "2000":
        when = "还没有到" if item.updated > "2000" else "太早了"
        yield Finding(path, "更新", f"更新日期「{item.updated}」{when}", "写这次改动的日期，如 2026-11-23")


def _numbers_elsewhere(guide: Guide) -> dict[str, Counter[tuple[int, ...]]]:
    found: dict[str, Counter[tuple[int, ...]]] = {}
    for _, item in guide.items():
        if not item.adopted_from:
            found.setdefault(item.business, Counter())[item.list_nos] += 1
    return found


def _list_number(path: str, item: Item, all_numbers: Counter[tuple[int, ...]]) -> Iterator[Finding]:
    """A number that no other place has for the business, where the others agree."""
    others = {numbers: count - (numbers == item.list_nos) for numbers, count in all_numbers.items()}
    agreed = [(numbers, count) for numbers, count in others.items() if count > 0]
    if len(agreed) != 1 or not item.list_nos:
        return
    usual, count = agreed[0]
    if count >= 2 and usual and not set(item.list_nos) & set(usual):
        own, said = ("、".join(map(str, numbers)) for numbers in (item.list_nos, usual))
        message = f"清单编号 {own}，别处同一业务都是 {said}"
        yield Finding(path, "清单编号", message, f"核对清单的序号；{KNOWN}", "warning")


def _services(place: Place, guide: Guide) -> Iterator[Finding]:
    """Online services of a place that neither its own items nor those of who takes it over use."""
    if place.adopts:
        return
    used: set[str] = set()
    for other in guide.places:
        if other is place or other.adopts == place.id:
            for item in other.items:
                for channel in item.channels:
                    used.update(channel.services)
                if item.progress and item.progress.online:
                    used.update(item.progress.online.services)
                if item.progress and item.progress.hall:
                    used.update(item.progress.hall.services)
    for service in place.services:
        if place.items and service.name and service.name not in used:
            yield Finding(
                f"{place.id}/city.yaml",
                f"名称: {service.name}",
                f"没有事项用到网上渠道「{service.name}」",
                "在事项的办理方式或进度查询里写上它，或删掉它",
                "warning",
                unless=(f"{place.id}/items/*", f"{place.id}/*/"),
            )
