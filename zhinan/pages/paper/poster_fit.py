"""Which rows of a wall list stand on which sheet: the rows set line by line as the page will.

It mirrors static/css/poster.css; the tests print every list and count.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from zhinan.draw.lettering import wrap
from zhinan.pages.paper.poster_rows import PosterRow

POINT = 0.3528
LEADING = 1.4
PADDING = (1.2, 1.0)
"""Of a cell, left and right, above and below, in millimetres."""
GAPS = 0.3
"""What the gaps between Chinese and Latin take of a line, in em."""
FOOT = 11.5
"""Below the last row, in millimetres."""


@dataclass(frozen=True)
class Format:
    """A sheet in landscape."""

    name: str
    style: str
    """The page's class and the name of its style sheet."""
    height: float
    """Between the margins, in millimetres, less a line or two that a row may take more."""
    points: float
    """Of the body text; the poster is read from a metre away and never set below 9."""
    columns: tuple[float, ...]
    """Widths of no, group, name, papers, limit, stages, ways and remarks, in millimetres."""
    head: float
    """Height of the title on the first sheet."""


A3 = Format("A3", "page-a3", 268.5, 10.5, (11, 38, 46, 121, 42, 30, 51, 57), 27.0)
A4 = Format("A4", "page-a4-landscape", 185.5, 9.0, (10, 26, 29, 84, 30, 22, 37, 39), 27.0)


def sheets_of(rows: Iterable[PosterRow], format: Format) -> tuple[tuple[PosterRow, ...], ...]:
    """The rows sheet by sheet: no row is torn apart, and the foot stands below the last."""
    head = format.points * POINT * LEADING + 2 * PADDING[1] + 0.2
    sheets: list[list[PosterRow]] = [[]]
    room = format.height - format.head - head
    for row in rows:
        height = row_height(row, format)
        if height > room and sheets[-1]:
            sheets.append([])
            room = format.height - head
        sheets[-1].append(row)
        room -= height
    if room < FOOT:
        sheets.append([sheets[-1].pop()])
    return tuple(tuple(sheet) for sheet in sheets if sheet)


def row_height(row: PosterRow, format: Format) -> float:
    """In millimetres."""
    em = format.points * POINT
    rooms = [(width - 2 * PADDING[0]) / em - GAPS for width in format.columns]
    counts = (
        _lines(row.group, rooms[1]),
        _lines(row.name, rooms[2]),
        _papers(row, rooms[3]),
        sum(_lines(line, rooms[4]) for line in row.limit),
        _lines(row.stages, rooms[5]),
        sum(_lines(way, rooms[6]) for way in row.ways),
        sum(_lines(remark, rooms[7]) for remark in row.remarks),
    )
    return max(counts) * em * LEADING + 2 * PADDING[1] + 0.2


def _papers(row: PosterRow, room: float) -> int:
    if row.no_papers:
        return _lines(row.no_papers, room)
    total = 0
    for group in row.papers:
        total += _lines(group.case, room) if group.case else 0
        total += _lines(group.alone, room) if group.alone else 0
        total += sum(_lines(paper.text, room - 1.4) for paper in group.listed)
        if group.run_on:
            total += _lines("；".join(f"一{paper.text}" for paper in group.run_on), room)
    return total


def _lines(text: str, room: float) -> int:
    return max(1, len(wrap(text, room)))
