"""How large a checklist is set so that it fills one sheet and does not spill: a rule, not a browser.

It mirrors static/css/paper.css; the tests print every sheet.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial

from zhinan.draw.lettering import width_of
from zhinan.guide.keeping.once import once_for_the_same
from zhinan.pages.item.short_steps import StepChain
from zhinan.pages.paper.checklist_parts import (
    Checklist,
    SheetCalls,
    SheetHalls,
    SheetHospitals,
    SheetLimit,
    SheetWay,
)
from zhinan.pages.paper.hall_phones import SheetTable
from zhinan.pages.paper.imprint import foot_height
from zhinan.pages.paper.ticks import TickGroup
from zhinan.pages.paper.type_size import LEADING, PAPER, POINT, SIZES, Fit, flow, largest, lines

TABLE_LEADING = 0.92 * (1.35 + 0.32) + 0.1
LABEL = 8.5
"""Width of the words at the left, in em."""
MOST_SHEETS = 4
CONTINUED = 8.0
"""Height of the line that a further page begins with, in millimetres."""
FOOT_ABOVE = 5.0
"""Between the last block of one of several sheets and its foot, in millimetres."""
CODE = 30.0
"""Width that the code takes in the head, in millimetres."""

Block = tuple[str, float]
"""A block's name and its height."""


def fit(sheet: Checklist, alike: Checklist | None = None) -> Fit:
    """The largest size in which the sheet is one page; else the largest in which it is two, or three.

    Pages break between blocks, or between two cases' materials. `alike` is a sheet that differs from it in
    its halls and its numbers alone: what they have in common is measured once.
    """
    measured = partial(blocks, sheet, alike=alike)
    one = largest(lambda points: sum(height for _, height in measured(points)) <= PAPER[1])
    if one:
        return Fit(one)
    for most in range(2, MOST_SHEETS + 1):
        points = largest(partial(_is_on, measured, most)) or SIZES[-1] * (most == MOST_SHEETS)
        if points:
            break
    second, *later = _beginnings(measured(points))[0] or [""]
    return Fit(points, second, tuple(later))


def _is_on(measured: Callable[[float], list[Block]], most: int, points: float) -> bool:
    """Whether the sheet is on so many pages when it is set in `points`."""
    beginnings, fits = _beginnings(measured(points))
    return fits and len(beginnings) < most


def _beginnings(draft: list[Block]) -> tuple[list[str], bool]:
    """The blocks that further pages begin with, and whether each block is on one page."""
    *draft, (_, foot) = draft
    room = PAPER[1] - foot - FOOT_ABOVE
    used = 0.0
    found: list[str] = []
    fits = True
    for number, (name, height) in enumerate(draft):
        used += height
        if used > room and number:
            found.append(name)
            used = height + CONTINUED
        fits &= used <= room
    return found, fits


def blocks(
    sheet: Checklist, points: float, *, leaf: float | None = None, alike: Checklist | None = None
) -> list[Block]:
    """The sheet's blocks with their heights in millimetres when it is set in `points`.

    `leaf` is the width of a card's leaf, which has its headings above the text.
    """
    above, hospitals, foot = _common(alike or sheet, points, leaf)
    em, room, body = _measures(points, leaf)
    found = [*above]
    if sheet.halls:
        found.append(("halls", _halls(sheet.halls, room, body) * em))
    found += hospitals
    if sheet.calls:
        found.append(("calls", _block(_calls(sheet.calls, body)) * em))
    return [*found, *foot]


def _measures(points: float, leaf: float | None) -> tuple[float, float, float]:
    """An em in millimetres; what there is across, and less the words at the left, in em."""
    em = points * POINT
    room = (leaf or PAPER[0]) / em
    return em, room, room if leaf else room - LABEL


@once_for_the_same
def _common(sheet: Checklist, points: float, leaf: float | None) -> tuple[list[Block], ...]:
    """The blocks above the halls, between them and the numbers, and below."""
    em, room, body = _measures(points, leaf)
    groups = [_group(group, body) for group in sheet.groups]
    notes = sum(lines(note, body, 0.92) * LEADING * 0.92 for note in sheet.notes)
    materials = (LEADING if sheet.nothing else 0.0) + sum(groups) + notes
    missing = max(materials + 1.25, 3.6) - sum(groups)
    found = [("head", _head(sheet, room - (CODE / em if sheet.imprint.address else 0), em) + missing)]
    found += [(f"group-{number}", height) for number, height in enumerate(groups, 1)]
    if sheet.conditions:
        found.append(("conditions", _block(_paragraphs(sheet.conditions, body))))
    found.append(("limit", _block(_limit(sheet.limit, body))))
    if sheet.facts:
        texts = (f"{fact.title}一{fact.text}" for fact in sheet.facts)
        found.append(("facts", _block(_paragraphs(texts, body))))
    found.append(("steps", _block(_chains(sheet, body))))
    if sheet.remarks:
        found.append(("remarks", _block(_paragraphs(sheet.remarks, body))))
    if sheet.ways:
        found.append(("ways", _block(_ways(sheet.ways, body))))
    hospitals = [("hospitals", _hospitals(sheet.hospitals, room))] if sheet.hospitals else []
    foot = [("foot", foot_height(sheet.imprint, room))]
    return tuple([(name, height * em) for name, height in part] for part in (found, hospitals, foot))


