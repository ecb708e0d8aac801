"""How long a service may take."""

from __future__ import annotations

from msgspec import Struct


class LimitCase(Struct, frozen=True):
    """The limit in one case: 跨省15个工作日."""

    when: str
    immediate: bool = False
    working_days: int | None = None
    natural_days: int | None = None
    months: int | None = None
    same_day: bool = False
    """当日办结: done on the day of application."""
    half_days: int | None = None
    """Half working days, where they make no whole number: 半个工作日 is 1, 1.5个工作日 is 3."""
    hours: int | None = None
    minutes: int | None = None


class TimeLimit(Struct, frozen=True):
    """The limit as printed, and what it comes to.

    A range counts by its upper end; 国家规定X、承诺Y counts as Y; periods that follow one another count
    together; what it may be extended by is not in its number. All numbers are None where the limit is no
    number of days (按月, 集中缴费期内 …).
    """

    text: str
    immediate: bool = False
    working_days: int | None = None
    natural_days: int | None = None
    months: int | None = None
    cases: tuple[LimitCase, ...] = ()
    same_day: bool = False
    """当日办结: done on the day of application."""
    half_days: int | None = None
    """Half working days, where they make no whole number."""
    hours: int | None = None
    minutes: int | None = None
    extension: LimitCase | None = None
    """By how much it may be extended, and when: 特殊情况可延长10个工作日."""
    parts: tuple[LimitCase, ...] = ()
    """The periods that add up to it: 受理2个工作日，审核3个工作日."""
    law: TimeLimit | None = None
    """What the law allows, where the text says it beside the promise: 法定20个工作日，承诺5个工作日."""
    not_counted: tuple[str, ...] = ()
    """What the text says does not count: 补正材料时间不计算在内."""

    @property
    def is_number(self) -> bool:
        """Whether it says a time that can be compared."""
        return is_number(self)


def is_number(value: TimeLimit | LimitCase) -> bool:
    """Whether a limit, or a case of one, says a time that can be compared."""
    numbers = (
        value.working_days, value.natural_days, value.months, value.half_days, value.hours, value.minutes
    )  # fmt: skip
    return value.immediate or value.same_day or any(number is not None for number in numbers)
