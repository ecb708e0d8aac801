"""The blocks of a checklist, each measured once, to be set in every size; mirrors static/css/paper.css."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from zhinan.draw.lettering import Texts, line_count, width_of
from zhinan.pages.item.short_steps import StepChain
from zhinan.pages.paper.checklist_parts import (
    Checklist,
    SheetCalls,
    SheetHalls,
    SheetHospital,
    SheetHospitals,
    SheetLimit,
    SheetWay,
)
from zhinan.pages.paper.hall_phones import SheetRow
from zhinan.pages.paper.imprint import Foot
from zhinan.pages.paper.ticks import Tick, TickGroup
from zhinan.pages.paper.type_size import LEADING, SMALL, Area, Block, Flow, Lines, Row, Rows

CODE = 30.0, 31.0
"""Width and height that the code takes in the head, in millimetres."""


class Head(Struct, frozen=True):
    """The first block: what the sheet is about, and what it says of the materials beside their groups."""

    title: tuple[Lines, ...]
    coded: bool
    """Whether a code stands beside the title."""
    nothing: float
    """How high the sentence is that stands instead of groups, in em."""
    notes: tuple[Lines, ...]

    def height(self, area: Area, groups: float) -> float:
        """In millimetres; `groups` is the height of all groups."""
        room = area.room - (CODE[0] / area.em if self.coded else 0)
        title = 2.5 + sum([part.height(room) for part in self.title])
        title = max(title, CODE[1] / area.em) if self.coded else title
        notes = sum([part.height(area.body) for part in self.notes])
        beside = max(self.nothing + notes + 1.25, 3.6 - groups / area.em)
        return (title + beside) * area.em


class Common(Struct, frozen=True):
    """The blocks that the checklists of an item have in common, whichever hall they are for."""

    head: Head
    groups: tuple[Block, ...]
    above: tuple[Block, ...]
    """Those between the groups and the halls."""
    below: tuple[Block, ...]
    """Those below the halls."""
    foot: Foot


class Own(Struct, frozen=True):
    """The blocks of one checklist, where it has them."""

    halls: Block | None
    calls: Block | None

    def height(self, area: Area, heading: float = 0.0) -> float:
        """In millimetres, of each with a heading of so many em above it."""
        return sum([one.height(area) + heading * area.em for one in (self.halls, self.calls) if one])


def common_blocks(sheet: Checklist) -> Common:
    """Those of a checklist, whatever halls and numbers it has."""
    return Common(
        Head(
            tuple(_title(sheet)),
            bool(sheet.imprint.address),
            LEADING if sheet.nothing else 0.0,
            _small(sheet.notes),
        ),
        tuple(_group(f"group-{number}", group) for number, group in enumerate(sheet.groups, 1)),
        tuple(_above(sheet)),
        (_hospitals(sheet.hospitals),) if sheet.hospitals else (),
        Foot(sheet.imprint),
    )


def own_blocks(halls: SheetHalls | None, calls: SheetCalls | None) -> Own:
    """Those of a checklist with these halls and numbers."""
    return Own(_halls(halls) if halls else None, _calls(calls) if calls else None)


def _title(sheet: Checklist) -> Iterator[Lines]:
    yield Lines(Texts([sheet.name]), 2.6, 2)
    official = [sheet.official_name] if sheet.official_name else []
    audience = [f"{'' if number else '给谁办：'}{text}" for number, text in enumerate(sheet.audience)]
    yield from _lines([*official, *audience, *(f"公告：{text}" for text in sheet.notices)])


def _above(sheet: Checklist) -> Iterator[Block]:
    if sheet.conditions:
        yield Block("conditions", _lines(sheet.conditions))
    yield _limit(sheet.limit)
    if sheet.facts:
        yield Block("facts", _lines([f"{fact.title}一{fact.text}" for fact in sheet.facts]))
    yield _steps(sheet)
    if sheet.remarks:
        yield Block("remarks", _lines(sheet.remarks))
    if sheet.ways:
        lines, between = _ways(sheet.ways)
        yield Block("ways", lines, 1.25 + between)


def _lines(texts: Sequence[str]) -> tuple[Lines, ...]:
    """None where there are no texts."""
    return (Lines(Texts(texts)),) if texts else ()


def _small(texts: Sequence[str]) -> tuple[Lines, ...]:
    return (Lines(Texts(texts), LEADING * SMALL, SMALL),) if texts else ()


def _group(name: str, group: TickGroup) -> Block:
    texts = [text for tick in group.ticks if (text := _tick(tick))]
    boxes = [Flow([width_of(box) + 2.75 for box in tick.boxes]) for tick in group.ticks if tick.boxes]
    said = sum(bool(tick.boxes or _tick(tick)) for tick in group.ticks)
    heading = LEADING + 0.65 if group.case or group.nothing else 0.0
    ticks = [Lines(Texts(texts), less=1.55)] if texts else []
    return Block(name, (*ticks, *boxes), heading + 0.16 * said, 0.0)


def _tick(tick: Tick) -> str:
    return (tick.text or "") + (tick.remark or "") + ("有空白表，" if tick.form_url else "")


def _limit(limit: SheetLimit) -> Block:
    figure = 2.25 if limit.figure else 0.0
    return Block("limit", (*_small(limit.notes), *_lines(limit.lines)), figure + 1.25)


def _steps(sheet: Checklist) -> Block:
    if not sheet.chains:
        return Block("steps", _lines(sheet.instead), LEADING + 1.25)
    notes = _small([note for chain in sheet.chains for note in chain.notes])
    return Block("steps", (*_lines([*map(_chain, sheet.chains)]), *notes), 0.3 * len(sheet.chains) + 1.25)


def _chain(chain: StepChain) -> str:
    return (chain.case or "") + "".join(step.text for step in chain.steps) + "一二三" * len(chain.steps)


def _ways(ways: tuple[SheetWay, ...]) -> tuple[tuple[Lines, ...], float]:
    """The lines, and what stands between them."""
    return _lines([*map(_way, ways)]), 0.2 * len(ways)


def _way(way: SheetWay) -> str:
    words = [way.label, *(f"{tag}一" for tag in way.tags), way.text or ""]
    words += [f"{service.printed or ''}{service.name}一" for service in way.services]
    words += ["一" * 22] if way.left_open else []
    words += [f"{line.area or ''}{tel.text}" for line in way.phones for tel in line.tels]
    return "".join(words)


def _halls(halls: SheetHalls) -> Block:
    words, between = _ways(halls.words)
    fixed = 1.25 + between + (1.7 if halls.wide else 0.0)
    if not halls.table:
        return Block("halls", words, fixed, wide=halls.wide)
    rows = [_row(row) for row in halls.table.rows]
    table = Rows(rows, 9.3 + 9.2 * len(halls.table.columns))
    return Block("halls", (*words, table), fixed + (1.6 if halls.table.columns else 0.0), wide=halls.wide)


def _row(row: SheetRow) -> Row:
    numbers = (sum(line_count(f"{tel.text}{tel.label or ''}", 9.2) for tel in tels) for tels in row.phones)
    return Row(max(1, line_count(row.name, 7.7), *numbers), Texts(row.addresses))


def _hospitals(hospitals: SheetHospitals) -> Block:
    rows = Rows([_hospital(one) for one in hospitals.rows], 35.6)
    return Block("hospitals", (rows,), 1.25 + 1.7 + 1.6, wide=True)


def _hospital(hospital: SheetHospital) -> Row:
    name = line_count(hospital.name + (hospital.note or ""), 16.2)
    return Row(
        max(name, line_count(" ".join(tel.text for tel in hospital.tels), 17)), Texts([hospital.address])
    )


def _calls(calls: SheetCalls) -> Block:
    widths = []
    for named in calls.lists:
        numbers = [f"{line.area or ''}一{tel.text}" for line in named.lines for tel in line.tels]
        widths.append(width_of(named.title) + 1.6 + 1.25 * sum(map(width_of, numbers)))
    widths += [width_of(one.title + one.text) + (17.8 if one.to_write else 1.8) for one in calls.words]
    return Block("calls", (Flow(widths, 1.9),))
