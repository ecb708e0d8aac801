"""Every counter kind has a counter, and is used by an item; counters that answer questions have a phone."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from zhinan.content.rules.finding import Finding
from zhinan.model.guide import Guide
from zhinan.model.item import Item
from zhinan.model.place import Place


def check_counters(_guide: Guide, place: Place) -> Iterator[Finding]:
    """A kind that nothing refers to is a leftover or a forgotten reference."""
    used = used_kinds(place)
    if used and not place.counter_kinds and not place.offices and not place.adopts:
        yield _no_file(place)
        return
    staffed = staffed_kinds(place)
    path = f"{place.id}/offices.yaml"
    for kind in filter(lambda kind: kind.name, place.counter_kinds):
        if kind.name not in staffed:
            yield Finding(
                path,
                f"名称: {kind.name}",
                f"没有一个大厅有「{kind.name}」窗口",
                "在大厅里加上窗口，或删掉这个类别",
                unless=(path,),
            )
        if kind.name not in used:
            yield Finding(
                path,
                f"名称: {kind.name}",
                f"没有事项用到「{kind.name}」窗口",
                "在事项的办理方式或进度查询里写上它，或删掉它",
                unless=(f"{place.id}/items/*", f"{place.id}/*/"),
            )


def check_answering_counters(_guide: Guide, place: Place) -> Iterator[Finding]:
    """咨询电话 or 电话查询: {窗口: …} means the numbers of these counters, so there have to be some."""
    if not place.offices:
        if place.adopts and any(phone_counters(item) for item in place.items):
            yield _no_file(place)
        return  # where nothing is taken over, it is told above
    counters = [counter for office in place.offices for counter in office.counters]
    staffed = staffed_kinds(place)
    answering = {kind for counter in counters if counter.phones for kind in counter.kinds}
    path = f"{place.id}/offices.yaml"
    for item in place.items:
        asked = {
            "咨询电话": item.enquiries.counter_kinds if item.enquiries else (),
            "电话查询": item.progress.phone_counters if item.progress else (),
        }
        silent = (
            (key, kind)
            for key, kinds in asked.items()
            for kind in kinds
            if kind not in answering and not (item.adopted_from and place.offices and kind not in staffed)
        )
        for key, kind in silent:
            if item.adopted_from:
                file, key, here = f"{place.id}/city.yaml", "采用", "自己写这个事项的文件"
            else:
                file, here = f"{place.id}/items/{item.id}.md", "在这里直接写号码"
            yield Finding(
                file,
                key,
                f"「{kind}」窗口都没有电话，答不了咨询",
                f"在 offices.yaml 的窗口里写上电话，或{here}",
                unless=(path,),
            )


def phone_counters(item: Item) -> tuple[str, ...]:
    """The counter kinds whose numbers answer questions about an item."""
    asked = item.enquiries.counter_kinds if item.enquiries else ()
    return asked + (item.progress.phone_counters if item.progress else ())


def _no_file(place: Place) -> Finding:
    """Items need counters, and the place has no offices.yaml: told once, not at each item."""
    path = f"{place.id}/offices.yaml"
    count = sum(bool(used_kinds(replace(place, items=(item,)))) for item in place.items)
    if place.adopts:
        message = f"采用的 {place.adopts} 用到大厅的窗口和电话，{place.id} 没有 offices.yaml"
        hint = "照 docs/editing.md 新建 offices.yaml，写上自己的大厅和窗口"
        return Finding(f"{place.id}/city.yaml", "采用", message, hint, unless=(path,))
    message = f"缺少这个文件，{count} 个事项要用它的窗口"
    return Finding(path, "", message, "从上一版恢复，或照 docs/editing.md 新建", unless=(path,))


def check_counters_of_taken_items(_guide: Guide, place: Place) -> Iterator[Finding]:
    """Items that are taken over name another place's kinds: the halls here have them by the same names."""
    taken = replace(place, items=tuple(item for item in place.items if item.adopted_from))
    missing = sorted(used_kinds(taken) - staffed_kinds(place))
    if missing and place.offices:
        path = f"{place.id}/offices.yaml"
        yield Finding(
            path,
            "窗口类别",
            f"沿用的事项要到这些窗口办，{place.name}的大厅里没有：{'、'.join(missing)}",
            "在这里加上这些窗口，类别的名称照沿用的那个地方写；这里不办的，不用改",
            "warning",
            unless=(path, "*/items/*"),
        )


def staffed_kinds(place: Place) -> set[str]:
    """Names of the counter kinds that one of the place's halls has."""
    return {kind for office in place.offices for counter in office.counters for kind in counter.kinds}


def used_kinds(place: Place) -> set[str]:
    """Names of the counter kinds that the place's items refer to."""
    names: set[str] = set()
    for item in place.items:
        for channel in item.channels:
            names.update(channel.counter_kinds)
        for enquiry in (item.progress.hall, item.progress.online) if item.progress else ():
            names.update(enquiry.counter_kinds if enquiry else ())
        names.update(item.enquiries.counter_kinds if item.enquiries else ())
        names.update(item.progress.phone_counters if item.progress else ())
    return names
