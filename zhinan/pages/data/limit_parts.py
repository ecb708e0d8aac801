"""The shape of a time limit in the public data; see contract.py for how it may change."""

from __future__ import annotations

from typing import Annotated

from pydantic import BeforeValidator

from zhinan.pages.data.contract import Contract


class LimitCaseData(Contract):
    """The limit in one case."""

    when: str
    immediate: bool
    working_days: int | None
    natural_days: int | None
    months: int | None
    same_day: bool
    """Done on the day of application."""
    half_days: int | None
    """Half working days, where they make no whole number."""
    hours: int | None
    minutes: int | None


class ExtensionData(Contract):
    """By how much a limit may be extended."""

    when: Annotated[str | None, BeforeValidator(lambda text: text or None)]
    """In which case; null where the document doesn't say."""
    working_days: int | None
    natural_days: int | None
    months: int | None
    half_days: int | None
    hours: int | None
    minutes: int | None


class TimeLimitData(Contract):
    """How long it may take; all numbers are null where the text names no time that can be counted."""

    text: str
    immediate: bool
    working_days: int | None
    natural_days: int | None
    months: int | None
    cases: list[LimitCaseData]
    same_day: bool
    """Done on the day of application."""
    half_days: int | None
    """Half working days, where they make no whole number."""
    hours: int | None
    minutes: int | None
    extension: ExtensionData | None
    """Not in the numbers above."""
    parts: list[LimitCaseData]
    """The periods that add up to it."""
    not_counted: list[str]
    """What the text says does not count."""
