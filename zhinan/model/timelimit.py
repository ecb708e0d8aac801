"""How long a service may take."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class LimitCase:
    """The limit in one case: 跨省15个工作日."""

    when: str
    immediate: bool = False
    working_days: int | None = None
    natural_days: int | None = None
    months: int | None = None


@dataclass(frozen=True)
class TimeLimit:
    """The limit as printed, and what it comes to.

    A range counts by its upper end; 国家规定X、承诺Y counts as Y. All numbers are None where the limit is no
    number of days (按月, 集中缴费期内 …).
    """

    text: str
    immediate: bool = False
    working_days: int | None = None
    natural_days: int | None = None
    months: int | None = None
    cases: tuple[LimitCase, ...] = ()

    @property
    def is_number(self) -> bool:
        """Whether it says a time that can be compared."""
        return self.immediate or any(
            value is not None for value in (self.working_days, self.natural_days, self.months)
        )
