"""The ways to find things without search: the list by pinyin, the three questions."""

from __future__ import annotations

from zhinan.model.guide import Guide
from zhinan.pages import anchors, urls
from zhinan.pages.across.find import find_pages, items_for, topics_for
from zhinan.pages.search.a_to_z import by_letter, index_lines, index_page


def test_the_list_by_pinyin_has_every_item_hall_form_and_term(guide: Guide) -> None:
    for place in guide.places:
        found = {line.url for line in index_lines(guide, place)}
        assert {urls.item(place, item) for item in place.items} <= found
        assert {urls.office(place, office) for office in place.offices} <= found
        assert {urls.form(place, form) for form in place.forms} <= found
        assert {anchors.term(term) for term in guide.terms} <= found


def test_letters_stand_in_order_with_their_lines_by_pinyin(guide: Guide) -> None:
    for place in guide.places:
        letters = by_letter(urls.index(place), tuple(index_lines(guide, place)))
        names = [letter.letter for letter in letters]
        assert names == sorted(names, key=lambda name: (name == "#", name))
        assert len(set(names)) == len(names)
        assert [letter.url for letter in letters] == [
            f"{urls.index(place)}#{letter.anchor}" for letter in letters
        ]


def test_an_official_name_that_differs_has_a_line_of_its_own(guide: Guide) -> None:
    jiazhou = guide.place("jiazhou")
    assert jiazhou is not None
    lines = {line.text: line for line in index_lines(guide, jiazhou)}
    assert lines["医疗保险关系转出"].url == lines["医保关系转出"].url
    assert lines["医疗保险关系转出"].note == "职工 · 即“医保关系转出”"


def test_three_questions_lead_to_every_item(guide: Guide) -> None:
    reached = {
        urls.item(place, item)
        for audience in guide.site.field.audiences
        for topic in topics_for(guide, audience)
        for place in guide.outlines
        for business in topic.businesses
        for item in items_for(place, business, audience)
    }
    missing = {urls.item(place, item) for place, item in guide.items()} - reached
    assert not missing


def test_each_question_page_offers_answers(guide: Guide) -> None:
    for page in find_pages(guide):
        assert page.values["answers"] or any(city.lines for city in page.values["cities"]), page.url


def test_a_city_without_an_answer_says_so(guide: Guide) -> None:
    for page in find_pages(guide):
        for city in page.values["cities"]:
            said = "" if city.lines else f"{city.place.name}的指南里没有这方面的事项。"
            assert (city.nothing, city.url) == (said, f"{page.url}#{city.place.id}")


def test_addresses_are_unique(guide: Guide) -> None:
    found = [page.url for page in (*find_pages(guide), *(index_page(guide, place) for place in guide.places))]
    assert len(found) == len(set(found))
