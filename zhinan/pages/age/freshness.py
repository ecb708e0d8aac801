"""How fresh a page is, and what has to be known for a while."""

from __future__ import annotations

from msgspec import Struct

from zhinan.guide.changes.facts import coming_facts
from zhinan.guide.life.paper_facts import checklist, hall_paper
from zhinan.model.item import Item
from zhinan.model.life.care import Care
from zhinan.model.office import Office
from zhinan.model.place import Place
from zhinan.pages.hall.halls import applied_kinds

OVERDUE = "这一页过了核对期，还没有再核对；办理前请先打电话问一问。"


class Freshness(Struct, frozen=True):
    """When the page's facts changed last, and when somebody looked last; empty where nothing says so."""

    as_of: str
    checked: str
    section: str
    overdue: str

    @property
    def lines(self) -> tuple[str, ...]:
        """What the page says of it, beside the date at its foot."""
        checked = f"最近核对{self.checked}" if self.checked else ""
        checked += f"（{self.section}）" if checked and self.section else ""
        return tuple(line for line in (checked, self.overdue) if line)


def item_freshness(place: Place, item: Item) -> Freshness:
    """Of an item's page; who looks after the place looks after its items."""
    return _freshness(checklist(place, item).date, item.care, place.care)


def office_freshness(place: Place, office: Office) -> Freshness:
    """Of a hall's page."""
    return _freshness(hall_paper(place, office).date, office.care, place.care)


def _freshness(date: str | None, own: Care | None, places: Care | None) -> Freshness:
    care = own if own and own.checked else places
    sections = [one.section for one in (own, places) if one and one.section]
    return Freshness(
        date or "",
        (care.checked or "") if care else "",
        sections[0] if sections else "",
        OVERDUE if care and care.overdue else "",
    )


def item_coming(item: Item) -> tuple[str, ...]:
    """What will be otherwise, and from when on."""
    return tuple(said.short for said in coming_facts(item))


def item_notices(place: Place, item: Item) -> tuple[str, ...]:
    """Those of the place, of the item, and of the halls where it is done."""
    kinds = applied_kinds(item)
    halls = [
        one for one in place.offices if any(kinds.intersection(counter.kinds) for counter in one.counters)
    ]
    told = [f"{hall.name}：{text}" for hall in halls for text in _texts(hall.care)]
    return (*_texts(place.care), *_texts(item.care), *told)


def office_notices(place: Place, office: Office) -> tuple[str, ...]:
    """Those of the place and of the hall."""
    return (*_texts(place.care), *_texts(office.care))


def own_notices(place: Place) -> tuple[str, ...]:
    """Those of the place as a whole."""
    return _texts(place.care)


def place_notices(place: Place) -> tuple[str, ...]:
    """Those of the place, and of its halls."""
    halls = (f"{hall.name}：{text}" for hall in place.offices for text in _texts(hall.care))
    return (*_texts(place.care), *halls)


def _texts(care: Care | None) -> tuple[str, ...]:
    return tuple(notice.text for notice in care.notices) if care else ()
