"""Links to hosts that neither site.yaml nor city.yaml names: a slip, or a stranger's."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import structs

from zhinan.content.rules.finding import Finding
from zhinan.model.guide import Guide
from zhinan.model.place import Place
from zhinan.text.running.hosts import addresses_in, host_of, is_within

OWN_FILES = {"items": "items/{}.md", "forms": "forms/{}.yaml"}
"""Fields of a place whose entries have files of their own."""
ELSEWHERE = {"offices": "offices.yaml", "hospitals": "hospitals.yaml", "service_list": "list.yaml"}
"""Fields of a place that stand in another file than city.yaml."""
SILENT = ("services", "site", "updates", "published", "ended", "errata", "tables")
"""Fields that name hosts themselves, or repeat and record what others say."""
SITEWIDE = {"events": "life-events.yaml", "terms": "glossary.yaml"}


def check_strange_hosts(guide: Guide) -> Iterator[Finding]:
    """A reminder for each host in each file that leads to one that nobody vouches for."""
    own = structs.asdict(guide.site)
    trusted = {*guide.site.domains, *map(host_of, addresses_in(tuple(own.values())))}
    for place in guide.places:
        line = _line(guide, place)
        here = trusted.union(*(one.domains for one in line))
        services = {host_of(address) for one in line for address in addresses_in(one.services)}
        if guide.site.domains:
            yield from _strange(f"{place.id}/city.yaml", place.services, here)
        for path, value in _parts(place):
            yield from _strange(f"{place.id}/{path}", value, here | services)
    everywhere = {host_of(address) for place in guide.places for address in addresses_in(place.services)}
    for name, path in SITEWIDE.items():
        yield from _strange(path, getattr(guide, name), trusted | everywhere)


def _line(guide: Guide, place: Place) -> list[Place]:
    """The place and those that it takes over or stands below."""
    found = [place]
    for one in found:
        for name in (one.adopts, one.above):
            other = guide.place(name or "")
            if other and other not in found:
                found.append(other)
    return found


def _parts(place: Place) -> Iterator[tuple[str, object]]:
    """What a place tells, each with its file below the place's folder."""
    for name, value in structs.asdict(place).items():
        if name in OWN_FILES:
            for one in value:
                if not getattr(one, "adopted_from", None):
                    yield OWN_FILES[name].format(one.id), one
        elif name not in SILENT:
            yield ELSEWHERE.get(name, "city.yaml"), value


def _strange(path: str, value: object, trusted: set[str]) -> Iterator[Finding]:
    hosts = dict.fromkeys(filter(None, map(host_of, addresses_in(value))))
    for host in hosts:
        if not is_within(host, trusted):
            yield Finding(
                path,
                host,
                f"这里通向 {host}，site.yaml 和 city.yaml 都没有提到它",
                "核对网址；确实要链接的，把域名写进 site.yaml 或 city.yaml 的“可信域名”",
                level="warning",
            )
