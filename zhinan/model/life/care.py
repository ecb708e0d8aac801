"""Who looks after a place, hall or item: when somebody looked last, and what has to be known for a while."""

from __future__ import annotations

from msgspec import Struct


class Notice(Struct, frozen=True):
    """公告: for some days only."""

    text: str
    since: str
    """ISO date of its first day."""
    until: str
    """ISO date of its last day."""

    def stands(self, today: str) -> bool:
        """Whether it is to be read on that day."""
        return self.since <= today <= self.until


class Care(Struct, frozen=True):
    """核对日期, 核对周期, 责任科室 and 公告."""

    checked: str | None = None
    """ISO date on which somebody last compared it with what holds."""
    days: int | None = None
    """After how many days it is to be looked at again."""
    section: str | None = None
    """Whose duty that is."""
    notices: tuple[Notice, ...] = ()
    due: str | None = None
    """ISO date by which it has to be looked at again."""
    overdue: bool = False
    """Whether that day has passed."""
