"""The processes that work is divided among."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Callable, Iterator
from multiprocessing.context import BaseContext
from typing import Any, TypeVar

Result = TypeVar("Result")
_task: list[Callable[[int], Any]] = []
"""What forks have to do."""


def usual_jobs() -> int:
    """As many as there are processors for this process."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def forking() -> BaseContext | None:
    """Processes that start with all that this one has read; None where the system has none."""
    return multiprocessing.get_context("fork") if "fork" in multiprocessing.get_all_start_methods() else None


def in_forks(task: Callable[[int], Result], count: int, jobs: int) -> Iterator[Result]:
    """What a task makes of each number below `count`, in the order in which it is done.

    Where there are hands, by so many forks of this process: they inherit the task and all that it knows.
    """
    context = forking()
    if min(jobs, count) < 2 or context is None:
        yield from map(task, range(count))
        return
    _task[:] = [task]
    try:
        with context.Pool(min(jobs, count)) as pool:
            yield from pool.imap_unordered(_inherited, range(count))
    finally:
        _task.clear()


def _inherited(number: int) -> Any:
    return _task[0](number)
