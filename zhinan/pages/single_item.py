"""The pages of one item alone, as the whole of its place has them."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from zhinan.guide.derived_charts import charts_of
from zhinan.model.guide import Guide
from zhinan.model.item import Item
from zhinan.model.place import Place
from zhinan.pages.age.publishing import publisher_of
from zhinan.pages.answer.item_page import item_page
from zhinan.pages.charts.flowchart_page import flowchart_page
from zhinan.pages.page import Page
from zhinan.pages.paper.checklist import checklist_of, checklist_page


def pages_of_item(guide: Guide, place: Place, item: Item) -> Iterator[Page]:
    """Its page, its checklist, its chart; `guide` is the guide as seen from the place."""
    publisher = publisher_of(place)
    found = [item_page(guide, place, item), checklist_page(place, item, checklist_of(guide, place, item))]
    if charts_of(item):
        found.append(flowchart_page(guide, place, item))
    for page in found:
        yield page if page.publisher else replace(page, publisher=publisher)
