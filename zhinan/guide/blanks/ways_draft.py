"""办理方式 of a draft: the ways that the model or the list has, at this place's counters and services."""

from __future__ import annotations

from collections.abc import Iterator

from zhinan.content.item.way_kinds import way_kind
from zhinan.guide.blanks.gaps import GAP, heading, line, names
from zhinan.model.item import Channel, Item
from zhinan.model.listing import ListEntry
from zhinan.model.place import Place

ONLINE = ("web", "wechat", "alipay", "app")
AT_A_HALL = "现场办理"


def channels(place: Place, model: Item | None, row: ListEntry | None) -> Iterator[str]:
    """The lines of the field."""
    listed = row.channels if row else ()
    found = model.channels if model else tuple(Channel(way_kind(label), label) for label in listed)
    yield heading("办理方式", "一种方式一条：现场办理、网上办理、掌上办理、电话办理……")
    ways = (_way(place, channel) for channel in found or (Channel("hall", AT_A_HALL),))
    # Two of the model's may differ only in what its document says of them.
    yield from dict.fromkeys(ways)


def _way(place: Place, channel: Channel) -> str:
    case = [line("情形", channel.case, indent=4)] if channel.case else []
    return "\n".join((line("- 方式", channel.label, indent=2), *case, _where(place, channel)))


def _where(place: Place, channel: Channel) -> str:
    """Where it is done: a counter, a service, or a gap for what the document says of it."""
    kinds = tuple(kind.name for kind in place.counter_kinds if kind.name not in ("", GAP))
    services = tuple(service.name for service in place.services)
    if channel.kind == "hall":
        same = tuple(kind for kind in channel.counter_kinds if kind in kinds)
        only = kinds if len(kinds) == 1 else ()
        return _names("窗口", same or only, f"offices.yaml 里的窗口类别：{'、'.join(kinds)}")
    if channel.kind in ONLINE and services:
        same = tuple(name for name in channel.services if name in services)
        alike = tuple(service.name for service in place.services if service.kind == channel.kind)
        found = same or (alike if len(alike) == 1 else ())
        return _names("渠道", found, f"city.yaml 里的网上渠道：{'、'.join(services)}")
    return line("说明", "", "原文件怎么说，照写", indent=4)


def _names(field: str, found: tuple[str, ...], remark: str) -> str:
    if not found:
        return line(field, "", remark.rstrip("："), indent=4)
    return f"    {field}: {names(found)}"
