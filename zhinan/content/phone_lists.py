"""Phone numbers and phone lists as editors write them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from collections.abc import Mapping as Map
from itertools import combinations
from typing import NamedTuple

from msgspec import Struct

from zhinan.content.dialling import Number, numbers_in
from zhinan.content.phone_labels import LONGEST, NO_NUMBER, ORIGINAL, ORIGINALLY, parted_from_label, why_not
from zhinan.model.phone import Phone, PhoneEntry
from zhinan.text.nodes import Mapping, Node, Text
from zhinan.text.shapes import suggestion
from zhinan.text.source import Source, quoted

OTHER_END = r"(?!\s*\d{1,2}\s*(?:$|[、，,；;/（(]))"
"""Not one or two digits alone: 6611021、22 is two numbers, of which the second ends otherwise."""
SEPARATOR = re.compile(rf"[、，,；;]{OTHER_END}|/(?!\d{{1,2}}(?!\d))|(?<=[）)])\s+(?=[\d（(+])", re.ASCII)
MOST_WORDS = 6
"""Pieces with spaces between them that are tried as parts of numbers."""
MOST_AREAS = 2_000
"""Areas of the longest list: tables build on each other, and would grow without end."""
BASE = "同"
NONE = "无"
LEFT_TO_CITIES = "由各市公布"
UNKNOWN = "直接写号码，或先在 city.yaml 的电话表里加上它；没有号码、只有一句话的，写在“说明”里"


class PhoneTables(Struct, frozen=True):
    """The named phone lists of one place, and the area code to add."""

    area_code: str | None
    lists: Map[str, tuple[PhoneEntry, ...]]
    later: frozenset[str] = frozenset()
    """Names of tables that stand below the one that is being read."""
    complete: bool = True
    """Whether all of them could be read; else an unknown name is no problem of the file that uses it."""


def read_phones(source: Source, node: Text, area_code: str | None) -> tuple[Phone, ...]:
    """The numbers in one text, in order; complains of what is none.

    The area code is added where the document leaves it out.
    """
    phones: list[Phone] = []
    for part in _split(node.value):
        found = _read_part(part, area_code) or _other_extension(part, phones)
        if not found:
            source.report(source.within(node.mark, part), *why_not(part, area_code))
        elif found.warning:
            source.report(source.within(node.mark, part), *found.warning, level="warning")
        phones += found.phones if found else ()
    return tuple(phones)


class _Part(NamedTuple):
    """The numbers of a part of the text, and what the editor had better say of them."""

    phones: tuple[Phone, ...]
    warning: tuple[str, str] | None


def _split(text: str) -> list[str]:
    """The single numbers, each with its bracketed remark."""
    parts = [part.strip() for part in SEPARATOR.split(text)] if len(text) <= LONGEST else []
    return [part for part in parts if part] or [text]


def _read_part(part: str, area_code: str | None) -> _Part | None:
    number, label = parted_from_label(part)
    original = ORIGINAL.match(label or "")
    if (label or "").startswith(ORIGINALLY):
        if not original:
            return None
        label = None
    for texts in _groupings(number):
        groups = [numbers_in(text, area_code) for text in texts]
        if all(groups) and not (original and len(groups) > 1):
            printed = [original["printed"]] if original else texts
            phones = tuple(
                one.as_phone(text, label)
                for text, numbers in zip(printed, groups, strict=True)
                for one in numbers
            )
            return _Part(phones, _doubt(part, label, [one for numbers in groups for one in numbers]))
    return None


def _other_extension(part: str, before: list[Phone]) -> _Part | None:
    """The number before it with another extension: 85770609转8103、8104."""
    digits, label = parted_from_label(part)
    last = before[-1] if before else None
    if last is None or last.extension is None or not re.fullmatch(r"\d{3,6}", digits, re.ASCII):
        return None
    if len(digits) != len(last.extension):
        return None
    base = last.display.removesuffix(f"转{last.extension}"), last.tel.removesuffix(f",{last.extension}")
    return _Part((Phone(part, f"{base[0]}转{digits}", f"{base[1]},{digits}", label, digits),), None)


def _doubt(part: str, label: str | None, numbers: list[Number]) -> tuple[str, str] | None:
    """What the editor is asked for all the same."""
    if any(number.is_mobile for number in numbers) and not label:
        hint = "核对原文件；确实公布手机号码的，后面的括号里写明是哪里的，如（村服务站）"
        return f"{quoted(part)}是手机号码", hint
    return None


def _groupings(text: str) -> Iterator[list[str]]:
    """The text as one number, else as several with spaces between them, the fewest first."""
    yield [text]
    words = text.split()
    if 1 < len(words) <= MOST_WORDS:
        for count in range(1, len(words)):
            for cuts in combinations(range(1, len(words)), count):
                bounds = zip((0, *cuts), (*cuts, len(words)), strict=True)
                yield [" ".join(words[start:end]) for start, end in bounds]


def read_phone_list(source: Source, node: Node, tables: PhoneTables) -> tuple[PhoneEntry, ...]:
    """The entries of a list: a table's name, numbers, or areas with numbers (同: a table, with changes)."""
    if isinstance(node, Text):
        return _named_or_plain(source, node, tables)
    if not isinstance(node, Mapping):
        hint = "几个号码写在一行，用顿号“、”隔开；按地区分的，去掉行首的“- ”，写成几行“地区: 号码”"
        source.report(node.mark, "电话不能写成“- ”开头的列表", hint)
        return ()
    entries: dict[str, PhoneEntry] = {}
    for key, value in node.entries:
        if not isinstance(value, Text) or not value.value:
            mark = key.mark if isinstance(value, Text) else value.mark
            source.report(mark, f"{quoted(key.value)}后面要写号码", "写在同一行；几个号码用顿号“、”隔开")
        elif key.value == BASE:
            entries |= {entry.area or "": entry for entry in _named(source, value, tables)}
        elif value.value == NONE:
            _drop(source, key, entries, sure=tables.complete)
        else:
            entries[key.value] = PhoneEntry(key.value, read_phones(source, value, tables.area_code))
    if len(entries) > MOST_AREAS:
        message = f"这张电话表有 {len(entries)} 个地区，太多了"
        source.report(node.mark, message, f"最多 {MOST_AREAS} 个；分成几张表")
        return ()
    return tuple(entry for entry in entries.values() if entry.phones)


