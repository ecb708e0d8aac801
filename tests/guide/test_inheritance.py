"""A place that takes over another's guide: its items, and what belongs to them; its own comes first."""

from __future__ import annotations

from msgspec.structs import replace

from tests.guide.made_items import item
from tests.pages.made_places import CITY, HOTLINE, LISTING, PROVINCE, WEBSITE, city
from zhinan.guide.baseline import compared
from zhinan.guide.inheritance import adopt
from zhinan.model.form import Form
from zhinan.model.item import Material
from zhinan.model.place import Place

COUNTY = replace(
    CITY, id="beixian", name="样例县", level="county", adopts="yangli", above="yangli", offices=()
)
NAMED = item(materials=(Material("申请表", form="asked"),))


def taken(*places: Place, name: str = "beixian") -> Place:
    """What a place has in the end."""
    return next(place for place in adopt(places) if place.id == name)


def test_a_county_has_its_citys_items_and_says_whose_they_are() -> None:
    found = taken(city(NAMED), COUNTY)
    assert [(one.id, one.adopted_from) for one in found.items] == [("x", "yangli")]


def test_its_own_item_stands_in_place_of_the_citys() -> None:
    own = replace(NAMED, name="县里的")
    assert [one.name for one in taken(city(NAMED), replace(COUNTY, items=(own,))).items] == ["县里的"]


def test_forms_come_with_the_items_that_name_them_services_once_and_a_hotline_where_there_is_none() -> None:
    forms = (Form("asked", "申请表", ()), Form("unasked", "别的表", ()))
    source = city(NAMED, forms=forms, hotline=HOTLINE)
    found = taken(source, replace(COUNTY, services=(WEBSITE,)))
    assert [form.id for form in found.forms] == ["asked"]
    assert [service.name for service in found.services] == [WEBSITE.name, source.services[1].name]
    assert found.hotline == HOTLINE


def test_what_is_taken_over_may_be_taken_over_itself() -> None:
    found = taken(city(adopts="sheng"), COUNTY, replace(PROVINCE, items=(NAMED,)))
    assert [(one.id, one.adopted_from) for one in found.items] == [("x", "sheng")]


def test_a_circle_ends_somewhere() -> None:
    assert taken(city(adopts="beixian"), COUNTY).items == ()


def test_numbers_in_another_list_are_none_in_this() -> None:
    numbered = item(list_nos=(1,))
    elsewhere = replace(LISTING, id="other", name="别省")
    places = (city(numbered), LISTING, elsewhere, replace(COUNTY, above="other"))
    _, _, _, county = compared(tuple(adopt(places)))
    assert [one.list_nos for one in county.items] == [()]
    _, _, _, county = compared(tuple(adopt((*places[:3], COUNTY))))
    assert [one.list_nos for one in county.items] == [(1,)]
