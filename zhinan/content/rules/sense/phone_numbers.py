"""Phone numbers that nobody can have meant, or that look like a slip in one that stands elsewhere."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator

from msgspec import Struct, field

from zhinan.content.dialling import SHORT
from zhinan.content.rules.finding import Finding
from zhinan.model.guide import Guide
from zhinan.model.phone import Phone, PhoneEntry
from zhinan.model.place import Place

ENOUGH = 6
"""Different numbers of a place from which on their length says something."""
OFTEN = 3
"""Lists in which a number stands that is no slip itself."""


class Seen(Struct):
    """One number of a place, wherever it stands."""

    phone: Phone
    paths: dict[str, None] = field(default_factory=dict)
    """Files that it may be written in."""
    lists: set[object] = field(default_factory=set)
    """Different lists that hold it; those that one table makes are one."""
    entries: set[object] = field(default_factory=set)
    """Different lines that it is written on, as far as that can be known."""

    @property
    def written(self) -> str:
        """As it stands in the file; of a misprint that was put right, what stands there now."""
        subscriber = self.phone.display.partition("-")[2]
        digits = re.sub(r"\D", "", self.phone.printed)
        return self.phone.printed if digits.endswith(subscriber) else subscriber


def check_phone_numbers(_guide: Guide, place: Place) -> Iterator[Finding]:
    """Another area code, another length than all others, all digits the same, a near miss."""
    if not place.area_code:
        return
    seen = numbers_of(place)
    local = {number: found for number, found in seen.items() if found.phone.display.startswith("0")}
    strange = {number for number in local if not number.startswith(f"{place.area_code}-")}
    for number in sorted(strange):
        yield _foreign(place, local[number])
    own = {number: found for number, found in local.items() if number not in strange}
    lines = {number: found for number, found in own.items() if not _is_short(number)}
    yield from _lengths(place, lines)
    yield from _near_misses(place, own)


def _is_short(number: str) -> bool:
    """Whether it is a short number behind the area code, as people of other cities call it."""
    return SHORT.fullmatch(number.partition("-")[2]) is not None


def numbers_of(place: Place) -> dict[str, Seen]:
    """The numbers of a place by what people dial, without those that it takes over from another."""
    seen: dict[str, Seen] = {}
    for phone, line, whole, path in _all(place):
        found = seen.setdefault(phone.display, Seen(phone))
        found.paths[path] = None
        found.lists.add(whole)
        found.entries.add(line)
    return seen


def _all(place: Place) -> Iterator[tuple[Phone, object, object, str]]:
    """Each number with its line, its list and its file."""
    city, offices = f"{place.id}/city.yaml", f"{place.id}/offices.yaml"
    for entry in place.hotline:
        for phone in entry.phones:
            yield phone, entry, place.hotline, city
    for office in place.offices:
        for counter in office.counters:
            for phone in counter.phones:
                yield phone, counter.id, counter.id, offices
    for hospital in place.hospitals:
        for phone in hospital.phones:
            yield phone, hospital.name, hospital.name, f"{place.id}/hospitals.yaml"
    for item in place.items:
        if not item.adopted_from:
            for entries in item.phone_lists:
                yield from _listed(entries, f"{place.id}/items/{item.id}.md")


def _listed(entries: tuple[PhoneEntry, ...], path: str) -> Iterator[tuple[Phone, object, object, str]]:
    for entry in entries:
        for phone in entry.phones:
            yield phone, entry, entries, path


def _found(place: Place, seen: Seen, message: str, hint: str, *, warning: bool = False) -> Finding:
    own, *others = seen.paths
    return Finding(
        own,
        seen.written,
        message,
        hint,
        "warning" if warning else "error",
        elsewhere=(f"{place.id}/city.yaml", *others),
    )


def _foreign(place: Place, seen: Seen) -> Finding:
    code = seen.phone.display.partition("-")[0]
    message = f"号码「{seen.written}」的区号是 {code}，{place.name}的区号是 {place.area_code}"
    return _found(place, seen, message, f"改成 {place.area_code} 开头，或不写区号")


def _lengths(place: Place, seen: dict[str, Seen]) -> Iterator[Finding]:
    """One number of another length than all others of the place, which are many."""
    lengths = Counter(map(_length, seen))
    if len(lengths) < 2 or len(seen) < ENOUGH:
        return
    (usual, count), *others = lengths.most_common()
    if sum(number for _, number in others) > max(count // 10, 1):
        return
    width = usual - len(f"{place.area_code}-")
    for number, found in sorted(seen.items()):
        if _length(number) != usual:
            digits = _length(number) - len(f"{place.area_code}-")
            message = f"号码「{found.written}」有 {digits} 位，{place.short}的其他号码都是 {width} 位"
            yield _found(place, found, message, "照原文件核对，是不是多了或少了一位")


def _length(number: str) -> int:
    """Of the number without its extension."""
    return len(number.partition(THROUGH)[0])


def _near_misses(place: Place, seen: dict[str, Seen]) -> Iterator[Finding]:
    """A number written once that is another, written often, with two digits changed over or one wrong."""
    often: dict[str, list[str]] = defaultdict(list)
    for number, found in seen.items():
        if len(found.lists) >= OFTEN:
            for shape in _shapes(number):
                often[shape].append(number)
    for number, found in sorted(seen.items()):
        digits = number.partition("-")[2]
        if len(set(digits)) == 1:
            message = f"号码「{found.written}」每一位都一样，不像真的号码"
            yield _found(place, found, message, f"照原文件核对；{KNOWN}", warning=True)
        if len(found.entries) > 1:
            continue
        near = {
            other
            for shape in _shapes(number)
            for other in often[shape]
            if other != number and is_near(number, other) and len(found.lists) < len(seen[other].lists)
        }
        for other in sorted(near)[:1]:
            message = f"号码「{found.written}」只写了一处，与多处写的「{seen[other].written}」很像"
            yield _found(place, found, message, f"照原文件核对是不是写错了；{KNOWN}", warning=True)


THROUGH = "转"
"""Before an extension."""
KNOWN = "没有错的，在“确认”一栏写明"


def _shapes(number: str) -> Iterator[str]:
    """What a number has in common with those that are near to it."""
    for place in range(len(number) - 2):
        yield f"{number[:place]}?{number[place + 1 :]}"
    yield "".join(sorted(number))


def is_near(one: str, other: str) -> bool:
    """Whether two numbers differ by two neighbouring digits changed over, or by one that isn't at the end."""
    if len(one) != len(other):
        return False
    places = [place for place, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
    if len(places) == 1:
        return places[0] < len(one) - 2
    if len(places) != 2 or places[1] - places[0] != 1:
        return False
    first, second = places
    return one[first] == other[second] and one[second] == other[first]
