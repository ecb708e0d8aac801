"""Where an item is applied for: channels with their halls and online services resolved."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from zhinan.model.item import Channel, ChannelKind, Item
from zhinan.model.place import OnlineService, Place
from zhinan.pages.hall.halls import Hall, halls_for, labelled
from zhinan.pages.item.prose import Prose, ProseWriter

QUOTES = re.compile("[“”]")
NOT_SAID: dict[ChannelKind, str] = {"hall": "原文件没有写现场办理的地址。", "web": "原文件没有写网址。"}
"""What stands under a way of which the document has nothing but its name."""


@dataclass(frozen=True)
class Way:
    """A channel with its halls and services resolved."""

    channel: Channel
    lines: tuple[Prose, ...]
    services: tuple[OnlineService, ...]
    halls: tuple[Hall, ...]
    left_open: bool
    """The city has not published what the province leaves to it."""
    tags: tuple[str, ...]
    """待开通, a case, a limitation: shown beside the label."""


def resolve_way(place: Place, item: Item, channel: Channel, writer: ProseWriter) -> Way:
    """The channel as the item's page shows it."""
    text = NOT_SAID.get(channel.kind) if is_bare(channel) else channel.text
    return Way(
        channel,
        writer.write_all(text.split("\n")) if text else (),
        unsaid(place, channel.services, text),
        halls_for(place, channel.counter_kinds),
        channel.left_to_cities and item.adopted_from is not None,
        tuple(tag for tag in ("待开通" if channel.pending else None, channel.case, channel.when) if tag),
    )


def unsaid(place: Place, names: Iterable[str], text: str | None) -> tuple[OnlineService, ...]:
    """The services of these names, but those without a link that the text beside them names."""
    found = (service for service in place.services if service.name in names)
    return tuple(service for service in found if service.url or not names_it(text or "", service.name))


def names_it(text: str, name: str) -> bool:
    """Whether a text has a name, whole or in two pieces: “淄博医保”微信、支付宝小程序 has two names."""
    text, name = (QUOTES.sub("", one) for one in (text, name))
    return any(name[:end] in text and name[end:] in text for end in range(len(name)))


def is_bare(channel: Channel) -> bool:
    """Whether the document says nothing of a way but what it is called."""
    named = (channel.text, channel.counter_kinds, channel.services, channel.phones)
    return not any(named) and not channel.left_to_cities and not channel.pending


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


def takes_hospitals(place: Place, ways: tuple[Way, ...]) -> bool:
    """Whether the item is handed in at the hospitals that the city lists."""
    return bool(place.hospitals) and any(way.channel.kind == "hospital" for way in ways)
