"""The map of a city's halls: the grid of districts, or dots where all halls have coordinates."""

from __future__ import annotations

from msgspec import Struct

from zhinan.draw.map.dot_map import Dot, draw_dot_map
from zhinan.draw.map.tile_grid import DISCLAIMER, Tile, draw_office_map
from zhinan.model.office import Office, Position
from zhinan.model.place import Place
from zhinan.pages import anchors, urls
from zhinan.pages.hall.datum import to_gcj02


class OfficeMap(Struct, frozen=True):
    """A drawing and the line that must stand under it."""

    svg: str
    caption: str


def office_map(
    place: Place, page: str, current: Office | None = None, *, brief: bool = False
) -> OfficeMap | None:
    """The map as it stands on the page at that address; None for a city without halls or grid.

    `brief` is for paper.
    """
    if not place.offices:
        return None
    field = place.site.field
    points = [office.position for office in place.offices if office.position]
    if len(points) == len(place.offices) > 1:
        dots = tuple(_dot(place, office, page, office is current) for office in place.offices)
        label = f"{place.name}{field.short}大厅位置图"
        return OfficeMap(draw_dot_map(dots, id_prefix="halls", label=label), "按坐标绘制，上北下南")
    if not place.grid:
        return None
    cells = tuple(
        tuple(_tile(place, area, page, current) if area else None for area in row) for row in place.grid
    )
    label = f"{place.name}{field.short}大厅方位图"
    return OfficeMap(draw_office_map(cells, id_prefix="halls", label=label, brief=brief), DISCLAIMER)


def _tile(place: Place, area: str, page: str, current: Office | None) -> Tile:
    halls = [office for office in place.offices if office.area == area]
    return Tile(area, _link(place, halls, page), len(halls), current is not None and current.area == area)


def _link(place: Place, halls: list[Office], page: str) -> str | None:
    """The hall's page; where a district has several, the first of them in the list of halls."""
    if not halls:
        return None
    one = urls.office(place, halls[0])
    target = one if len(halls) == 1 else anchors.listed_office(place, halls[0])
    return urls.relative(target, page)


def _dot(place: Place, office: Office, page: str, current: bool) -> Dot:
    lat, lon = _same_datum(office.position or Position(0, 0, "gcj02"))
    return Dot(office.area, lat, lon, urls.relative(urls.office(place, office), page), current)


def _same_datum(position: Position) -> tuple[float, float]:
    """All dots in GCJ-02, so that they stand to each other as they are."""
    if position.datum == "wgs84":
        return to_gcj02(position.lat, position.lon)
    return position.lat, position.lon