def _drop(source: Source, key: Text, entries: dict[str, PhoneEntry], *, sure: bool) -> None:
    if entries.pop(key.value, None) is None and sure:
        hint = f"“{BASE}:”的那张表里没有它，删掉这一行"
        message = f"“{key.value}: {NONE}”没有可去掉的号码"
        source.report(key.mark, message, lambda: hint + suggestion(key.value, entries))


def _named_or_plain(source: Source, node: Text, tables: PhoneTables) -> tuple[PhoneEntry, ...]:
    if node.value in tables.lists or not re.search(r"[\d０-９]{3}", node.value):
        return _named(source, node, tables)
    phones = read_phones(source, node, tables.area_code)
    return (PhoneEntry(None, phones),) if phones else ()


def _named(source: Source, node: Text, tables: PhoneTables) -> tuple[PhoneEntry, ...]:
    if node.value in tables.lists:
        return tables.lists[node.value]
    if node.value in tables.later:
        source.unsure = True
        message = f"{quoted(node.value)}写在下面，“{BASE}”只能用写在上面的表"
        source.report(node.mark, message, "把这张表移到它后面")
    elif tables.complete:
        source.unsure = True
        hint = UNKNOWN if re.search(r"\w", node.value) else NO_NUMBER
        message = f"city.yaml 的电话表里没有{quoted(node.value)}"
        source.report(node.mark, message, lambda: hint + suggestion(node.value, tables.lists))
    return ()


def phones_at(source: Source, node: Node | None, area_code: str | None) -> tuple[Phone, ...]:
    """The numbers of a 电话 field that takes nothing but numbers; complains of another shape."""
    if node is None:
        return ()
    if isinstance(node, Text):
        return read_phones(source, node, area_code)
    source.report(node.mark, "“电话”只能写号码", "几个号码写在一行，用顿号“、”隔开")
    return ()
