"""Pages are made from as little as they may know: what they would say of the whole guide they say of that."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from zhinan.guide.load import load_guide
from zhinan.model.guide import Guide
from zhinan.pages.routes import (
    FAMILY_ROUTES,
    PLACE_ROUTES,
    SHARED_ROUTES,
    family_pages_of,
    files_of,
    item_pages,
    pages_by,
    pages_of,
)  # fmt: skip

WHOLE = Path(__file__).resolve().parents[1] / "sites" / "whole"


@pytest.fixture(scope="module")
def whole() -> Guide:
    """The whole small site."""
    return load_guide(WHOLE / "content").guide


def test_pages_that_look_across_places_are_made_from_outlines_alone(whole: Guide) -> None:
    seen = whole.seen_from_afar()
    assert seen.places == ()
    for route in SHARED_ROUTES:
        assert list(route(seen)) == list(route(whole))


def test_a_familys_pages_are_made_from_its_own_places(whole: Guide) -> None:
    (family,) = whole.families
    seen = whole.seen_in(family)
    assert FAMILY_ROUTES
    silent = seen.unspoken()
    narrow, wide = ([page for _, pages in family_pages_of(one) for page in pages] for one in (silent, whole))
    assert narrow == wide
    assert len({page.url for page in narrow}) > 2


def test_a_page_of_one_business_knows_no_item_of_another(whole: Guide) -> None:
    (family,) = whole.families
    for narrow, pages in family_pages_of(whole.seen_in(family)):
        (page,) = pages
        assert {item for _, item in narrow.items()} < {item for _, item in whole.items()}, page.url


def test_a_places_pages_and_files_are_made_from_itself_and_signposts_to_the_others(whole: Guide) -> None:
    for place in whole.places:
        seen = whole.seen_from(place)
        assert (seen.places, seen.outlines) == ((place,), ())
        assert list(pages_of(seen, place)) == list(pages_of(whole, place))
        assert list(files_of(seen, place)) == list(files_of(whole, place))


def test_most_of_a_places_pages_and_its_files_know_no_synonym(whole: Guide) -> None:
    silent = whole.unspoken()
    assert whole.synonyms
    assert silent.synonyms == ()
    for place in whole.places:
        assert list(pages_by(PLACE_ROUTES, silent, place)) == list(pages_by(PLACE_ROUTES, whole, place))
        assert list(files_of(silent, place)) == list(files_of(whole, place))
        for item in place.items:
            meant = tuple(one for one in whole.synonyms if item.business in one.items)
            narrow = replace(silent, synonyms=meant)
            assert list(item_pages(narrow, place, item)) == list(item_pages(whole, place, item))
    place = whole.places[0]
    assert list(pages_of(silent, place)) != list(pages_of(whole, place))
