"""What pages may know of a place that is not theirs: as little as they show."""

from __future__ import annotations

from msgspec import Struct

from zhinan.model.country.lineage import Tree
from zhinan.model.elements.verdict import Verdict
from zhinan.model.erratum import Erratum
from zhinan.model.item import JOINED, Item
from zhinan.model.listing import ServiceList
from zhinan.model.often import Often
from zhinan.model.phone import PhoneEntry
from zhinan.model.place import Edition, Level, Place
from zhinan.model.prose.shown_papers import shown_papers
from zhinan.model.timelimit import TimeLimit


class Signpost(Struct, frozen=True):
    """What the pages of other places may know of a place: its names, where it stands, which items it has."""

    id: str
    name: str
    short: str
    level: Level
    level_name: str
    above: str | None
    issuer: str | None
    """Id of the place whose list it is measured by; None where there is none."""
    items: tuple[str, ...]
    """Ids of its items."""
    leads: bool
    """Whether places stand below it."""
    family: str = ""
    """What stands in the addresses of the pages that show it beside others; empty where all are together."""


class PaperCount(Struct, frozen=True):
    """How many papers an item asks for."""

    none: bool
    """The document says that none are needed, and asks to be shown none."""
    some: bool
    """The document says what is needed."""
    asked: int
    """Over all cases."""
    always: int
    """Of everybody."""
    cases: int
    """Cases with papers of their own."""


class ItemOutline(Struct, frozen=True):
    """What pages that look across places may know of an item."""

    id: str
    business: str
    name: str
    part: str
    list_nos: tuple[int, ...]
    limit: TimeLimit | None
    papers: PaperCount
    verdict: Verdict | None
    """Against the list; None where it was not compared."""
    taken_over: bool

    @property
    def parts(self) -> tuple[str, ...]:
        """The names of those whom it is for, one by one."""
        return tuple(self.part.split(JOINED))


class Outline(Struct, frozen=True):
    """What pages that look across places may know of one."""

    id: str
    name: str
    short: str
    level: Level
    level_name: str
    above: str | None
    adopts: str | None
    area_code: str | None
    edition: Edition
    offices: int
    """How many halls."""
    errata: tuple[Erratum, ...]
    service_list: ServiceList | None
    items: tuple[ItemOutline, ...]
    often: tuple[Often, ...] = ()
    """What people come for most, where its editor says so."""
    hotline: tuple[PhoneEntry, ...] = ()
    """Its own."""


def issuer_in(tree: Tree[Place], place: Place) -> Place | None:
    """The place whose list a place is measured by: itself, or the nearest above it that has one."""
    return next((one for one in tree.line(place) if one.service_list), None)


def signpost_of(place: Place, tree: Tree[Place]) -> Signpost:
    """What of a place may show wherever it is named."""
    issuer = issuer_in(tree, place)
    return Signpost(
        id=place.id,
        name=place.name,
        short=place.short,
        level=place.level,
        level_name=place.level_name,
        above=place.above,
        issuer=issuer.id if issuer else None,
        items=tuple(item.id for item in place.items),
        leads=bool(tree.below(place)),
    )


def outline_of(place: Place) -> Outline:
    """What of a place may show on pages that look across places."""
    return Outline(
        id=place.id,
        name=place.name,
        short=place.short,
        level=place.level,
        level_name=place.level_name,
        above=place.above,
        adopts=place.adopts,
        area_code=place.area_code,
        edition=place.edition,
        offices=len(place.offices),
        errata=place.errata,
        service_list=place.service_list,
        items=tuple(map(item_outline, place.items)),
        often=place.often,
        hotline=place.hotline,
    )


def item_outline(item: Item) -> ItemOutline:
    """The same of an item."""
    found = item.baseline
    return ItemOutline(
        id=item.id,
        business=item.business,
        name=item.name,
        part=item.part,
        list_nos=item.list_nos,
        limit=item.time_limit,
        papers=count_papers(item),
        verdict=Verdict(found.materials, found.time_limit) if found else None,
        taken_over=item.adopted_from is not None,
    )


def count_papers(item: Item) -> PaperCount:
    """How many papers the item asks for."""
    asked = [material for material in item.materials if material.asked]
    always = (material for material in asked if not (material.case or material.when))
    shown = shown_papers(item)
    return PaperCount(
        none=item.materials_none and not shown,
        some=bool(item.materials or shown),
        asked=sum(max(1, len(material.papers)) for material in asked),
        always=sum(max(1, len(material.papers)) for material in always),
        cases=len({material.case for material in item.materials}),
    )
