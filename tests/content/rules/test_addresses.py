"""No place and no item can take the address of one of the site's own pages."""

from __future__ import annotations

from pathlib import Path

import pytest

from zhinan.content.rules.addresses import ITEMS, PLACES
from zhinan.model.guide import Guide
from zhinan.pages.data import documents


@pytest.fixture(scope="module")
def urls(built_site: Path) -> list[str]:
    """The address of every page and file."""
    files = (path.relative_to(built_site) for path in built_site.rglob("*") if path.is_file())
    return [path.as_posix().removesuffix("index.html") for path in files]


def test_every_folder_of_the_site_that_is_no_place_is_reserved(guide: Guide, urls: list[str]) -> None:
    places = {place.id for place in guide.places}
    folders = {url.split("/")[0] for url in urls if "/" in url}
    assert folders - places <= PLACES


def test_every_data_file_that_is_no_places_is_reserved(guide: Guide) -> None:
    places = {place.id for place in guide.places}
    names = {document.url.split("/")[1] for document in documents(guide) if document.url.startswith("data/")}
    assert {name.removesuffix(".json") for name in names} - places <= PLACES


def test_every_folder_of_a_place_that_is_no_item_is_reserved(guide: Guide, urls: list[str]) -> None:
    for place in guide.places:
        inside = [url.split("/") for url in urls if url.startswith(f"{place.id}/")]
        folders = {parts[1] for parts in inside if len(parts) > 2}
        assert folders - {item.id for item in place.items} <= ITEMS


def test_no_place_or_item_of_a_good_site_has_a_reserved_name(guide: Guide) -> None:
    assert not {place.id for place in guide.places} & PLACES
    assert not {item.id for _, item in guide.items()} & ITEMS
