"""The map of districts: boxes that do not touch, each a link, told in words; and the map to scale."""

from __future__ import annotations

import math
import xml.etree.ElementTree as ET
from itertools import combinations

import pytest

from tests.draw.chart.measure import Rect, overlap
from zhinan.draw.lettering import width_of
from zhinan.draw.map.dot_map import Dot, draw_dot_map
from zhinan.draw.map.tile_grid import DISCLAIMER, Tile, draw_office_map

SVG = "{http://www.w3.org/2000/svg}"
GRIDS = {
    "甲州": "子山市 · 丑河市 ·/· · 寅岭区 ·/卯港市 辰阳区 巳安区 午丘区/· 未北区 · ·/申岛区 戌南区 · ·",
    "乙川": (
        "· 坎口市 离山区 · · ·/· 艮岳市 · 乾城区 坤城区 高新技术产业开发区/巽溪市 · 兑平市 · 云海区 震泽区/"
        "· · 角木市 心月市 · ·"
    ),
    "一格": "市直",
}


def cells(grid: str, current: str = "") -> tuple[tuple[Tile | None, ...], ...]:
    return tuple(
        tuple(
            None if name == "·" else Tile(name, f"../offices/#{name}", 12, current=name == current)
            for name in row.split()
        )
        for row in grid.split("/")
    )


def drawn(grid: str, current: str = "") -> ET.Element:
    return ET.fromstring(draw_office_map(cells(grid, current), id_prefix="o", label="甲州市各区市大厅"))


def number(element: ET.Element, name: str) -> float:
    return float(element.get(name, "nan"))


def area(rect: ET.Element) -> Rect:
    x, y = number(rect, "x"), number(rect, "y")
    return x, y, x + number(rect, "width"), y + number(rect, "height")


@pytest.mark.parametrize("grid", GRIDS.values(), ids=GRIDS)
class TestGrid:
    """Every city's grid."""

    def test_fits_a_phone(self, grid: str) -> None:
        root = drawn(grid)
        width, height = (float(value) for value in root.get("viewBox", "").split()[2:])
        assert width <= 360
        for rect in root.iter(f"{SVG}rect"):
            left, top, right, bottom = area(rect)
            assert 0 <= left < right <= width
            assert 0 <= top < bottom <= height

    def test_no_two_boxes_touch(self, grid: str) -> None:
        areas = [area(rect) for rect in drawn(grid).iter(f"{SVG}rect")]
        for one, other in combinations(areas, 2):
            assert not overlap((one[0] - 2, one[1] - 2, one[2] + 2, one[3] + 2), other)

    def test_every_box_is_a_link_that_says_how_many_halls(self, grid: str) -> None:
        root = drawn(grid)
        names = [name for name in grid.replace("/", " ").split() if name != "·"]
        links = list(root.iter(f"{SVG}a"))
        assert [link.get("href") for link in links] == [f"../offices/#{name}" for name in names]
        assert ["".join(link.itertext()) for link in links] == [f"{name}12个大厅" for name in names]

    def test_texts_stand_within_their_boxes(self, grid: str) -> None:
        for link in drawn(grid, current="巳安区").iter(f"{SVG}a"):
            left, top, right, bottom = area(link[0])
            for text in link.iter(f"{SVG}text"):
                half = width_of(text.text or "") * number(text, "font-size") / 2
                assert left <= number(text, "x") - half
                assert number(text, "x") + half <= right
                assert top < number(text, "y") - number(text, "font-size") * 0.88
                assert number(text, "y") < bottom

    def test_boxes_are_large_enough_for_a_finger(self, grid: str) -> None:
        for rect in drawn(grid).iter(f"{SVG}rect"):
            assert min(number(rect, "width"), number(rect, "height")) >= 44


def test_rows_run_from_north_to_south_and_columns_from_west_to_east() -> None:
    root = drawn(GRIDS["甲州"])
    places = {"".join(link.itertext())[:3]: area(link[0]) for link in root.iter(f"{SVG}a")}
    assert places["丑河市"][3] < places["寅岭区"][1] < places["午丘区"][1] < places["戌南区"][1]
    assert places["卯港市"][2] < places["辰阳区"][0] < places["巳安区"][0] < places["午丘区"][0]


def test_is_a_group_with_a_name_so_that_its_links_count() -> None:
    root = drawn(GRIDS["甲州"])
    assert root.get("role") == "group"
    assert root.get("aria-label") == "甲州市各区市大厅"


