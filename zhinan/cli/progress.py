"""Progress of long work: a bar on a terminal, plain lines elsewhere, nothing of what is over in a second."""

from __future__ import annotations

import sys
import time

PATIENCE = 1.0
"""Seconds before anything is told."""
BEATS = 5.0
"""Seconds between two plain lines about one step."""
WIDTH = 20


class Bar:
    """Told the steps of a build; writes to stderr."""

    def __init__(self, *, quiet: bool = False) -> None:
        self._quiet = quiet
        self._terminal = sys.stderr.isatty()
        self._start = time.monotonic()
        self._told = ("", -BEATS)
        self._open = False

    def __call__(self, step: str, done: int, total: int) -> None:
        """A step, and how much of it is done."""
        now = time.monotonic() - self._start
        if self._quiet or now < PATIENCE:
            return
        words = f"{step} {done}/{total}" if total else step
        if self._terminal:
            filled = WIDTH * done // total if total else 0
            bar = f" {'█' * filled}{'░' * (WIDTH - filled)}" if total else ""
            print(f"\r\033[K{words}{bar}", end="", file=sys.stderr, flush=True)
            self._open = True
        elif step != self._told[0] or done == total or now - self._told[1] >= BEATS:
            self._told = (step, now)
            print(f"{now:.0f} 秒：{words}", file=sys.stderr, flush=True)

    def say(self, words: str) -> None:
        """What keeps the work waiting: told whatever else is told."""
        self.close()
        print(f"{words}……", file=sys.stderr, flush=True)

    def close(self) -> None:
        """Leave the terminal's line to others."""
        if self._open:
            print("\r\033[K", end="", file=sys.stderr, flush=True)
            self._open = False
