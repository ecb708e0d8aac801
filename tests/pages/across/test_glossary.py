"""The glossary: by pinyin, every word under its anchor."""

from __future__ import annotations

from msgspec.structs import replace

from tests.pages.rendering import by_id, tree, words
from zhinan.model.guide import Guide
from zhinan.model.site import Term
from zhinan.pages.across.glossary import glossary_pages, letters


def test_words_stand_under_the_initial_of_their_sound(guide: Guide) -> None:
    terms = (
        Term("tong", "统筹地区", "一片地方。"),
        Term("ju", "居住证", "一个证。"),
        Term("app", "APP", "软件。"),
    )
    found = letters(replace(guide, terms=terms))
    assert [(letter.letter, letter.lines[0].id) for letter in found] == [
        ("A", "app"),
        ("J", "ju"),
        ("T", "tong"),
    ]


def test_every_word_stands_once_under_its_anchor(guide: Guide) -> None:
    (page,) = glossary_pages(guide)
    found = tree(guide, page)
    for term in guide.terms:
        assert term.name in words(by_id(found, term.id))


def test_a_word_names_businesses_that_use_it(guide: Guide) -> None:
    term = Term("signing", "门诊统筹签约", "和一家医院签约。")
    (letter,) = letters(replace(guide, terms=(term,)))
    assert all(use.url.startswith("compare/") for use in letter.lines[0].uses)


def test_a_longer_word_is_not_taken_for_the_shorter_one_in_it(guide: Guide) -> None:
    place = guide.places[0]
    item = replace(place.items[0], conditions=("中医诊所备案证",), audience=(), material_notes=(), notes=())
    bare = replace(item, materials=(), steps=())
    terms = (Term("filing", "备案", "登记。", excluding=("备案证",)),)
    small = replace(guide, terms=terms, places=(replace(place, items=(bare,)),))
    assert letters(small)[0].lines[0].uses == ()


def test_a_words_other_forms_stand_beside_it(guide: Guide) -> None:
    terms = (Term("card", "社保卡", "一张卡。", also=("社会保障卡", "医保卡")), Term("app", "APP", "软件。"))
    app, card = letters(replace(guide, terms=terms))
    assert (card.lines[0].also, card.url) == ("社会保障卡、医保卡", "glossary/#letter-s")
    assert app.lines[0].also == ""


def test_a_guide_without_words_has_no_glossary(guide: Guide) -> None:
    assert list(glossary_pages(replace(guide, terms=()))) == []
