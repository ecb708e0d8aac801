"""The shape of a time limit in the public data; see contract.py for how it may change."""

from __future__ import annotations

from msgspec.structs import force_setattr

from zhinan.pages.data.contract import Contract


class LimitCaseData(Contract, frozen=True):
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


class ExtensionData(Contract, frozen=True):
    """By how much a limit may be extended."""

    when: str | None
    """In which case; null where the document doesn't say."""
    working_days: int | None
    natural_days: int | None
    months: int | None
    half_days: int | None
    hours: int | None
    minutes: int | None

    def __post_init__(self) -> None:
        """The model has no text there, the contract none that is empty."""
        if not self.when:
            force_setattr(self, "when", None)


class TimeLimitData(Contract, frozen=True):
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
