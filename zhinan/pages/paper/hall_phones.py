"""Halls and phone lists as one table: which number belongs beside which address."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from zhinan.model.phone import Phone, PhoneEntry
from zhinan.pages.anchors import hall_anchor
from zhinan.pages.hall.halls import Hall, closed_at
from zhinan.pages.hall.numbers_by_hall import phones_by_hall, stem
from zhinan.pages.hall.phone_lines import Tel, TelLine, printed_lines, tels


class NamedList(Struct, frozen=True):
    """A phone list and what it is for, in few words."""

    title: str
    entries: tuple[PhoneEntry, ...]


class HallRow(Struct, frozen=True):
    """A hall, or an area without one, with its numbers."""

    anchor: str
    """The hall's; empty for an area."""
    name: str
    addresses: tuple[str, ...]
    """One a counter, each with its opening hours where they are printed."""
    phones: tuple[tuple[Phone, ...], ...]
    """For each column of the table."""


class HallTable(Struct, frozen=True):
    """Rows and the titles of the phone columns, and the lists that could not be put beside a row."""

    rows: tuple[HallRow, ...]
    columns: tuple[str, ...]
    rest: tuple[NamedList, ...]

    @property
    def has_halls(self) -> bool:
        """Whether the rows are halls; else they are areas with their phones."""
        return any(row.addresses for row in self.rows)


class SheetCell(Struct, frozen=True):
    """What stands in a row below one heading."""

    title: str
    tels: tuple[Tel, ...]


class SheetRow(Struct, frozen=True):
    """A row as it stands on paper."""

    anchor: str
    """Empty for an area."""
    name: str
    addresses: tuple[str, ...]
    phones: tuple[tuple[Tel, ...], ...]
    """For each column of the table."""
    columns: tuple[str, ...] = ()
    """The headings of these columns."""

    @property
    def cells(self) -> tuple[SheetCell, ...]:
        """Each column's numbers with its heading, for where the rows stand as lines and no headings above."""
        return tuple(SheetCell(title, tels) for title, tels in zip(self.columns, self.phones, strict=True))


class SheetTable(Struct, frozen=True):
    """Halls or areas as they stand on paper, with their numbers in columns."""

    name: str
    """The heading of the rows."""
    addresses: str
    """The heading of the addresses; empty where there are none."""
    columns: tuple[str, ...]
    rows: tuple[SheetRow, ...]


class CallList(Struct, frozen=True):
    """Numbers that stand beside no row, as they stand on paper."""

    title: str
    lines: tuple[TelLine, ...]


def sheet_table(table: HallTable) -> SheetTable | None:
    """The table with its headings; None where it has no rows."""
    if not table.rows:
        return None
    rows = (
        SheetRow(row.anchor, row.name, row.addresses, tuple(map(tels, row.phones)), table.columns)
        for row in table.rows
    )
    name, addresses = ("大厅", "地址、窗口") if table.has_halls else ("地区", "")
    return SheetTable(name, addresses, table.columns, tuple(rows))


def call_lists(lists: Iterable[NamedList]) -> tuple[CallList, ...]:
    """The lists, those of the same numbers under one title."""
    found: list[NamedList] = []
    for named in lists:
        same = next((i for i, other in enumerate(found) if other.entries == named.entries), None)
        if same is None:
            found.append(named)
        else:
            found[same] = NamedList(f"{found[same].title}、{named.title}", named.entries)
    return tuple(CallList(named.title, printed_lines(named.entries)) for named in found)


def hall_table(halls: Sequence[Hall], lists: Iterable[NamedList]) -> HallTable:
    """Every number once: beside its hall, or beside its area where there are no halls, or in `rest`."""
    lists = tuple(lists)
    if not halls:
        return _area_table(lists)
    columns: list[tuple[str, dict[str, tuple[Phone, ...]]]] = []
    if any(counter.phones for hall in halls for counter in hall.counters):
        own = {h.office.id: tuple(p for counter in h.counters for p in counter.phones) for h in halls}
        columns.append(("窗口电话", own))
    rest = []
    for named in lists:
        found, unclear = phones_by_hall(named.entries, halls)
        if found:
            columns.append((named.title, found))
        if unclear:
            rest.append(NamedList(named.title, unclear))
    columns = _merged(columns)
    rows = tuple(
        HallRow(
            hall_anchor(hall.office),
            _name(hall),
            tuple(_places(hall)),
            tuple(numbers.get(hall.office.id, ()) for _, numbers in columns),
        )
        for hall in halls
    )
    return HallTable(rows, tuple(title for title, _ in columns), tuple(rest))


def _name(hall: Hall) -> str:
    """The district where it has no other hall and the hall is called by it; else the name, with the district
    if need be."""
    office = hall.office
    if stem(office.area) in office.name or office.name.startswith("市直"):
        return hall.label
    return f"{office.area} {office.name}"


def _places(hall: Hall) -> Iterator[str]:
    """The counters' addresses with their own hours, the hall's hours, and when nothing is done there."""
    for counter in hall.counters:
        yield f"{counter.address}（{counter.hours}）" if counter.hours else counter.address
        yield from closed_at(counter)
    if hall.hours:
        yield hall.hours
    yield from closed_at(hall.office)


def _area_table(lists: tuple[NamedList, ...]) -> HallTable:
    """The lists by area, for business that is done at no hall."""
    by_area = [named for named in lists if all(entry.area for entry in named.entries) and named.entries]
    rest = tuple(named for named in lists if named.entries and named not in by_area)
    names: dict[str, str] = {}
    for named in by_area:
        for entry in named.entries:
            names.setdefault(stem(entry.area or ""), entry.area or "")
    columns = _merged(
        [(named.title, {stem(e.area or ""): e.phones for e in named.entries}) for named in by_area]
    )
    rows = tuple(
        HallRow("", name, (), tuple(numbers.get(key, ()) for _, numbers in columns))
        for key, name in names.items()
    )
    return HallTable(rows, tuple(title for title, _ in columns), rest)


def _merged(
    columns: list[tuple[str, dict[str, tuple[Phone, ...]]]],
) -> list[tuple[str, dict[str, tuple[Phone, ...]]]]:
    """Columns of the same numbers as one: 窗口电话、查进度."""
    merged: list[tuple[str, dict[str, tuple[Phone, ...]]]] = []
    for title, numbers in columns:
        tels = {key: [phone.tel for phone in phones] for key, phones in numbers.items()}
        for index, (other, known) in enumerate(merged):
            if {key: [phone.tel for phone in phones] for key, phones in known.items()} == tels:
                merged[index] = (f"{other}、{title}", known)
                break
        else:
            merged.append((title, numbers))
    return merged