def _block(content: float) -> float:
    return max(content + 1.25, 3.0)


def _paragraphs(texts: Iterable[str], room: float) -> float:
    return sum(lines(text, room) * LEADING for text in texts)


def _head(sheet: Checklist, room: float, em: float) -> float:
    own = 1.6 + lines(sheet.name, room, 2) * 2.6 + 0.9
    if sheet.official_name:
        own += lines(sheet.official_name, room) * LEADING
    own += sum(
        lines("给谁办：" * (number == 0) + text, room) * LEADING for number, text in enumerate(sheet.audience)
    )
    own += sum(lines(f"公告：{text}", room) * LEADING for text in sheet.notices)
    return max(own, 31 / em) if sheet.imprint.address else own


def _group(group: TickGroup, room: float) -> float:
    total = LEADING + 0.65 if group.case or group.nothing else 0.0
    for tick in group.ticks:
        extra = (tick.remark or "") + ("有空白表，" if tick.form_url else "")
        if tick.text or extra:
            total += lines((tick.text or "") + extra, room - 1.55) * LEADING + 0.16
        if tick.boxes:
            total += flow((width_of(box) + 2.75 for box in tick.boxes), room) * LEADING
            total += 0 if tick.text or extra else 0.16
    return total


def _limit(limit: SheetLimit, room: float) -> float:
    figure = 2.25 if limit.figure else 0.0
    notes = sum(lines(text, room, 0.92) * LEADING * 0.92 for text in limit.notes)
    return figure + notes + sum(lines(text, room) * LEADING for text in limit.lines)


def _chains(sheet: Checklist, room: float) -> float:
    if not sheet.chains:
        return LEADING + _paragraphs(sheet.instead, room)
    chains = sum(lines(_chain(chain), room) * LEADING + 0.3 for chain in sheet.chains)
    notes = (note for chain in sheet.chains for note in chain.notes)
    return chains + sum(lines(note, room, 0.92) * LEADING * 0.92 for note in notes)


def _chain(chain: StepChain) -> str:
    return (chain.case or "") + "".join(step.text for step in chain.steps) + "一二三" * len(chain.steps)


def _ways(ways: tuple[SheetWay, ...], room: float) -> float:
    return sum(lines(_way(way), room) * LEADING + 0.2 for way in ways)


def _way(way: SheetWay) -> str:
    words = [way.label, *(f"{tag}一" for tag in way.tags), way.text or ""]
    words += [f"{service.printed or ''}{service.name}一" for service in way.services]
    words += ["一" * 22] if way.left_open else []
    words += [f"{line.area or ''}{tel.text}" for line in way.phones for tel in line.tels]
    return "".join(words)


def _halls(halls: SheetHalls, room: float, body: float) -> float:
    own = room if halls.wide else body
    words = (1.7 if halls.wide else 0.0) + _ways(halls.words, own)
    return _block(words + (_table(halls.table, own) if halls.table else 0.0))


def _table(table: SheetTable, room: float) -> float:
    address = room / 0.92 - 8.5 - 9.2 * len(table.columns) - 0.8
    total = 1.6 if table.columns else 0.0
    for row in table.rows:
        deep = max(
            lines(row.name, 7.7),
            sum(lines(text, address) for text in row.addresses) or 1,
            *(sum(lines(f"{tel.text}{tel.label or ''}", 9.2) for tel in tels) for tels in row.phones),
            1,
        )
        total += (deep - 1) * 0.92 * 1.35 + TABLE_LEADING
    return total


def _hospitals(hospitals: SheetHospitals, room: float) -> float:
    own = room / 0.92
    total = 1.7 + 1.6
    for hospital in hospitals.rows:
        deep = max(
            lines(hospital.name + (hospital.note or ""), 16.2),
            lines(hospital.address, own - 35.6),
            lines(" ".join(tel.text for tel in hospital.tels), 17.0),
        )
        total += (deep - 1) * 0.92 * 1.35 + TABLE_LEADING
    return _block(total)


def _calls(calls: SheetCalls, room: float) -> float:
    widths = []
    for named in calls.lists:
        numbers = [f"{line.area or ''}一{tel.text}" for line in named.lines for tel in line.tels]
        widths.append(width_of(named.title) + 1.6 + 1.25 * sum(map(width_of, numbers)))
    widths += [width_of(one.title + one.text) + (17.8 if one.to_write else 1.8) for one in calls.words]
    return flow(widths, room) * 1.9
