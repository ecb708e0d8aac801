"""Which of the days named in files have come: what is made of them is the same until the next one does."""

from __future__ import annotations

import re
from hashlib import blake2b

DAY = re.compile(rb"20(?<![\d-]20)\d\d-[01]\d-[0-3]\d(?![\d-])")
"""Begins with letters that can be searched for, and looks behind them then."""
EVERY_DAY = "核对".encode()
"""What is looked at again after some time is overdue on a day that no file names."""
DATED = (".yaml", ".md")
"""Files whose days count."""


def name_of(file: str, data: bytes, today: str) -> bytes:
    """Names the bytes of a file, and which of its days have come."""
    turn = turn_of(data, today) if file.endswith(DATED) else ""
    return blake2b(data, digest_size=16).digest() + turn.encode()


def turn_of(data: bytes, today: str) -> str:
    """The last day named in a file that has come; today where its words count from day to day."""
    if EVERY_DAY in data:
        return today
    now = today.encode()
    return max((day for day in set(DAY.findall(data)) if day <= now), default=b"").decode()
