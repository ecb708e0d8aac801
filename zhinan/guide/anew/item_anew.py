"""One item read anew into a guide that is known: what its own pages need, without reading all else again."""

from __future__ import annotations

from pathlib import Path

from msgspec.structs import replace

from zhinan.content.life.caring import with_care_of_today
from zhinan.content.life.past import without_past
from zhinan.content.place.place_folder import read_one_item
from zhinan.content.references import SiteWords
from zhinan.guide.baseline import with_baseline
from zhinan.guide.drafts import marked
from zhinan.guide.life.dating import with_dates
from zhinan.model.guide import Guide
from zhinan.model.item import Item
from zhinan.model.place import Place
from zhinan.text.disk.reader import Reader
from zhinan.text.disk.shelf import Shelf


def place_with(guide: Guide, content: Path, shelf: Shelf, name: tuple[str, str], today: str) -> Place | None:
    """The place of a guide without a fault, with one item read anew; `name`: the ids of place and item.

    None where something in its file is wrong, or where more of the guide than the item could be another.
    """
    place = guide.place(name[0])
    before = _item(place, name[1]) if place else None
    if place is None or before is None or before.adopted_from:
        return None
    reader = Reader(content, shelf)
    read = read_one_item(reader, content / place.id, before.id, SiteWords(guide.site.field))
    if any(problem.level == "error" for problem in reader.problems):
        return None
    alone = replace(place, items=(read,), offices=(), forms=(), ended=())
    (alone,) = marked([with_dates(with_care_of_today(without_past(alone, today), today))])
    if not alone.items or _outside(alone.items[0]) != _outside(before):
        return None
    now = with_baseline(alone.items[0], guide.list_of(place))
    return replace(place, items=tuple(now if item is before else item for item in place.items))


def _item(place: Place, item_id: str) -> Item | None:
    return next((item for item in place.items if item.id == item_id), None)


def _outside(item: Item) -> tuple[object, ...]:
    """What decides where an item is shown, and under what."""
    return item.business, item.list_nos, item.draft, item.former, item.ending
