"""Which place comes first, what each is called for short, and what kind of place it is."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from zhinan.content.place.levels import list_of, read_level
from zhinan.guide.ordering import in_order, with_short_names
from zhinan.model.place import Edition, Level, Place, bare_name
from zhinan.text.fields import Fields
from zhinan.text.nodes import Mapping
from zhinan.text.source import Source
from zhinan.text.tree import parse


def place(name: str, level: Level = "city", above: str = "", code: str = "", **more: object) -> Place:
    """A place with nothing but its place in the tree; its id is its name."""
    bare = Place(name, name, level, code or None, None, (), Edition(), None, (), None, above=above)
    return replace(bare, **more)


COUNTRY = (
    place("丁省", "province"),
    place("甲市", above="丁省", code="0602"),
    place("乙市", above="丁省", code="0601"),
    place("丙县", "county", "乙市"),
    place("戊省", "province"),
    place("己市", above="戊省", code="0701"),
    place("庚市", "municipality", code="022"),
)


def named(*wanted: str, places: tuple[Place, ...] = COUNTRY) -> list[str]:
    """The places in order."""
    return [one.name for one in in_order(places, wanted)]


def test_those_of_one_province_stand_together_by_area_code_the_province_behind_its_cities() -> None:
    assert named() == ["庚市", "乙市", "丙县", "甲市", "丁省", "己市", "戊省"]


def test_the_editors_order_comes_before_the_area_codes() -> None:
    assert named("甲市", "己市") == ["庚市", "甲市", "乙市", "丙县", "丁省", "己市", "戊省"]
    assert named("戊省", "丁省", "庚市") == ["戊省", "己市", "丁省", "乙市", "丙县", "甲市", "庚市"]


def test_no_place_is_lost_in_a_circle() -> None:
    round_about = (place("甲", above="乙"), place("乙", above="甲"))
    assert sorted(named(places=round_about)) == ["乙", "甲"]


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("甲岛市", "甲岛"),
        ("丁东省", "丁东"),
        ("戊墨区", "戊墨"),
        ("辛东新区", "辛东"),
        ("壬县", "壬县"),
        ("丁省", "丁省"),
        ("阿子苏地区", "阿子苏"),
        ("丙林丁勒盟", "丙林丁勒"),
        ("延丑某族自治州", "延丑某族自治州"),
        ("经济技术开发区", "经济技术开发区"),
        ("壬港特别行政区", "壬港"),
    ],
)
def test_a_name_without_its_level(name: str, short: str) -> None:
    assert bare_name(name) == short


def shorts(*places: Place) -> list[str]:
    """The short names."""
    return [one.short for one in with_short_names(places)]


def test_two_of_one_short_name_keep_their_level() -> None:
    assert shorts(place("己林省", "province"), place("己林市"), place("庚春市")) == [
        "己林省",
        "己林市",
        "庚春",
    ]


def test_two_of_one_name_are_told_apart_by_what_they_lie_in() -> None:
    places = (place("子京市"), place("丑州市"), place("旧楼区", above="子京市"))
    other = replace(place("旧楼区", above="丑州市"), id="jiulou-2")
    assert shorts(*places, other) == ["子京", "丑州", "子京旧楼区", "丑州旧楼区"]


def test_an_editors_short_name_stands_unless_it_is_another_places_too() -> None:
    assert shorts(place("延丑某族自治州", short_name="延丑")) == ["延丑"]
    assert shorts(place("甲市", short_name="老城"), place("乙市", short_name="老城")) == ["甲市", "乙市"]


def level(word: str) -> tuple[tuple[Level, str], list[str]]:
    """What 级别 comes to, and what is told."""
    source = Source("city.yaml", f"级别: {word}\n")
    node = parse(source)
    assert isinstance(node, Mapping)
    return read_level(Fields(source, node, "city.yaml")), [problem.level for problem in source.problems]


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("省", "province"), ("自治区", "province"), ("直辖市", "municipality"), ("市", "city"),
        ("州", "city"), ("自治州", "city"), ("区", "county"), ("县", "county"), ("县级市", "county"),
        ("高新区", "county"), ("街道", "street"), ("民族乡", "street"),
    ],
)  # fmt: skip
def test_any_level_is_kept_as_it_is_written_and_has_a_kind(word: str, kind: Level) -> None:
    assert level(word) == ((kind, word), [])


def test_a_word_that_is_no_level_is_told() -> None:
    assert level("司") == (("other", "司"), ["warning"])


@pytest.mark.parametrize(
    ("word", "called"),
    [
        ("省", "省清单"),
        ("直辖市", "市清单"),
        ("自治区", "自治区清单"),
        ("县级市", "市清单"),
        ("县", "县清单"),
    ],
)
def test_a_list_is_called_after_the_level_of_its_place(word: str, called: str) -> None:
    assert list_of(word) == called


def test_provinces_come_by_the_area_codes_of_their_cities() -> None:
    provinces = (place("乙省", "province"), place("丙省", "province"))
    cities = (place("乙市", above="乙省", code="0802"), place("丙市", above="丙省", code="0601"))
    assert [one.id for one in in_order((*provinces, *cities), ())] == ["丙市", "丙省", "乙市", "乙省"]
