"""Life events: per city the items in order, one line why each."""

from __future__ import annotations

from msgspec.structs import replace

from tests.pages.known import outline
from tests.pages.rendering import by_id, having, tree, words
from zhinan.model.guide import Guide
from zhinan.model.site import EventStep, LifeEvent
from zhinan.pages.across.events import CitySection, city_section, event_page, event_pages
from zhinan.pages.urls import event as event_url

BIRTH = LifeEvent(
    "birth",
    "生孩子",
    "先报销，再参保。",
    (
        EventStep("maternity-medical", "报费用"),
        EventStep("outpatient-signing", "只有有的市有"),
        EventStep("resident-registration", "给孩子参保"),
    ),
)


def section(guide: Guide, place_id: str) -> CitySection:
    """The event in one city."""
    return city_section(guide, outline(guide, place_id), BIRTH)


def test_the_items_stand_in_the_order_of_the_event(guide: Guide) -> None:
    found = section(guide, "jiazhou").steps
    assert [step.why for step in found] == ["报费用", "只有有的市有", "给孩子参保"]
    assert found[0].items[0].url == "jiazhou/maternity-medical/"


def test_a_step_without_an_item_in_the_city_is_left_out(guide: Guide) -> None:
    assert [step.why for step in section(guide, "yichuan").steps] == ["报费用", "给孩子参保"]


def test_items_for_employees_and_residents_share_a_step(guide: Guide) -> None:
    first = section(guide, "dingsheng").steps[0]
    assert [item.part for item in first.items] == ["职工", "居民"]


def test_every_place_has_its_anchor_even_with_nothing_in_it(guide: Guide) -> None:
    empty = LifeEvent("none", "没有的事", "。", (EventStep("no-such-business", "没有"),))
    found = tree(guide, event_page(guide, empty, guide.families[0]))
    for place in guide.places:
        assert "没有这方面的事项" in words(by_id(found, place.id))


def test_steps_are_counted_as_they_are_shown(guide: Guide) -> None:
    assert [step.number for step in section(guide, "yichuan").steps] == [1, 2]


def test_a_city_that_takes_over_a_guide_says_whose(guide: Guide) -> None:
    assert section(guide, "bingling").remark == "按丁省统一的指南办。"
    assert section(guide, "jiazhou").remark == ""


def test_cities_are_chosen_by_plain_links(guide: Guide) -> None:
    found = tree(guide, event_page(guide, BIRTH, guide.families[0]))
    links = [link.get("href") for link in having(found, "chip")]
    assert links == [*(f"#{place.id}" for place in guide.places), "#cities"]


def test_every_event_of_the_guide_has_its_page_with_items(guide: Guide) -> None:
    index, *pages = event_pages(guide)
    assert [event.url for event in index.values["events"]] == [event_url(event) for event in guide.events]
    assert [page.url for page in pages] == [event_url(event) for event in guide.events]
    for page in pages:
        assert any(found.steps for found in page.values["sections"]), page.url


def test_a_guide_without_events_has_no_such_pages(guide: Guide) -> None:
    assert list(event_pages(replace(guide, events=()))) == []
