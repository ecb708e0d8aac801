"""Glossary terms are linked from their first use on a page."""

from __future__ import annotations

from zhinan.model.site import Term
from zhinan.pages.item.prose import ProseWriter

TERMS = (
    Term("filing", "备案", "登记。", excluding=("备案证",)),
    Term("remote-filing", "异地备案", "先登记。"),
    Term("card", "社保卡", "卡。", also=("社会保障卡",)),
)


def marked(*texts: str) -> list[str]:
    """The words that become links, over several texts of one page."""
    writer = ProseWriter(TERMS)
    return [segment.text for text in texts for segment in writer.write(text).segments if segment.url]


def test_only_the_first_use_on_a_page_is_linked() -> None:
    assert marked("备案后再备案", "还要备案") == ["备案"]


def test_the_longer_word_wins() -> None:
    assert marked("办理异地备案") == ["异地备案"]


def test_another_form_of_the_word_is_the_same_term() -> None:
    assert marked("带社会保障卡", "带社保卡") == ["社会保障卡"]


def test_a_longer_word_with_another_meaning_is_left_alone() -> None:
    assert marked("中医诊所备案证") == []


def test_the_text_itself_stays_as_published() -> None:
    text = "持社保卡到窗口备案，备案后有效"
    assert ProseWriter(TERMS).write(text).plain == text
