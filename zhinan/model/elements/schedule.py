"""When a hall or a counter is open, and when it is closed; how to get there and in."""

from __future__ import annotations

from msgspec import Struct

DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
"""As iCalendar writes the days of the week."""
WORKDAYS = DAYS[:5]


class Period(Struct, frozen=True):
    """Hours that are alike on some days of the week: 周一至周五 8:30-12:00."""

    days: tuple[str, ...]
    """MO … SU; empty where the text doesn't say."""
    opens: str
    """09:00."""
    closes: str
    """17:30; 23:59 for the whole day."""
    season: tuple[str, str] | None = None
    """First and last day of the season each year, 09-01 and 05-31; None for the whole year."""
    on_holidays: bool | None = None
    """Whether it is open on public holidays; None where the document is silent. 工作日 says it is not."""
    by_appointment: bool = False
    """Only for those who have made an appointment."""
    note: str | None = None
    """What the document calls it: 延时."""


class Closure(Struct, frozen=True):
    """暂停: a time in which nothing is done there."""

    begins: str
    """ISO date."""
    ends: str | None
    """ISO date of the last day; None where it is not known yet."""
    reason: str | None = None


class Visiting(Struct, frozen=True):
    """What has to be known before one goes to a hall or a counter; empty where the document is silent."""

    periods: tuple[Period, ...] = ()
    """What the printed hours come to; empty where they could not be read."""
    closures: tuple[Closure, ...] = ()
    transport: tuple[str, ...] = ()
    """交通: bus lines, metro."""
    parking: tuple[str, ...] = ()
    """停车."""
    entrance: tuple[str, ...] = ()
    """入口."""
    barrier_free: tuple[str, ...] = ()
    """无障碍."""


NOTHING_SAID = Visiting()
"""Of a hall of which the document has nothing but its hours."""
