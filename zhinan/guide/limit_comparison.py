"""A time limit against the province's: shorter, same or longer, and by how much in words.

The rules are those of the data contract ("What `baseline` means"), with three that it leaves open:
- Cases are compared with cases of the same name; an immediate one with an immediate one, the rest with the
  rest.
- Where the cases don't correspond (stages of a transfer against 跨省 and 省内), and against a single value,
  the longest of our cases counts, as a range counts by its upper end: 2 and 3 months by case are 3 months.
- The verdicts of several cases make one if all that differ agree, else it is other.
Plainly longer or shorter is what holds however the weekends and public holidays fall.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from msgspec import Struct

from zhinan.model.elements.verdict import LimitComparison
from zhinan.model.timelimit import LimitCase, TimeLimit

Value = TimeLimit | LimitCase
HOLIDAYS = 14
"""Natural days by which two long public holidays can stretch a span of working days."""
SHORT = 24
"""Characters up to which a limit is quoted as printed."""
RANGE = re.compile(r"\d\s*[-–—~～至到]\s*\d")
REST = ("其他", "其它", "其余")


class Pair(Struct, frozen=True):
    """Two values that answer the same question."""

    case: str | None
    """The case that the pair is about; None where both sides have a single value."""
    own: Value
    listed: Value

    @property
    def verdict(self) -> LimitComparison:
        """Ours against the list's."""
        return compare_values(self.own, self.listed)


def compare_limits(own: TimeLimit, listed: TimeLimit) -> LimitComparison:
    """`own` against `listed`, all cases together."""
    return together(pair.verdict for pair in pairs(own, listed))


def together(verdicts: Iterable[LimitComparison]) -> LimitComparison:
    """One verdict of several: what all agree on that are not the same."""
    different = set(verdicts) - {"same"}
    if not different:
        return "same"
    return different.pop() if len(different) == 1 else "other"


def differences(own: TimeLimit, listed: TimeLimit, called: str) -> tuple[str, ...]:
    """A sentence for each pair of values that differ."""
    return tuple(
        _sentence(pair, own, listed, called) for pair in pairs(own, listed) if pair.verdict != "same"
    )


def pairs(own: TimeLimit, listed: TimeLimit) -> tuple[Pair, ...]:
    """Which values of the two limits are compared with each other."""
    if not listed.cases:
        longest = _longest(own)
        return (Pair(longest.when if isinstance(longest, LimitCase) else None, longest, listed),)
    if not own.cases:
        return tuple(Pair(case.when, own, case) for case in listed.cases)
    matched = [(case, _counterpart(case, own.cases)) for case in listed.cases]
    partners = [mine for _, mine in matched if mine is not None]
    if len(partners) < len(matched):
        return tuple(Pair(case.when, _longest(own), case) for case in listed.cases)
    rest = [case for case in own.cases if case not in partners]
    return tuple(Pair(case.when, mine, case) for case, mine in matched if mine) + tuple(
        Pair(case.when, case, _longest(listed)) for case in rest
    )


def _counterpart(case: LimitCase, candidates: tuple[LimitCase, ...]) -> LimitCase | None:
    """Our case that is the same as a case of the list."""
    for other in candidates:
        same_name = other.when == case.when
        same_rest = other.when.startswith(REST) and case.when.startswith(REST)
        if same_name or same_rest or (other.immediate and case.immediate):
            return other
    return None


def _longest(limit: TimeLimit) -> Value:
    """The upper end over all cases; one that is no number where there is one."""
    if not limit.cases:
        return limit
    uncounted = [case for case in limit.cases if _natural(case) is None]
    return uncounted[0] if uncounted else max(limit.cases, key=lambda case: (_natural(case) or (0, 0))[1])


