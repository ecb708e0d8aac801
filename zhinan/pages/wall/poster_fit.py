"""Which rows of a wall list stand on which sheet: the rows set line by line as the page will.

It mirrors static/css/poster.css; the tests print every list and count.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from hashlib import blake2b

from msgspec import Struct
from msgspec.structs import replace

from zhinan.pages.paper.type_size import Fit
from zhinan.pages.wall.poster_columns import Cell, Column, fitted
from zhinan.pages.wall.poster_cut import Placed, Rank, group_label
from zhinan.pages.wall.poster_cutter import Cutter
from zhinan.pages.wall.poster_format import Format
from zhinan.pages.wall.poster_rows import PosterRow

LARGER = tuple(half / 2 for half in range(1, 8))
"""Points by which the text grows where a sheet has room."""
ON_ONE_SHEET: Rank = (0, 0, 1, 0)
"""Nothing is better."""


class SheetRow(Struct, frozen=True):
    """A row, or a part of one, as it stands on its sheet."""

    no: int
    cells: tuple[Cell, ...]


class SheetGroup(Struct, frozen=True):
    """The rows of one 主项 on a sheet, under one merged cell."""

    label: str
    """一、变更登记; on a further sheet with （续）."""
    span: int
    """How many rows."""
    first: SheetRow
    others: tuple[SheetRow, ...]


class Sheets(Struct, frozen=True):
    """A wall list on the sheets of one format."""

    columns: tuple[Column, ...]
    sheets: tuple[tuple[Placed, ...], ...]
    size: str
    """The class of the size that it is set in."""

    def groups(self, number: int) -> tuple[SheetGroup, ...]:
        """The rows of one sheet by their groups."""
        return tuple(_group(rows) for rows in _by_group(self.sheets[number]))


class Chosen(Struct, frozen=True):
    """How a list is set."""

    columns: tuple[Column, ...]
    torn: bool
    """Whether high rows go on on the next sheet."""
    points: float


_chosen: dict[str, Chosen] = {}
"""By a name for all that was asked."""


def remember(chosen: Mapping[str, Chosen]) -> None:
    """Take over what was found in an earlier run, or by another process of this one."""
    _chosen.update(chosen)


def remembered() -> dict[str, Chosen]:
    """All that was found so far, for the next run."""
    return dict(_chosen)


@lru_cache(maxsize=64)
def sheets_of(rows: tuple[PosterRow, ...], format: Format, foot: float) -> Sheets:
    """The rows sheet by sheet, as even as can be, in the largest size that takes no more sheets.

    Each sheet has its foot. No row is torn apart, but where one would else stand alone on a sheet or be
    higher than it.
    """
    cutter = Cutter(rows, foot)
    asked = repr((rows, format, foot)).encode("utf-8", "surrogatepass")
    name = blake2b(asked, digest_size=12).hexdigest()
    if name not in _chosen:
        _chosen[name] = _best(cutter, rows, format)
    best = _chosen[name]
    sheets = cutter.cut(best.columns, replace(format, points=best.points), torn=best.torn)
    return Sheets(best.columns, sheets, Fit(best.points).name)


def _best(cutter: Cutter, rows: tuple[PosterRow, ...], format: Format) -> Chosen:
    """The columns, and the size in them, that take the fewest sheets, evenly filled."""
    tried = []
    for rank, chosen in _tried(cutter, rows, format):
        tried.append((rank, chosen))
        if rank <= ON_ONE_SHEET:
            break
    return min(tried, key=lambda one: one[0])[1]


def _tried(cutter: Cutter, rows: tuple[PosterRow, ...], format: Format) -> Iterator[tuple[Rank, Chosen]]:
    """Columns, and the size in them, each with how good they are."""
    setting = cutter.setting(format)
    most = math.floor((setting.room - setting.padding) / setting.line) - 1
    for columns in fitted(rows, format.em, format.width, most):
        for torn in (False, True):
            rank, points = _largest(cutter, columns, format, torn=torn)
            yield rank, Chosen(columns, torn, points)


def _largest(
    cutter: Cutter, columns: tuple[Column, ...], format: Format, *, torn: bool
) -> tuple[Rank, float]:
    """How good the sheets are in the largest size in which they are no worse, and that size in points."""
    found, points = cutter.rank(columns, format, torn=torn), format.points
    for larger in LARGER:
        tried = replace(format, points=format.points + larger)
        rank = cutter.rank(columns, tried, torn=torn)
        if rank > found:
            break
        found, points = rank, tried.points
    return found, points


def _by_group(rows: Sequence[Placed]) -> list[list[Placed]]:
    found: list[list[Placed]] = []
    for row in rows:
        if row.opens_group or not found:
            found.append([])
        found[-1].append(row)
    return found


def _group(rows: Sequence[Placed]) -> SheetGroup:
    first, *others = (SheetRow(one.row.no, one.cells) for one in rows)
    label = group_label(rows[0].row, continued=not rows[0].opens_group)
    return SheetGroup(label, len(rows), first, tuple(others))
