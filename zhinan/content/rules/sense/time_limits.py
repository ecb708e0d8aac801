"""Limits whose number and words disagree, that run backwards, or that are unlike all others'."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cached_property
from heapq import nlargest

from msgspec import Struct

from zhinan.content.limits.limit_grammar import read_limit
from zhinan.content.rules.finding import Finding
from zhinan.model.guide import Guide
from zhinan.model.place import Place
from zhinan.model.timelimit import LimitCase, TimeLimit
from zhinan.text.shapes import FULLWIDTH_DIGITS

LONGEST = 60
"""Working days: the longest of five guides is 45."""
LONGEST_MONTHS = 24
FACTOR = 3
"""So many times the list's limit, and that of each other city, is worth a look."""
RANGE = re.compile(
    r"(?P<low>\d+)(?:个?工作日|天|日)?[-–—~～至到](?P<high>\d+)个?(?:工作日|自然日|天|日|月)", re.ASCII
)
DAYS = re.compile(r"(\d+)个?工作日", re.ASCII)


class Elsewhere:
    """The limits of one business that are numbers, and no cases, place by place."""

    def __init__(self) -> None:
        self._count: Counter[str] = Counter()
        self._days: dict[str, int] = {}
        """The most working days of each place."""
        self._otherwise: Counter[str] = Counter()
        """Those that are not in working days."""

    def add(self, place: str, limit: TimeLimit) -> None:
        """The limit of an item of a place."""
        if limit.is_number and not limit.cases:
            self._count[place] += 1
            if limit.working_days:
                self._days[place] = max(limit.working_days, self._days.get(place, 0))
            else:
                self._otherwise[place] += 1

    @cached_property
    def _longest(self) -> list[tuple[int, str]]:
        """Of the two places that have the most."""
        return nlargest(2, ((days, place) for place, days in self._days.items()))

    @cached_property
    def _totals(self) -> tuple[int, int]:
        return self._count.total(), self._otherwise.total()

    def seen_from(self, place: str) -> Known:
        """What is known of the others, without going through them."""
        count, otherwise = self._totals
        days = next((days for days, where in self._longest if where != place), 0)
        return Known(count - self._count[place], days, otherwise - self._otherwise[place])


class Known(Struct, frozen=True):
    """Limits beside which one is looked at."""

    count: int
    days: int
    """The most working days; 0 where none is in working days."""
    otherwise: int
    """How many are not in working days."""

    def beside(self, limits: Iterable[TimeLimit]) -> Known:
        """With these too."""
        numbers = [limit.working_days or 0 for limit in limits if limit.is_number and not limit.cases]
        return Known(self.count + len(numbers), max((self.days, *numbers)), self.otherwise + numbers.count(0))


def check_time_limits(guide: Guide) -> Iterator[Finding]:
    """The limits of items beside those of the list and of other places."""
    by_business: dict[str, Elsewhere] = {}
    for place, item in guide.items():
        if not item.adopted_from and item.time_limit:
            by_business.setdefault(item.business, Elsewhere()).add(place.id, item.time_limit)
    for place, item in guide.items():
        limit = item.time_limit
        if item.adopted_from or limit is None or limit.cases:
            continue
        known = by_business[item.business].seen_from(place.id)
        if not limit.natural_days and (limit.working_days or 0) <= FACTOR * known.days:
            continue  # as most: no longer than another place's
        listed = guide.list_of(place)
        entries = [listed.entry(number) for number in item.list_nos] if listed else []
        path = f"{place.id}/items/{item.id}.md"
        if not any(_within(path, limit)):
            yield from _beside(path, limit, known.beside(entry.time_limit for entry in entries if entry))


def check_stated_limits(_guide: Guide, place: Place) -> Iterator[Finding]:
    """The limits of items by themselves."""
    for item in place.items:
        if item.time_limit and not item.adopted_from:
            yield from _within(f"{place.id}/items/{item.id}.md", item.time_limit)


def _within(path: str, limit: TimeLimit) -> Iterator[Finding]:
    """What shows in the limit alone."""
    text = re.sub(r"\s", "", limit.text.translate(FULLWIDTH_DIGITS))
    for match in RANGE.finditer(text):
        if int(match["low"]) > int(match["high"]):
            message = f"时限「{match[0]}」前面的数比后面的大"
            yield Finding(path, "办理时限", message, "核对这两个数；范围从小写到大")
            return
    read = read_limit(limit.text)
    stated = (limit.working_days, limit.natural_days, limit.months)
    if read and read.is_number and any(stated):
        own = (read.working_days, read.natural_days, read.months)
        if own != stated and any(own):
            yield _conflict(path, _said(own), _said(stated))
    elif limit.working_days and not limit.cases and not limit.parts:
        named = {int(number) for number in DAYS.findall(text)}
        if named and limit.working_days not in named:
            yield _conflict(path, f"{max(named)}个工作日", f"{limit.working_days}个工作日")
    yield from _too_long(path, limit)


def _too_long(path: str, limit: TimeLimit) -> Iterator[Finding]:
    values: tuple[TimeLimit | LimitCase, ...] = (limit, *limit.cases)
    days = max((value.working_days or (value.natural_days or 0) // 2 for value in values), default=0)
    months = max((value.months or 0 for value in values), default=0)
    if days > LONGEST or months > LONGEST_MONTHS:
        said = _said((limit.working_days, limit.natural_days, limit.months)) or limit.text
        hint = "核对数字；原文件就是这样印的，在“确认”一栏写明"
        yield Finding(path, "办理时限", f"时限「{said}」长得不寻常", hint, "warning")


def _beside(path: str, limit: TimeLimit, known: Known) -> Iterator[Finding]:
    """What shows beside the list and the other cities."""
    if known.count < 2:
        return
    hint = "核对数字和单位；原文件就是这样印的，在“确认”一栏写明"
    if limit.natural_days and "自然日" not in limit.text and not known.otherwise:
        message = f"时限「{limit.text}」不按工作日算，清单和别的市都按工作日算"
        yield Finding(path, "办理时限", message, hint, "warning")
    elif limit.working_days and known.days and limit.working_days > FACTOR * known.days:
        message = f"时限「{limit.text}」是清单和别处最长的 {known.days} 个工作日的 {FACTOR} 倍以上"
        yield Finding(path, "办理时限", message, hint, "warning")


def _conflict(path: str, own: str, stated: str) -> Finding:
    hint = "网页上两个都会出现；改成一样的"
    return Finding(path, "文字", f"文字里是「{own}」，下面写的是「{stated}」", hint)


def _said(values: tuple[int | None, ...]) -> str:
    units = ("个工作日", "个自然日", "个月")
    return "、".join(f"{value}{unit}" for value, unit in zip(values, units, strict=True) if value)
