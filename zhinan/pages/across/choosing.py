"""Where a reader chooses among places that are too many for one page: family by family."""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct

from zhinan.model.country.families import Family
from zhinan.model.country.outlines import Outline, Signpost
from zhinan.model.guide import Guide
from zhinan.pages import anchors, urls
from zhinan.pages.page import Link, Page


class PlaceGroup(Struct, frozen=True):
    """Places that stand below one."""

    anchor: str
    title: str
    links: tuple[Link, ...]


class FamilyLine(Struct, frozen=True):
    """A family to choose."""

    name: str
    url: str
    count: str


def place_groups(guide: Guide) -> tuple[PlaceGroup, ...]:
    """All places by what they stand below; those that stand alone come last."""
    heads = [family.head for family in guide.families if family.head and family.head.leads]
    alone = tuple(place for place in guide.tree.tops if not place.leads)
    groups = [
        PlaceGroup(anchors.below_anchor(head), head.name, _with_those_below(guide, head)) for head in heads
    ]
    if alone:
        groups.append(PlaceGroup("in-others", "其他地方" if groups else "", tuple(map(_link, alone))))
    return tuple(groups)


def _with_those_below(guide: Guide, head: Signpost) -> tuple[Link, ...]:
    """The places right below; the one that they stand below comes first, unless it is named elsewhere."""
    own = () if guide.tree.above(head) else (_link(head),)
    return (*own, *map(_link, guide.tree.below(head)))


def _link(place: Signpost) -> Link:
    return Link(place.short, urls.place(place))


def outlines_in(guide: Guide, family: Family) -> tuple[Outline, ...]:
    """The outlines of a family's places."""
    ids = {place.id for place in family.places}
    return tuple(place for place in guide.outlines if place.id in ids)


def family_lines(
    guide: Guide, address: Callable[[str], str], wanted: Callable[[Outline], bool]
) -> tuple[FamilyLine, ...]:
    """The families in which a place is wanted, each with the address of its page."""
    found = ((family, sum(map(wanted, outlines_in(guide, family)))) for family in guide.families)
    return tuple(
        FamilyLine(family.name, address(family.part), f"{count}个地方") for family, count in found if count
    )


def choosing_page(
    url: str,
    title: str,
    description: str,
    crumbs: tuple[Link, ...],
    lines: tuple[FamilyLine, ...],
    kind: str = "none",
) -> Page:
    """In place of a page that would show all places: for which family it is to be shown."""
    return Page(
        url=url,
        template="families.html",
        title=title,
        values={"families": lines},
        description=description,
        crumbs=crumbs,
        kind=kind,
    )
