"""Which halls lie next to one, by the tile grid."""

from __future__ import annotations

from zhinan.model.office import Office
from zhinan.model.place import Place

NEAR = 1
"""Boxes that touch, corners included, count as next to each other."""


def cell_of(place: Place, area: str) -> tuple[int, int] | None:
    """Row and column of a district's box, or None where the grid has none."""
    for row, line in enumerate(place.grid):
        for column, name in enumerate(line):
            if name == area:
                return row, column
    return None


def neighbouring(place: Place, office: Office) -> tuple[Office, ...]:
    """The other halls of the same district, then those of the districts around it, nearest first."""
    home = cell_of(place, office.area)
    ranked = []
    for other in place.offices:
        cell = cell_of(place, other.area)
        if other is office or home is None or cell is None:
            continue
        steps = max(abs(cell[0] - home[0]), abs(cell[1] - home[1]))
        if steps <= NEAR:
            ranked.append((abs(cell[0] - home[0]) + abs(cell[1] - home[1]), other))
    return tuple(other for _, other in sorted(ranked, key=lambda pair: pair[0]))
