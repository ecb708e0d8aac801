"""What takes longest is begun first."""

from __future__ import annotations

from tests.findings import ROOT
from zhinan.guide.load import load_guide
from zhinan.publish.making.made_from import Source
from zhinan.publish.making.record import SHARED
from zhinan.publish.making.sources import sources_of
from zhinan.publish.making.workers import in_turn


def test_the_shared_pages_come_first_and_the_largest_place_before_smaller_ones() -> None:
    names = [source.name for source in in_turn([Source("b", (), 3), Source("a", (), 9), Source(SHARED, ())])]
    assert names == [SHARED, "a", "b"]


def test_a_place_weighs_by_its_items_at_each_of_its_halls() -> None:
    loaded = load_guide(ROOT / "tests" / "sites" / "whole" / "content")
    weights = {one.name: one.weight for one in sources_of(loaded.guide, loaded.keys, (), "")}
    assert weights.pop(SHARED) == 0
    places = {place.id: len(place.items) * (len(place.offices) + 1) for place in loaded.guide.places}
    assert weights == places
    assert len(set(places.values())) > 1
