"""Which business stands for an entry of a list: that of its issuer, else of the first place that has one."""

from __future__ import annotations

from msgspec.structs import replace

from zhinan.model.country.lineage import Tree
from zhinan.model.country.outlines import issuer_in
from zhinan.model.item import Item
from zhinan.model.listing import ListEntry
from zhinan.model.place import Place


def with_leading_businesses(places: tuple[Place, ...]) -> tuple[Place, ...]:
    """The places, those that issued a list with the business of each of its entries."""
    tree = Tree(places)
    return tuple(_led(place, tree) if place.service_list else place for place in places)


def _led(issuer: Place, tree: Tree[Place]) -> Place:
    if issuer.service_list is None:
        return issuer
    measured = [place for place in tree.places if place is not issuer and issuer_in(tree, place) is issuer]
    entries = tuple(
        replace(entry, business=_leading(entry, [issuer, *measured])) for entry in issuer.service_list.entries
    )
    return replace(issuer, service_list=replace(issuer.service_list, entries=entries))


def _leading(entry: ListEntry, places: list[Place]) -> str | None:
    """An item of the entry alone before one that merges it with others."""
    found: list[Item] = [item for place in places for item in place.items if entry.no in item.list_nos]
    alone = [item for item in found if item.list_nos == (entry.no,)]
    return next((item.business for item in alone or found), None)
