"""The tile grid of a city: every hall in a box, every box with a hall, directions right."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import combinations

from zhinan.content.rules.finding import Finding
from zhinan.model.guide import Guide
from zhinan.model.office import Office, Position
from zhinan.model.place import Place
from zhinan.text.shapes import suggestion
from zhinan.text.source import quoted

CLEAR = 0.05
"""Degrees (about 5 km) by which two halls must differ before their boxes' direction is judged."""


def check_grid(_guide: Guide, place: Place) -> Iterator[Finding]:
    """Boxes and halls agree, and two boxes stand to each other as their halls' coordinates say."""
    yield from _other_names(place)
    if place.grid:
        yield from _boxes(place)
        yield from _directions(place)


def _other_names(place: Place) -> Iterator[Finding]:
    """Other names are of districts that there are."""
    areas = {cell for row in place.grid for cell in row if cell}
    areas |= {area for office in place.offices for area in office.areas}
    for one in place.district_names:
        if one.area not in areas:
            hint = f"写方位图里或大厅的区域{suggestion(one.area, areas)}"
            yield Finding(
                f"{place.id}/city.yaml",
                one.area,
                f"没有区域{quoted(one.area)}",
                hint,
                unless=("*/offices.yaml",),
            )


def _boxes(place: Place) -> Iterator[Finding]:
    boxes = Counter(cell for row in place.grid for cell in row if cell)
    path = f"{place.id}/city.yaml"
    for name, count in sorted(boxes.items()):
        if count > 1:
            yield Finding(path, name, f"方位图里「{name}」出现了 {count} 次", "每个区市只放一格")
    if not place.offices:
        return
    areas = {office.area for office in place.offices}
    unknown = False
    for number, office in enumerate(place.offices):
        for area in office.areas:
            if area and area not in boxes:  # what has none is told where it is read
                unknown = True
                yield Finding(
                    f"{place.id}/offices.yaml",
                    area,
                    f"方位图里没有「{area}」这一格",
                    f"在 city.yaml 的方位图里加上它，或改大厅的区域{suggestion(area, boxes)}",
                    under=("大厅", number),
                )
    if unknown:
        return  # the box without a hall may be meant for it
    rows = {cell: number for number, row in enumerate(place.grid) for cell in row}
    for name in boxes:
        if name not in areas:
            yield Finding(
                path,
                name,
                f"方位图里的「{name}」没有大厅",
                "在 offices.yaml 里加上它的大厅，或从方位图里去掉",
                "warning",
                under=("方位图", rows[name]),
            )


def _directions(place: Place) -> Iterator[Finding]:
    cells = {
        cell: (row, column) for row, line in enumerate(place.grid) for column, cell in enumerate(line) if cell
    }
    located = [
        (office, office.position) for office in place.offices if office.position and office.area in cells
    ]
    for (one, here), (other, there) in combinations(located, 2):
        if here and there and one.area != other.area:
            yield from _pair(place, (one, here), (other, there), cells)


def _pair(
    place: Place,
    one: tuple[Office, Position],
    other: tuple[Office, Position],
    cells: dict[str, tuple[int, int]],
) -> Iterator[Finding]:
    (a, here), (b, there) = one, other
    (row, column), (other_row, other_column) = cells[a.area], cells[b.area]
    turned = [
        ("南北", (here.lat - there.lat) * (other_row - row), here.lat - there.lat),
        ("东西", (there.lon - here.lon) * (other_column - column), there.lon - here.lon),
    ]
    for name, agreement, difference in turned:
        if abs(difference) > CLEAR and agreement < 0:
            yield Finding(
                f"{place.id}/city.yaml",
                a.area,
                f"方位图里「{a.area}」和「{b.area}」的{name}位置，与大厅的坐标相反",
                "改方位图，或检查 offices.yaml 里的坐标",
            )
