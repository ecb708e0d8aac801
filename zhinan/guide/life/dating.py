"""When an item was changed last follows from the record, and from nobody's memory."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import blake2b

from msgspec.structs import replace

from zhinan.guide.life.paper_facts import issued_list
from zhinan.model.item import Item
from zhinan.model.life.update import Update
from zhinan.model.place import Place


def with_dates(place: Place) -> Place:
    """The place with the items' 更新 as the record has them; a later one in an item's file stays."""
    if not any(update.facts for update in place.updates):
        return place
    return replace(place, items=tuple(_dated(place, item) for item in place.items))


def _dated(place: Place, item: Item) -> Item:
    dates = [update.date for update in place.updates if any(fact.concerns(item.id) for fact in update.facts)]
    last = max([*dates, item.updated or ""])
    return replace(item, updated=last) if last and last != item.updated else item


def on_record(
    place: Place, published: dict[str, tuple[str, ...]], updates: Mapping[str, tuple[Update, ...]]
) -> Place:
    """The place with its addresses and changes on record; the addresses are taken out of all."""
    found = updates.get(place.id, ())
    recorded = replace(place, published=published.pop(place.id, ()), updates=found)
    if listed := place.service_list:
        date = issued_list(recorded, listed).date
        recorded = replace(recorded, service_list=replace(listed, updated=date))
    return with_dates(recorded)


def record_key(place: Place) -> str:
    """Names what is on record of a place."""
    texts = (*place.published, *map(repr, place.updates))
    return blake2b("\n".join(texts).encode(), digest_size=8).hexdigest() if texts else ""
