"""No place and no item can take the address of one of the site's own pages."""

from __future__ import annotations

from zhinan.content.rules.addresses import ITEMS, PLACES
from zhinan.model.guide import Guide
from zhinan.pages.data import documents
from zhinan.pages.routes import all_pages


def test_every_folder_of_the_site_that_is_no_place_is_reserved(guide: Guide) -> None:
    places = {place.id for place in guide.places}
    urls = [page.url for page in all_pages(guide)] + [document.url for document in documents(guide)]
    folders = {url.split("/")[0] for url in urls if "/" in url}
    assert folders - places <= PLACES


def test_every_data_file_that_is_no_places_is_reserved(guide: Guide) -> None:
    places = {place.id for place in guide.places}
    names = {document.url for document in documents(guide) if document.url.startswith("data/")}
    assert {name.removeprefix("data/").removesuffix(".json") for name in names} - places <= PLACES


def test_every_folder_of_a_place_that_is_no_item_is_reserved(guide: Guide) -> None:
    for place in guide.places:
        inside = [page.url.split("/") for page in all_pages(guide) if page.url.startswith(f"{place.id}/")]
        folders = {parts[1] for parts in inside if len(parts) > 2}
        assert folders - {item.id for item in place.items} <= ITEMS


def test_no_real_place_or_item_has_a_reserved_name(guide: Guide) -> None:
    assert not {place.id for place in guide.places} & PLACES
    assert not {item.id for _, item in guide.items()} & ITEMS
