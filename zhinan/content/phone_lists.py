"""Phone numbers and phone lists as editors write them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from collections.abc import Mapping as Map
from dataclasses import dataclass

from zhinan.model.item import Item
from zhinan.model.phone import Phone, PhoneEntry
from zhinan.text.nodes import Mapping, Node, Text
from zhinan.text.shapes import FULLWIDTH_DIGITS, suggestion
from zhinan.text.source import Source, quoted

SEPARATOR = re.compile(r"[、，,；;/]|(?<!\b0\d{2})(?<!\b0\d{3})\s+(?=\d)", re.ASCII)
ONE = re.compile(
    r"(?P<number>[\d\-–—－()（） ]*?\d)\s*(?:[（(](?P<label>[^（）()\d][^（）()]*)[）)])?$", re.ASCII
)
HOTLINE = re.compile(r"(1\d{4}|[48]00\d{7}|95\d{3,4}|96\d{3,4})$", re.ASCII)
SUBSCRIBER = re.compile(r"[2-9]\d{6,7}$", re.ASCII)
MOBILE = re.compile(r"(?:0|86)?1[3-9]\d{9}$", re.ASCII)
SHAPE = "写成 0532-85770609 的样子：区号加 7 或 8 位号码；几个号码用顿号“、”隔开，说明写在号码后面的括号里"
NO_NUMBER = "没有号码的，删掉这一行；文件没印的写“原文未载”；留给各市的写“由各市公布”"
ORIGINALLY = "原印"
ORIGINAL = re.compile(rf"{ORIGINALLY}\s*(?P<printed>[\d-]+)$", re.ASCII)
"""5217076（原印217076）: a number put right, and what the document prints."""
LONGEST = 400
"""Characters of the longest text with phone numbers."""
MOST_AREAS = 2_000
"""Areas of the longest list: tables build on each other, and would grow without end."""
BASE = "同"
NONE = "无"
LEFT_TO_CITIES = "由各市公布"


@dataclass(frozen=True)
class PhoneTables:
    """The named phone lists of one place, and the area code to add."""

    area_code: str | None
    lists: Map[str, tuple[PhoneEntry, ...]]
    later: frozenset[str] = frozenset()
    """Names of tables that stand below the one that is being read."""
    complete: bool = True
    """Whether all of them could be read; else an unknown name is no problem of the file that uses it."""


def read_phones(source: Source, node: Text, area_code: str | None) -> tuple[Phone, ...]:
    """The numbers in one text, in order; complains of what is none.

    The area code is added where the document leaves it out. A subscriber number has 7 or 8
    digits and begins with 2 to 9.
    """
    phones = []
    for part in _split(node.value):
        phone = _read_one(part, area_code)
        if phone is None:
            mark = source.within(node.mark, part)
            source.report(mark, *_why_not(part, area_code))
        else:
            phones.append(phone)
    return tuple(phones)


def _split(text: str) -> list[str]:
    """The single numbers, each with its bracketed remark."""
    parts = [part.strip() for part in SEPARATOR.split(text)] if len(text) <= LONGEST else []
    return [part for part in parts if part] or [text]


def _read_one(part: str, area_code: str | None) -> Phone | None:
    match = ONE.match(part.translate(FULLWIDTH_DIGITS)) if len(part) <= LONGEST else None
    if not match:
        return None
    number, label = match["number"].strip(), match["label"]
    original = ORIGINAL.match(label or "")
    if label and label.startswith(ORIGINALLY) and not original:
        return None
    printed = original["printed"] if original else number
    label = None if original else label
    digits = re.sub(r"\D", "", number)
    if HOTLINE.match(digits):
        return Phone(printed, digits, digits, label)
    code, subscriber = _parted(digits, area_code)
    if code is None or not SUBSCRIBER.match(subscriber):
        return None
    return Phone(printed, f"{code}-{subscriber}", f"+86{code[1:]}{subscriber}", label)


def _parted(digits: str, area_code: str | None) -> tuple[str | None, str]:
    """Area code and subscriber number; the place's own area code where the number has none."""
    if not digits.startswith("0"):
        return area_code, digits
    width = 3 if digits[1:2] in ("1", "2") else 4
    return digits[:width], digits[width:]


def _why_not(part: str, area_code: str | None) -> tuple[str, str]:
    """Message and hint for what is no phone number."""
    plain = part.translate(FULLWIDTH_DIGITS)
    digits = re.sub(r"[^0-9]", "", plain)
    if re.search(r"[A-Za-z]", plain) and digits:
        return f"电话{quoted(part)}里有字母", "电话只写数字；字母 O 和数字 0、字母 l 和数字 1 容易弄混"
    match = ONE.match(plain)
    label = (match["label"] or "") if match else ""
    if label.startswith(ORIGINALLY) and not ORIGINAL.match(label):
        return (
            f"{quoted(part)}里的“{ORIGINALLY}”后面要写号码",
            "写成 5217076（原印217076）的样子：后面是原文件印的数字",
        )
    if not digits:
        return f"{quoted(part)}不像电话号码", NO_NUMBER
    if not match or len(digits) < 5:
        return f"{quoted(part)}不像电话号码", SHAPE
    number = re.sub(r"\D", "", match["number"])
    if MOBILE.match(number):
        return f"{quoted(part)}是手机号码", "这里写办公电话（固定电话）或服务热线"
    code, subscriber = _parted(number, area_code)
    lost = f"0{number}" if area_code and f"0{number}".startswith(area_code) else ""
    if lost and SUBSCRIBER.match(lost.removeprefix(area_code or "")):
        return (
            f"电话{quoted(part)}的区号少了前面的 0",
            f"写成 {area_code}-{lost.removeprefix(area_code or '')}",
        )
    if code is None:
        return f"电话{quoted(part)}没有区号", "写上区号，或在 city.yaml 里填上“区号”"
    if len(subscriber) not in (7, 8):
        return f"电话{quoted(part)}的号码有 {len(subscriber)} 位，应该是 7 或 8 位", f"核对号码；{SHAPE}"
    return f"电话{quoted(part)}的号码不能以 {subscriber[0]} 开头", f"核对号码；{SHAPE}"


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
        hint = "直接写号码，或先在 city.yaml 的电话表里加上它" if re.search(r"\w", node.value) else NO_NUMBER
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


def phone_lists(item: Item) -> Iterator[tuple[PhoneEntry, ...]]:
    """All lists of numbers of an item."""
    for channel in item.channels:
        yield channel.phones
    if item.progress:
        yield item.progress.phones
    for found in (item.enquiries, item.supervision):
        if found:
            yield found.entries