def compare_values(own: Value, listed: Value) -> LimitComparison:
    """Two single values; other where the units differ and neither is plainly longer."""
    mine, theirs = _working(own), _working(listed)
    if mine is not None and theirs is not None:
        return "same" if mine == theirs else "shorter" if mine < theirs else "longer"
    mine_span, their_span = _natural(own), _natural(listed)
    if mine_span is None or their_span is None:
        return "other"
    if mine_span[0] > their_span[1]:
        return "longer"
    if mine_span[1] < their_span[0]:
        return "shorter"
    return "same" if mine_span == their_span else "other"


def _working(value: Value) -> float | None:
    """Working days; at once is none, hours and the like are a part of one."""
    if value.immediate:
        return 0
    part = _part_of_a_day(value)
    return value.working_days if part is None else part


def _part_of_a_day(value: Value) -> float | None:
    """A limit below a day as a part of a working day of eight hours; 当日 is less than the whole of it."""
    if value.same_day:
        return 0.9
    if value.half_days is not None:
        return value.half_days / 2
    hours = (value.hours or 0) + (value.minutes or 0) / 60
    return hours / 8 if 0 < hours < 8 else None


def _natural(value: Value) -> tuple[int, int] | None:
    """The least and the most natural days that the value can mean; None where it is no span."""
    if value.immediate or value.same_day:
        return 0, 0
    if value.half_days is not None:
        return value.half_days // 2, (value.half_days + 1) // 2 * 7 // 5 + HOLIDAYS
    if value.hours is not None or value.minutes is not None:
        hours = (value.hours or 0) + (value.minutes or 0) // 60
        return hours // 24, (hours + 23) // 24
    if value.working_days is not None:
        return value.working_days, value.working_days * 7 // 5 + HOLIDAYS
    if value.natural_days is not None:
        return value.natural_days, value.natural_days
    if value.months is not None:
        return value.months * 28, value.months * 31
    return None


def _sentence(pair: Pair, own: TimeLimit, listed: TimeLimit, called: str) -> str:
    """The difference of one pair; of a limit without cases it begins with 时限."""
    verdict, mine, theirs = pair.verdict, said(pair.own, own), said(pair.listed, listed)
    start = f"{pair.case}：{mine}" if pair.case else f"时限{mine}"
    if verdict == "other":
        return f"{start}，{called}是{theirs}，不能直接比较"
    word = "短" if verdict == "shorter" else "长"
    own_days, listed_days = _working(pair.own), _working(pair.listed)
    gap = ""
    if isinstance(own_days, int) and isinstance(listed_days, int):
        gap = f"{abs(own_days - listed_days)}个工作日"
    upper = "按上限算" if RANGE.search(mine) else ""
    return f"{start}，{upper}比{called}（{theirs}）{word}{gap}"


def said(value: Value, limit: TimeLimit) -> str:
    """A value in few words: as printed where that is short, its number, or the clause that it stands in."""
    if isinstance(value, TimeLimit):
        printed = value.text.rstrip("。；")
        if printed == "无":
            return "一栏写“无”"
        return printed if len(printed) <= SHORT or not value.is_number else amount(value)
    return amount(value) or _clause(value, limit)


def amount(value: Value) -> str:
    """The number with its unit; empty where there is none."""
    if value.immediate:
        return "即时办结"
    if value.same_day:
        return "当日办结"
    return next((f"{number}{unit}" for number, unit in counts(value)), "")


def counts(value: Value) -> Iterator[tuple[str, str]]:
    """The numbers of a limit with their units: 9 and 个工作日; at most one."""
    if value.half_days is not None:
        yield "半" if value.half_days == 1 else f"{value.half_days / 2:g}", "个工作日"
    for number, unit in (
        (value.working_days, "个工作日"),
        (value.natural_days, "个自然日"),
        (value.months, "个月"),
        (value.hours, "小时"),
        (value.minutes, "分钟"),
    ):
        if number is not None:
            yield str(number), unit


def _clause(case: LimitCase, limit: TimeLimit) -> str:
    """What the document prints of a case that is no number, up to the next full stop."""
    _, found, after = limit.text.partition(case.when)
    return re.split(r"[；。\n]", after)[0].lstrip("，、：") if found else "没有写天数"
