"""One telephone number as documents print it: what a reader dials, and what is printed.

number    = [+86] [area code] subscriber [extension] | [area code] short number | 400… | mobile | +country …
extension = -8230, 转8230, 分机8230; of one or two digits only in words, as 62951060-9 may also be a range
"""

from __future__ import annotations

import re

from msgspec import Struct

from zhinan.model.phone import Phone

HOTLINE = re.compile(r"11\d|12[0-2]|1\d{4}|11[68]\d{3}|[48]00\d{7}|95\d{3,4}|95[01]\d{5}|96\d{3,4}", re.ASCII)
"""110, 12345, 118114, 400…, 95566, 95105105, 96196: the same number all over the country, or a whole city."""
NATIONAL = re.compile(r"95[01]\d{5}", re.ASCII)
SHORT = re.compile(r"1[02]\d{3}|9[56]\d{3,4}|11\d|12[0-2]", re.ASCII)
"""Short numbers that another city's people reach with the area code before them."""
SUBSCRIBER = re.compile(r"[2-9]\d{6,7}", re.ASCII)
MOBILE = re.compile(r"0?(?P<number>1[3-9]\d{9})", re.ASCII)
SIGNS = re.compile(r"[\d\-–—－()（）+＋\s]+", re.ASCII)
HYPHEN = re.compile(r"\s*[-–—－]\s*")
EXTENSION = re.compile(
    r"\s*[（(]?(?:总机)?(?:转|分机)(?:分机)?号?[：:\s]*(?P<number>\d{1,6})[）)]?\s*", re.ASCII
)
FOREIGN = re.compile(r"(?:[+＋]|00)(?P<number>(?!86)[1-9]\d{6,13})", re.ASCII)
AT_HOME = re.compile(r"(?:[+＋]|00)?86(?=\D|0?[1-9]\d{8,})", re.ASCII)
"""The country's own code before a number; 86 alone only before a separator or a long number."""
MOST_IN_A_RANGE = 20
"""Numbers of a range that are all dialled."""
RANGE = re.compile(r"(?P<first>.*\d)\s*(?:[~～]|至|到)\s*(?P<last>\d[\d\-－]*)", re.ASCII)
OR = re.compile(r"(?P<first>.*?\d)(?P<ends>(?:\s*[/、，,；;]\s*\d{1,2}(?!\d))+)", re.ASCII)
"""62951060/1, 6611021、22: the same number with other last digits."""


class Number(Struct, frozen=True):
    """What is dialled, without the words beside it."""

    display: str
    tel: str
    extension: str | None = None
    is_mobile: bool = False
    area_code: str | None = None
    subscriber: str | None = None
    """Both None where the number is none of an area."""

    def as_phone(self, printed: str, label: str | None) -> Phone:
        """The same with what is printed."""
        if self.extension is None:
            return Phone(printed, self.display, self.tel, label)
        display = f"{self.display}转{self.extension}"
        return Phone(printed, display, f"{self.tel},{self.extension}", label, self.extension)


def numbers_in(text: str, area_code: str | None) -> tuple[Number, ...]:
    """The numbers that a text without words is: one, or those of a range; empty where it is none."""
    found = RANGE.fullmatch(text)
    if found:
        return _range(found["first"], re.sub(r"\D", "", found["last"]), area_code)
    found = OR.fullmatch(text)
    if found:
        return _alternatives(found["first"], re.findall(r"\d+", found["ends"], re.ASCII), area_code)
    one = number_in(text, area_code)
    return (one,) if one else ()


def number_in(text: str, area_code: str | None) -> Number | None:
    """The one number that a text is."""
    spoken = EXTENSION.search(text)
    if spoken and spoken.end() == len(text):
        base = number_in(text[: spoken.start()], area_code)
        return _extended(base, spoken["number"]) if base else None
    if not SIGNS.fullmatch(text) or is_unclear(text, area_code):
        return None
    return _plain(text, area_code) or _with_extension(text, area_code)


def is_unclear(text: str, area_code: str | None) -> bool:
    """Whether the last digits behind a hyphen may be an extension, the end of a range, or the number's."""
    *_, last = HYPHEN.split(text)
    base = text[: len(text) - len(last)].rstrip(" -–—－")
    return len(last) <= 2 and last.isdecimal() and base != text and number_in(base, area_code) is not None


