"""Links into map apps: by address as printed, or to a point in the datum that the vendor takes."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest

from zhinan.model.office import Position
from zhinan.pages.hall.datum import to_gcj02
from zhinan.pages.hall.map_links import map_links

ADDRESS = "丁省甲州市丑河市长亭路148号"


def query(url: str) -> dict[str, str]:
    """The parameters of a link."""
    return {key: values[0] for key, values in parse_qs(urlsplit(url).query).items()}


def test_an_address_is_searched_for_in_its_city() -> None:
    gaode, baidu, tencent = map_links(ADDRESS, "甲州市")
    assert query(gaode.url)["keyword"] == ADDRESS
    assert query(gaode.url)["city"] == "甲州市"
    assert query(baidu.url)["address"] == ADDRESS
    assert query(baidu.url)["src"].startswith("webapp.")
    assert query(tencent.url)["region"] == "甲州市"
    assert query(tencent.url)["referer"]


def test_an_address_without_its_city_gets_it_where_the_vendor_has_no_city_of_its_own() -> None:
    _, baidu, _ = map_links("离山区永通街1021号", "乙川市")
    assert query(baidu.url)["address"] == "乙川市离山区永通街1021号"


def test_every_link_is_percent_encoded() -> None:
    for link in map_links(ADDRESS + "&x=<y>", "甲州市"):
        assert link.url.isascii()
        assert "<" not in link.url


# Made-up point; the shift between the datums is the published formula's.
def test_a_wgs84_point_is_named_as_such_and_converted_only_for_tencent() -> None:
    gaode, baidu, tencent = map_links(ADDRESS, "甲州市", "大厅", Position(36.0, 120.0, "wgs84"))
    assert query(gaode.url) | {"position": "120.000000,36.000000", "coordinate": "wgs84"} == query(gaode.url)
    assert query(baidu.url)["coord_type"] == "wgs84"
    lat, lon = to_gcj02(36.0, 120.0)
    assert query(tencent.url)["marker"].startswith(f"coord:{lat:.6f},{lon:.6f};title:大厅")


def test_a_gcj02_point_is_never_converted() -> None:
    gaode, baidu, tencent = map_links(ADDRESS, "甲州市", "大厅", Position(36.0, 120.0, "gcj02"))
    assert query(gaode.url)["coordinate"] == "gaode"
    assert query(baidu.url)["coord_type"] == "gcj02"
    assert query(tencent.url)["marker"].startswith("coord:36.000000,120.000000")


def test_the_datums_differ_by_some_hundred_metres_and_not_by_kilometres() -> None:
    lat, lon = to_gcj02(36.0, 120.0)
    assert 0.0005 < abs(lat - 36.0) + abs(lon - 120.0) < 0.02


@pytest.mark.parametrize(
    ("wgs84", "gcj02"),
    [((39.90960, 116.39723), (39.91100, 116.40347))],  # a widely published pair: Tiananmen
)
def test_the_conversion_agrees_with_a_published_pair(
    wgs84: tuple[float, float], gcj02: tuple[float, float]
) -> None:
    lat, lon = to_gcj02(*wgs84)
    assert lat == pytest.approx(gcj02[0], abs=2e-4)
    assert lon == pytest.approx(gcj02[1], abs=2e-4)
