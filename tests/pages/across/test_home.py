"""The home page: a card for each place."""

from __future__ import annotations

from tests.guide.made_items import item
from tests.pages.made_places import CITY, PROVINCE, city, guide
from zhinan.pages.across.home import home_page


def test_a_card_counts_a_places_own_items_or_says_whose_guide_it_uses() -> None:
    own, taking = city(item()), city(adopts="sheng")
    (card, province) = home_page(guide(own, PROVINCE)).values["cities"]
    assert (card.summary, province.summary) == ("1个事项 · 3个办事地点", "0个事项")
    (card, _) = home_page(guide(taking, PROVINCE)).values["cities"]
    assert card.summary == "沿用样例指南 · 3个办事地点"


def test_without_a_list_there_is_no_table() -> None:
    assert home_page(guide(CITY)).values["overview"] is None
