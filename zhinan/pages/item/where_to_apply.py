"""Where an item is applied for: channels with their halls and online services resolved."""

from __future__ import annotations

import re
from collections.abc import Iterable

from msgspec import Struct
from msgspec.structs import replace

from zhinan.guide.elements.mailing_words import mailing_words
from zhinan.model.item import Channel, Item
from zhinan.model.place import OnlineService, Place
from zhinan.pages import urls
from zhinan.pages.hall.halls import Hall, halls_for, labelled
from zhinan.pages.hall.hospitals import HospitalGroup, hospital_groups, hospitals_link, taken_at_hospitals
from zhinan.pages.hall.phone_lines import TelLine, tel_lines
from zhinan.pages.item.prose import Prose, ProseWriter
from zhinan.pages.item.silences import BARE_WAYS, NO_WAYS, is_bare
from zhinan.pages.item.taken_over import is_left_open, not_yet
from zhinan.pages.page import Link

QUOTES = re.compile("[“”]")
PENDING = "待开通"


class Way(Struct, frozen=True):
    """A channel with its halls and services resolved."""

    channel: Channel
    lines: tuple[Prose, ...]
    services: tuple[OnlineService, ...]
    halls: tuple[Hall, ...]
    left_open: bool
    """The city has not published what the province leaves to it."""
    tags: tuple[str, ...]
    """待开通, a case, a limitation: shown beside the label."""


class ServiceLine(Struct, frozen=True):
    """A website or app."""

    name: str
    printed: str | None
    url: str | None
    """None for what is found by its name inside an app."""


class WayBlock(Struct, frozen=True):
    """A way as the page shows it."""

    label: str
    tags: tuple[str, ...]
    left_open: str
    """That the city has not published it; empty where it has."""
    originals: tuple[Prose, ...]
    """What the province's guide says of a way that the city has not published."""
    lines: tuple[Prose, ...]
    services: tuple[ServiceLine, ...]
    phones: tuple[TelLine, ...]
    hospitals: tuple[HospitalGroup, ...] = ()
    """Those that take the item, for the way that leads to them."""


class Channels(Struct, frozen=True):
    """The section 办理方式."""

    nothing: str
    """The sentence in place of ways; empty where there are some."""
    ways: tuple[WayBlock, ...]
    hall_ways: tuple[WayBlock, ...]
    """Those that lead to halls, after the others: the halls stand below them, each once."""
    hospitals: Link | None


def resolve_way(place: Place, item: Item, channel: Channel, writer: ProseWriter) -> Way:
    """The channel with all that its words mean in the place."""
    text = BARE_WAYS.get(channel.kind) if is_bare(channel) else channel.text
    sent = filter(None, (mailing_words(channel.mailing),))
    return Way(
        channel,
        writer.write_all([*(text.split("\n") if text else ()), *sent]),
        unsaid(place, channel.services, text),
        halls_for(place, channel.counter_kinds),
        is_left_open(item, channel.left_to_cities),
        tags_of(channel),
    )


def tags_of(channel: Channel) -> tuple[str, ...]:
    """What stands beside the label: whether it is open, for which case, what it is limited to."""
    return tuple(tag for tag in (PENDING if channel.pending else None, channel.case, channel.when) if tag)


def unsaid(place: Place, names: Iterable[str], text: str | None) -> tuple[OnlineService, ...]:
    """The services of these names, but those without a link that the text beside them names."""
    found = (service for service in place.services if service.name in names)
    return tuple(service for service in found if service.url or not names_it(text or "", service.name))


def names_it(text: str, name: str) -> bool:
    """Whether a text has a name, whole or in two pieces: “甲州政务”微信、支付宝小程序 has two names."""
    text, name = (QUOTES.sub("", one) for one in (text, name))
    return any(name[:end] in text and name[end:] in text for end in range(len(name)))


def merged_halls(ways: Iterable[Way]) -> tuple[Hall, ...]:
    """The halls of all ways, each once."""
    found: dict[str, Hall] = {}
    for way in ways:
        for hall in way.halls:
            known = found.get(hall.office.id)
            counters = known.counters if known else ()
            more = tuple(counter for counter in hall.counters if counter not in counters)
            found[hall.office.id] = Hall(hall.place, hall.office, counters + more)
    return labelled(found.values())


def channels_of(place: Place, item: Item, ways: tuple[Way, ...]) -> Channels:
    """The ways as the item's page shows them."""
    groups = hospital_groups(place, urls.item(place, item)) if taken_at_hospitals(item) else ()
    first = next((way for way in ways if way.channel.kind == "hospital"), None)
    return Channels(
        "" if ways else NO_WAYS,
        _open_once(_block(place, way, groups if way is first else ()) for way in ways if not way.halls),
        tuple(_block(place, way, groups if way is first else ()) for way in ways if way.halls),
        hospitals_link(place) if groups else None,
    )


def _open_once(blocks: Iterable[WayBlock]) -> tuple[WayBlock, ...]:
    """The ways; those of which nothing is published yet, in one."""
    found: list[WayBlock] = []
    for block in blocks:
        bare = block.left_open and not (block.tags or block.services or block.phones or block.hospitals)
        known = next((n for n, one in enumerate(found) if one.left_open and not one.tags), None)
        if not bare or known is None:
            found.append(block)
        else:
            one = found[known]
            originals = (*one.originals, *block.originals)
            found[known] = replace(one, label=f"{one.label}、{block.label}", originals=originals)
    return tuple(found)


def _block(place: Place, way: Way, hospitals: tuple[HospitalGroup, ...]) -> WayBlock:
    return WayBlock(
        label=way.channel.label,
        tags=way.tags,
        left_open=f"{not_yet(place)}。" if way.left_open else "",
        originals=way.lines if way.left_open else (),
        lines=() if way.left_open else way.lines,
        services=service_lines(way.services),
        phones=tel_lines(place, way.channel.phones),
        hospitals=hospitals,
    )


def service_lines(services: Iterable[OnlineService]) -> tuple[ServiceLine, ...]:
    """The services in their order."""
    return tuple(ServiceLine(service.name, service.printed, service.url) for service in services)
