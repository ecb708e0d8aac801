"""When halls are open and how to get there, in the public data; see contract.py for how it may change.

Schedules speak as the Human Services Data Specification's do, as far as a printed text says it.
"""

from __future__ import annotations

from typing import Literal

from zhinan.model.elements.schedule import Period, Visiting
from zhinan.pages.data.contract import Contract


class ScheduleData(Contract, frozen=True):
    """Hours that are alike on some days of the week."""

    freq: Literal["WEEKLY"]
    byday: str | None
    """MO,TU,WE; null where the text doesn't name days."""
    opens_at: str
    """09:00."""
    closes_at: str
    season_from: str | None
    """First day of the season each year, 09-01; null for the whole year."""
    season_to: str | None
    on_holidays: bool | None
    """Whether it is open on public holidays; null where the text is silent."""
    by_appointment: bool
    note: str | None
    """What the text calls it."""


class ClosureData(Contract, frozen=True):
    """A time in which nothing is done there."""

    begins: str
    ends: str | None
    """The last day; null where it is not known yet."""
    reason: str | None


class VisitingData(Contract, frozen=True):
    """What has to be known before one goes; lists are empty where the document is silent."""

    schedules: list[ScheduleData]
    """What the printed hours come to; empty where they could not be read."""
    closures: list[ClosureData]
    transport: list[str]
    parking: list[str]
    entrance: list[str]
    barrier_free: list[str]


def visiting_data(visiting: Visiting) -> VisitingData:
    """The same in the keys of the contract."""
    return VisitingData(
        schedules=[_schedule(period) for period in visiting.periods],
        closures=[ClosureData.of(closure) for closure in visiting.closures],
        transport=list(visiting.transport),
        parking=list(visiting.parking),
        entrance=list(visiting.entrance),
        barrier_free=list(visiting.barrier_free),
    )


def _schedule(period: Period) -> ScheduleData:
    first, last = period.season or (None, None)
    return ScheduleData(
        freq="WEEKLY",
        byday=",".join(period.days) or None,
        opens_at=period.opens,
        closes_at=period.closes,
        season_from=first,
        season_to=last,
        on_holidays=period.on_holidays,
        by_appointment=period.by_appointment,
        note=period.note,
    )
