"""The processes that work is divided among."""

from __future__ import annotations

import errno
import multiprocessing
import os
import pickle
import signal
import traceback
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from multiprocessing.connection import Connection, wait
from multiprocessing.context import ForkContext
from typing import Any, Generic, TypeVar

Result = TypeVar("Result")


def usual_jobs() -> int:
    """As many as there are processors for this process."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def forking() -> ForkContext | None:
    """Processes that start with all that this one has read; None where the system has none."""
    return multiprocessing.get_context("fork") if "fork" in multiprocessing.get_all_start_methods() else None


class Forks(Generic[Result]):
    """Forks of this process that do a task for numbers: they inherit it and all that it knows.

    Each has a pipe of its own, no other process holds an end of it and nothing is locked: one that is killed
    is an error here, and where this process is killed they end with what they are at.
    """

    def __init__(self, context: ForkContext, task: Callable[[int], Result], jobs: int) -> None:
        self._waiting: deque[int] = deque()
        self._idle: list[Connection[Any, Any]] = []
        self._busy: list[Connection[Any, Any]] = []
        self._processes = []
        for _ in range(jobs):
            ours, its = context.Pipe()
            ends = (*self._idle, ours)
            process = context.Process(target=_work, args=(task, its, ends), daemon=True)
            process.start()
            its.close()
            self._processes.append(process)
            self._idle.append(ours)

    def __enter__(self) -> Forks[Result]:
        return self

    def __exit__(self, *_: object) -> None:
        for process in self._processes:
            process.terminate()
        for end in (*self._idle, *self._busy):
            end.close()
        for process in self._processes:
            process.join()

    def give(self, numbers: Iterable[int]) -> None:
        """Begin with the task for these."""
        self._waiting.extend(numbers)
        self._hand_out()

    def results(self) -> Iterator[Result]:
        """What comes of all that was given, in the order in which it is done; OSError where one is lost."""
        while self._busy:
            for end in wait(self._busy):
                assert isinstance(end, Connection)
                try:
                    result, error = end.recv()
                except (EOFError, ConnectionError):
                    raise ChildProcessError(errno.ECHILD, os.strerror(errno.ECHILD)) from None
                self._busy.remove(end)
                self._idle.append(end)
                self._hand_out()
                if error is not None:
                    raise error
                yield result

    def _hand_out(self) -> None:
        while self._waiting and self._idle:
            end = self._idle.pop()
            self._busy.append(end)
            try:
                end.send(self._waiting.popleft())
            except ConnectionError:
                continue  # it is gone, which whoever asks for results is told


def _work(
    task: Callable[[int], Any], its: Connection[Any, Any], ends: Iterable[Connection[Any, Any]]
) -> None:
    """What a fork does until nobody is there that could want more; Ctrl-C is for the one who forked it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    for end in ends:
        end.close()
    try:
        while True:
            its.send(_done(task, its.recv()))
    except (EOFError, ConnectionError):
        return


def _done(task: Callable[[int], Any], number: int) -> tuple[Any, Exception | None]:
    try:
        return task(number), None
    except Exception as error:
        error.add_note(traceback.format_exc())
        return None, error if _travels(error) else RuntimeError(repr(error), traceback.format_exc())


def _travels(error: Exception) -> bool:
    try:
        return isinstance(pickle.loads(pickle.dumps(error)), Exception)
    except Exception:  # whatever an exception makes of it that wants more than its words
        return False


def in_forks(task: Callable[[int], Result], count: int, jobs: int) -> Iterator[Result]:
    """What a task makes of each number below `count`, in the order in which it is done.

    Where there are hands, by so many forks of this process.
    """
    context = forking()
    if min(jobs, count) < 2 or context is None:
        yield from map(task, range(count))
        return
    with Forks(context, task, min(jobs, count)) as forks:
        forks.give(range(count))
        yield from forks.results()