def _with_extension(text: str, area_code: str | None) -> Number | None:
    """A whole number, a hyphen and more digits."""
    hyphens = list(HYPHEN.finditer(text))
    if not hyphens:
        return None
    base, extension = text[: hyphens[-1].start()], text[hyphens[-1].end() :]
    found = _plain(base, area_code) if re.fullmatch(r"\d{3,6}", extension, re.ASCII) else None
    if found is None or found.subscriber is None or SHORT.fullmatch(found.subscriber):
        return None
    return _extended(found, extension)


def _extended(base: Number, extension: str) -> Number:
    return Number(base.display, base.tel, extension, base.is_mobile, base.area_code, base.subscriber)


def _plain(text: str, area_code: str | None) -> Number | None:
    """A number without an extension."""
    text = text.strip()
    home = AT_HOME.match(text)
    digits = re.sub(r"\D", "", text[home.end() :] if home else text)
    abroad = FOREIGN.fullmatch(re.sub(r"[^\d+＋]", "", text))
    if abroad and not home:
        return Number(f"+{abroad['number']}", f"+{abroad['number']}")
    mobile = MOBILE.fullmatch(digits)
    if mobile:
        return Number(mobile["number"], f"+86{mobile['number']}", is_mobile=True)
    if HOTLINE.fullmatch(digits):
        return Number(digits, digits)
    if home and not digits.startswith("0"):
        digits = f"0{digits}"
    code, subscriber = parted(digits, area_code)
    if code is None or not (SUBSCRIBER.fullmatch(subscriber) or _is_short(digits, subscriber)):
        return None
    if NATIONAL.fullmatch(subscriber):
        return Number(subscriber, subscriber)
    return Number(f"{code}-{subscriber}", f"+86{code[1:]}{subscriber}", None, False, code, subscriber)


def _is_short(digits: str, subscriber: str) -> bool:
    """Whether it is a short number behind an area code."""
    return digits != subscriber and SHORT.fullmatch(subscriber) is not None


def parted(digits: str, area_code: str | None) -> tuple[str | None, str]:
    """Area code and subscriber number; the place's own area code where the number has none."""
    if not digits.startswith("0"):
        return area_code, digits
    width = 3 if digits[1:2] in ("1", "2") else 4
    return digits[:width], digits[width:]


def _range(first: str, last: str, area_code: str | None) -> tuple[Number, ...]:
    """The numbers from the first up to the one with those last digits."""
    begins = number_in(first, area_code)
    end = _ending(begins, last)
    if begins is None or begins.subscriber is None or end is None:
        return ()
    low, high = int(begins.subscriber), int(end)
    found = range(low, high + 1) if low < high < low + MOST_IN_A_RANGE else range(0)
    return _in_area([str(number) for number in found], begins.area_code)


def _alternatives(first: str, ends: list[str], area_code: str | None) -> tuple[Number, ...]:
    """The first number, and the same with each of the other last digits."""
    begins = number_in(first, area_code)
    found = [_ending(begins, end) for end in ends]
    if begins is None or begins.subscriber is None:
        return ()
    all_of_them = [begins.subscriber, *(number for number in found if number)]
    if None in found or len(set(all_of_them)) < len(all_of_them):
        return ()
    return _in_area(all_of_them, begins.area_code)


def _in_area(subscribers: list[str], area_code: str | None) -> tuple[Number, ...]:
    numbers = [number_in(subscriber, area_code) for subscriber in subscribers]
    return tuple(number for number in numbers if number)


def _ending(begins: Number | None, last: str) -> str | None:
    """The subscriber number that ends so, as long as the first one; None where that is none."""
    if begins is None or begins.subscriber is None or begins.extension:
        return None
    whole = number_in(last, begins.area_code)
    if whole and whole.area_code == begins.area_code:
        return whole.subscriber if len(whole.subscriber or "") == len(begins.subscriber) else None
    return begins.subscriber[: -len(last)] + last if len(last) < len(begins.subscriber) else None
