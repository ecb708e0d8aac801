"""The whole content folder as one guide, with every problem of every file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from hashlib import blake2b
from pathlib import Path

from zhinan.content.life.address_files import read_addresses
from zhinan.content.life.past import ended_place, is_over, parted
from zhinan.content.life.update_files import ALL, read_updates
from zhinan.content.rules import RULES, check_guide
from zhinan.content.site.site_files import read_events, read_site, read_synonyms, read_terms
from zhinan.guide.baseline import with_baselines
from zhinan.guide.dating import with_dates
from zhinan.guide.due import check_due
from zhinan.guide.heirs import check_heirs
from zhinan.guide.inheritance import adopt
from zhinan.guide.judgements import check_judgements
from zhinan.guide.kept_places import read_folder
from zhinan.guide.published import check_published
from zhinan.model.guide import Guide
from zhinan.model.life.update import Update
from zhinan.model.listing import ServiceList
from zhinan.model.place import Place
from zhinan.model.problem import Problem
from zhinan.model.site import LifeEvent, Site
from zhinan.text.disk.reader import Reader
from zhinan.text.disk.shelf import NO_SHELF, Shelf
from zhinan.text.nodes import Mark

NO_PLACES = ("addresses", "updates")
"""Folders that are no place's."""
SITEWIDE = ("site.yaml", "life-events.yaml", "glossary.yaml", "synonyms.yaml")


@dataclass(frozen=True)
class Loaded:
    """A guide, or what is left of it, and its problems."""

    guide: Guide
    problems: tuple[Problem, ...]
    keys: Mapping[str, str] = field(default_factory=dict)
    """For each place by its id, a name for the bytes of all files that it is made from."""

    @property
    def ok(self) -> bool:
        """Whether a site may be built from it."""
        return not any(problem.level == "error" for problem in self.problems)


def load_guide(content: Path, shelf: Shelf = NO_SHELF, today: str | None = None) -> Loaded:
    """Everything below `content`. Reading goes on after a problem, so that all are told in one run.

    What `shelf` kept of an earlier run serves where its files are the same byte for byte. What has a day
    counts as of `today`.
    """
    today = today or date.today().isoformat()
    reader = Reader(content, shelf)
    if not content.is_dir():
        missing = Problem("content", 0, 0, "", "找不到 content 文件夹", "在项目的根目录里运行")
        return Loaded(Guide(Site(""), ()), (missing,))
    site = reader.kept(content / "site.yaml", read_site, None, required=True)
    reader.complain_of_strays(content, SITEWIDE, ())
    folders = [folder for folder in reader.folders(content) if folder.name not in NO_PLACES]
    found_in = {folder.name: read_folder(reader, folder, today) for folder in folders}
    published, updates = read_addresses(reader), read_updates(reader)
    everywhere = [place for (place, _), _ in found_in.values()]
    places = [_on_record(place, published, updates) for place in everywhere if not is_over(place, today)]
    every_event: tuple[LifeEvent, ...] = reader.kept(content / "life-events.yaml", read_events, ())
    events, past_events = parted(every_event, today)
    service_list: ServiceList | None = None
    for folder in folders:
        (_, found), _ = found_in[folder.name]
        if found and service_list:
            reader.named(f"{folder.name}/list.yaml").report(Mark(1), "省清单写了两份", "只留一份 list.yaml")
        service_list = service_list or found
    guide = Guide(
        site=site or Site("指南"),
        places=tuple(with_baselines(place, service_list) for place in _in_order(adopt(places))),
        service_list=service_list,
        events=events,
        terms=reader.kept(content / "glossary.yaml", read_terms, ()),
        synonyms=reader.kept(content / "synonyms.yaml", read_synonyms, ()),
        ended=past_events + tuple(ended_place(place) for place in everywhere if is_over(place, today)),
        updates=updates.get(ALL, ()),
        published=tuple(address for addresses in published.values() for address in addresses),
    )
    check_guide(guide, reader, (*RULES, check_judgements, check_published, check_heirs, check_due))
    known = {
        place.id: _named(place.published) + _named(tuple(map(repr, place.updates))) for place in guide.places
    }
    own = {name: f"{key} {known.get(name, '')}" for name, (_, key) in found_in.items()}
    lists = " ".join(key for (_, found), key in found_in.values() if found)
    keys = {place.id: f"{own[place.id]} {own.get(place.adopts or '', '')} {lists}" for place in guide.places}
    return Loaded(guide, tuple(reader.problems), keys)


def _in_order(places: list[Place]) -> tuple[Place, ...]:
    """Cities by area code, the province last."""
    return tuple(sorted(places, key=lambda place: (place.level != "city", place.area_code or "", place.id)))


def _on_record(
    place: Place, published: dict[str, tuple[str, ...]], updates: dict[str, tuple[Update, ...]]
) -> Place:
    """The place with its addresses and changes on record; the addresses are taken out of all."""
    found = updates.get(place.id, ())
    return with_dates(replace(place, published=published.pop(place.id, ()), updates=found))


def _named(texts: tuple[str, ...]) -> str:
    return blake2b("\n".join(texts).encode(), digest_size=8).hexdigest() if texts else ""