def test_the_current_district_is_told_in_words_too() -> None:
    root = drawn(GRIDS["甲州"], current="巳安区")
    (link,) = [link for link in root.iter(f"{SVG}a") if link.get("aria-current")]
    assert (link.get("stroke-width"), link.get("font-weight")) == ("3", "700")
    assert "".join(link.itertext()) == "巳安区12个大厅当前"


def test_a_district_without_a_page_is_no_link() -> None:
    svg = draw_office_map(((Tile("辰阳区", None, 0), Tile("<i>", 'a"b', 1)),), id_prefix="o", label="图")
    root = ET.fromstring(svg)
    assert "".join(root[1].itertext()) == "辰阳区暂无大厅"
    assert root[1].tag == f"{SVG}g"
    assert root[2].get("href") == 'a"b'
    assert "style=" not in svg


def test_an_empty_grid_draws_nothing() -> None:
    assert draw_office_map((), id_prefix="o", label="图") == ""
    assert draw_dot_map((), id_prefix="o", label="图") == ""


def test_the_disclaimer_is_the_agreed_one() -> None:
    assert DISCLAIMER == "只示意方位，不是地图，不表示行政区域界线和范围"


# Made-up places: a hall each 10 km further north, two side by side, 10 km apart as well.
EAST = 120.0 + 10 / 111.32 / math.cos(math.radians(36.09))
DOTS = (
    Dot("北厅", 36.0 + 20 / 111.32, 120.0, "n/"),
    Dot("中厅", 36.0 + 10 / 111.32, 120.0, "m/", current=True),
    Dot("南厅甲", 36.0, 120.0),
    Dot(
        "南厅乙，名称很长的医保服务大厅二楼窗口",
        36.0,
        120.0 + 10 / 111.32 / math.cos(math.radians(36.09)),
        "s/",
    ),
)


class TestDotMap:
    """A map to scale."""

    root = ET.fromstring(draw_dot_map(DOTS, id_prefix="d", label="各大厅位置"))

    def dots(self) -> dict[str, tuple[float, float]]:
        return {
            "".join(place.itertext()): (number(circle, "cx"), number(circle, "cy"))
            for place in self.root
            for circle in place.iter(f"{SVG}circle")
        }

    def test_is_to_scale(self) -> None:
        dots = self.dots()
        ten = math.dist(dots["北厅"], dots["中厅"])
        assert math.dist(dots["中厅"], dots["南厅甲"]) == pytest.approx(ten, abs=0.2)
        assert math.dist(dots["南厅甲"], dots[DOTS[3].name]) == pytest.approx(ten, rel=0.01)

    def test_north_is_up_and_east_is_right(self) -> None:
        dots = self.dots()
        assert dots["北厅"][1] < dots["中厅"][1] < dots["南厅甲"][1]
        assert dots["南厅甲"][0] < dots[DOTS[3].name][0]

    def test_the_scale_says_what_it_measures(self) -> None:
        dots = self.dots()
        (scale,) = [one for one in self.root if one.get("class") == "map-scale"]
        kilometres = int("".join(scale.itertext()).removesuffix("公里"))
        start, end = scale[0].get("d", "").split("v4H")
        length = float(end.split("v")[0]) - float(start[1:].split()[0])
        assert length / kilometres == pytest.approx(math.dist(dots["北厅"], dots["中厅"]) / 10, rel=0.02)

    def test_names_do_not_overlap_and_stay_in_the_drawing(self) -> None:
        width, height = (float(value) for value in self.root.get("viewBox", "").split()[2:])
        areas = []
        for text in self.root.iter(f"{SVG}text"):
            for span in text.iter(f"{SVG}tspan"):
                x, y = number(span, "x"), number(span, "y")
                areas.append((x, y - 12.3, x + width_of(span.text or "") * 14, y + 1.7))
        assert all(one[0] >= 0 and one[2] <= width and one[1] >= 0 and one[3] <= height for one in areas)
        assert not any(overlap(one, other) for one, other in combinations(areas, 2))

    def test_halls_with_pages_are_links(self) -> None:
        assert [link.get("href") for link in self.root.iter(f"{SVG}a")] == ["n/", "m/", "s/"]
        assert self.root.get("role") == "group"

    def test_one_hall_is_a_map_too(self) -> None:
        assert "<circle" in draw_dot_map(DOTS[:1], id_prefix="d", label="位置")
