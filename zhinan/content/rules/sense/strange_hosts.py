"""Links to hosts that neither site.yaml nor city.yaml names: a slip, or a stranger's."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import structs

from zhinan.content.rules.finding import Finding
from zhinan.model.guide import Guide
from zhinan.model.place import Place
from zhinan.model.site import Site
from zhinan.text.running.hosts import addresses_in, host_of, is_within

OWN_FILES = {"items": "items/{}.md", "forms": "forms/{}.yaml"}
"""Fields of a place whose entries have files of their own."""
ELSEWHERE = {"offices": "offices.yaml", "hospitals": "hospitals.yaml", "service_list": "list.yaml"}
"""Fields of a place that stand in another file than city.yaml."""
SILENT = ("services", "site", "updates", "published", "ended", "errata", "tables")
"""Fields that name hosts themselves, or repeat and record what others say."""
SITEWIDE = {"events": "life-events.yaml", "terms": "glossary.yaml"}


def check_strange_hosts(guide: Guide, place: Place) -> Iterator[Finding]:
    """A reminder for each host in each of a place's files that leads to one that nobody vouches for."""
    line = guide.behind(place)
    here = _trusted(guide.site).union(*(one.domains for one in line))
    services = {host_of(address) for one in line for address in addresses_in(one.services)}
    if guide.site.domains:
        yield from _strange(f"{place.id}/city.yaml", place.services, here)
    for path, value in _parts(place):
        yield from _strange(f"{place.id}/{path}", value, here | services)


def check_strange_hosts_of_all(guide: Guide) -> Iterator[Finding]:
    """The same of the files that all places share: what a place's services lead to is known there too."""
    everywhere = {host_of(address) for place in guide.places for address in addresses_in(place.services)}
    for name, path in SITEWIDE.items():
        yield from _strange(path, getattr(guide, name), _trusted(guide.site) | everywhere)


def _trusted(site: Site) -> set[str]:
    """The hosts that the site vouches for, or leads to itself."""
    own = structs.asdict(site)
    return {*site.domains, *map(host_of, addresses_in(tuple(own.values())))}


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
