"""Which list a place is measured by: its own, the nearest above it, or none."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from tests.guide.made_items import item
from tests.pages.made_places import CITY, LISTING, PROVINCE
from tests.pages.rendering import tree, words
from zhinan.guide.baseline import compared
from zhinan.model.elements.verdict import Judgement
from zhinan.model.guide import Guide
from zhinan.model.listing import ListEntry, ServiceList
from zhinan.model.place import Place
from zhinan.model.site import Site
from zhinan.model.timelimit import TimeLimit
from zhinan.pages.data import place_document
from zhinan.pages.routes import pages_of

LIMIT = TimeLimit("5个工作日", immediate=False, working_days=5)


def listing(title: str, called: str) -> ServiceList:
    """A list of one entry."""
    return ServiceList(title, (ListEntry(1, "主项", "事项", (), True, LIMIT, (), (), (), ()),), called)


NUMBERED = item(list_nos=(1,), time_limit=LIMIT, judgement=Judgement("more", ("多一样",)))
NAN = replace(LISTING, id="nan", name="南省", service_list=listing("南省清单", "省清单"))
BEI = replace(PROVINCE, id="bei", name="北省")
OWN = replace(
    CITY, id="own", name="自定市", above="nan", items=(NUMBERED,), service_list=listing("自定清单", "市清单")
)
COUNTY = replace(CITY, id="xian", name="小县", level="county", above="own", items=(NUMBERED,))
BELOW = replace(CITY, id="under", name="下市", above="nan", items=(NUMBERED,))
WITHOUT = replace(CITY, id="without", name="无单市", above="bei", items=(NUMBERED,))


@pytest.fixture(scope="module")
def country() -> Guide:
    """A province with a list, a city in it with another, and a province without."""
    return Guide(Site("指南"), compared((OWN, COUNTY, BELOW, NAN, WITHOUT, BEI)))


def at(guide: Guide, name: str) -> Place:
    """A place that is there."""
    place = guide.place(name)
    assert place
    return place


@pytest.mark.parametrize(
    ("name", "issuer"),
    [("nan", "nan"), ("under", "nan"), ("own", "own"), ("xian", "own"), ("without", None), ("bei", None)],
)
def test_a_place_is_measured_by_the_nearest_list_above_it(
    country: Guide, name: str, issuer: str | None
) -> None:
    found = country.issuer_of(at(country, name))
    assert (found.id if found else None) == issuer
    assert country.list_of(at(country, name)) == (at(country, issuer).service_list if issuer else None)


def test_an_item_is_compared_where_there_is_a_list(country: Guide) -> None:
    compared_at = {place.id for place, one in country.items() if one.baseline}
    assert compared_at == {"own", "xian", "under"}


def test_nothing_on_a_page_of_a_place_without_a_list_speaks_of_one(country: Guide) -> None:
    place = at(country, "without")
    pages = list(pages_of(country.seen_from(place), place))
    assert len(pages) > 3
    assert "without/baseline/" not in [page.url for page in pages]
    for page in pages:
        root = tree(country, page)
        said = words(root)
        for word in ("省清单", "市清单", "和清单", "还没有比较过"):
            assert word not in said, page.url
        assert not [link for link in root.xpath("//@href") if "/list/" in link or "baseline" in link]
    assert '"baseline": null' in place_document(country, place).text


def test_each_lists_name_is_that_of_its_place(country: Guide) -> None:
    for name, called in (("xian", "市清单"), ("under", "省清单")):
        place = at(country, name)
        said = " ".join(words(tree(country, page)) for page in pages_of(country.seen_from(place), place))
        assert f"和{called}比" in said
