"""What the pages about the site itself list."""

from __future__ import annotations

from msgspec.structs import replace

from tests.pages.made_places import CITY, PROVINCE, guide
from zhinan.model.country.outlines import outline_of
from zhinan.model.erratum import Erratum
from zhinan.pages.across.about import about_pages
from zhinan.pages.misprints import errata_of
from zhinan.pages.page import Link


def test_the_data_of_all_places_is_named() -> None:
    about, _, not_found = about_pages(guide(CITY, PROVINCE))
    assert about.values["data"] == (
        Link("data/cities.json", "data/cities.json"),
        Link("样例市", "data/yangli.json"),
        Link("样例省", "data/sheng.json"),
    )
    assert not_found.values["cities"] == (Link("样例市", "yangli/"), Link("样例省", "sheng/"))


def test_only_places_with_misprints_are_named_under_them() -> None:
    slip = replace(CITY, errata=(Erratum("2.1", "受里", "受理", "同一页写作受理。"),))
    about, *_ = about_pages(guide(slip, PROVINCE))
    (found,) = about.values["errata"]
    assert (found.anchor, found.place) == ("errata-yangli", "样例市")
    assert errata_of(outline_of(slip)).lines[0].published == "受理"
