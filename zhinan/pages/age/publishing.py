"""Who published what a place's pages say, and of when it is."""

from __future__ import annotations

from msgspec.structs import replace

from zhinan.guide.keeping.once import once_for_the_same
from zhinan.guide.life.paper_facts import wall_list
from zhinan.model.place import Place
from zhinan.pages.page import Page, Publisher

NO_DATE = "公布的文件没有写日期"


def publisher_of(place: Place, as_of: str = "") -> Publisher:
    """`as_of` is the date that a page knows of its facts; else the record's counts, else the document's."""
    return Publisher(place.edition.issuer or place.bureau or "", as_of or _usual_date(place))


def published(page: Page, place: Place) -> Page:
    """A page of a place, with who published it."""
    return page if page.publisher else replace(page, publisher=publisher_of(place))


@once_for_the_same
def _usual_date(place: Place) -> str:
    recorded = wall_list(place).date if place.items else None
    return recorded or place.edition.date or NO_DATE
