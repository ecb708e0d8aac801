"""What a build did, and how it tells of its work."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from msgspec import Struct, field

from zhinan.model.problem import Problem

Progress = Callable[[str, int, int], None]
"""Told the step that is being done, how much of it is done, and of how much; 0 of 0 is not counted."""


class Built(Struct):
    """What a build did."""

    problems: tuple[Problem, ...] = ()
    pages: int = 0
    kept: int = 0
    """How many of them were not rendered, since nothing had changed for them."""
    timings: list[tuple[str, float]] = field(default_factory=list)
    """Seconds a step took, by its name."""

    @property
    def ok(self) -> bool:
        """Whether a new site stands."""
        return not any(problem.level == "error" for problem in self.problems)

    @contextmanager
    def timed(self, step: str) -> Iterator[None]:
        """Note how long a step takes."""
        start = time.perf_counter()
        yield
        self.timings.append((step, time.perf_counter() - start))


def silent(_step: str, _done: int, _total: int) -> None:
    """Nobody is told."""
