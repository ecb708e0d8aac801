"""Who published what a place's pages say, and of when it is."""

from __future__ import annotations

from zhinan.guide.life.paper_facts import wall_list
from zhinan.model.place import Place
from zhinan.pages.page import Publisher

NO_DATE = "公布的文件没有写日期"


def publisher_of(place: Place, as_of: str = "") -> Publisher:
    """`as_of` is the date that a page knows of its facts; else the record's counts, else the document's."""
    recorded = wall_list(place).date if place.items else None
    return Publisher(
        place.edition.issuer or place.bureau or "", as_of or recorded or place.edition.date or NO_DATE
    )
