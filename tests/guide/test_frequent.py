"""What people come for most: chosen by the place, by the site, or else counted."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from tests.guide.made_items import item
from zhinan.guide.frequent import MOST, frequent
from zhinan.model.guide import Guide
from zhinan.model.masthead.field import Audience, Field
from zhinan.model.often import Often
from zhinan.model.site import EventStep, LifeEvent, Site, Synonym

PEOPLE = Field(
    audiences=(
        Audience("employee", "职工", group="个人"),
        Audience("firm", "单位"),
        Audience("resident", "居民", group="个人"),
    )
)
NAMES = ("a", "b", "c", "d", "e", "f", "g")
ITEMS = tuple(item(id=name, business=name) for name in NAMES)
TWIN = item(id="a-residents", business="a", part="居民")
FIRMS = item(id="firm", business="firm", part="单位")
ANYBODYS = item(id="all", business="all", part="大家")
WORDS = tuple(Synonym(("说法",) * number, (name,)) for number, name in enumerate(NAMES))
SPOKEN = Guide(Site("指南", field=PEOPLE), (), (), (), WORDS)


def ids(guide: Guide, *chosen: Often) -> list[str]:
    return [one.id for one, _ in frequent(guide, chosen, (FIRMS, *ITEMS, TWIN, ANYBODYS))]


def test_people_have_most_words_for_what_they_come_for() -> None:
    assert ids(SPOKEN) == ["g", "f", "e", "d", "c", "b"]
    assert len(ids(SPOKEN)) == MOST


def test_a_life_event_counts_as_a_word() -> None:
    event = LifeEvent("move", "搬家", "", (EventStep("a", "先办"),) * 6)
    assert ids(replace(SPOKEN, events=(event,)))[:2] == ["a", "g"]


@pytest.mark.parametrize(("words", "expected"), [("firm", []), ("all", ["all"]), ("nothing", [])])
def test_what_only_firms_come_for_is_not_most_peoples_business(words: str, expected: list[str]) -> None:
    assert ids(replace(SPOKEN, synonyms=(Synonym(("很多",) * 9, (words,)),))) == expected


def test_what_a_place_chose_stands_before_what_the_site_chose() -> None:
    ours = replace(SPOKEN, site=replace(SPOKEN.site, often=(Often("c"), Often("a"), Often("gone"))))
    assert ids(ours) == ["c", "a"]
    assert ids(ours, Often("a-residents"), Often("firm")) == ["a-residents", "firm"]
