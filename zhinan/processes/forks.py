"""Forks of this process that work is divided among; one that is lost is told, not waited for."""

from __future__ import annotations

import errno
import multiprocessing
import os
import pickle
import signal
import traceback
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from multiprocessing.connection import Connection, wait
from typing import TYPE_CHECKING, Any, Generic, TypeVar

if TYPE_CHECKING:
    from multiprocessing.context import ForkContext  # which not every system has

Result = TypeVar("Result")

MANY = 16
"""Small tasks for which forks are worth what they cost."""


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

    def __init__(
        self, context: ForkContext, task: Callable[[int], Result], jobs: int, lasting: int | None = None
    ) -> None:
        """After `lasting` tasks a fork makes way for a new one: what they left in its memory goes with it."""
        self._context = context
        self._task = task
        self._lasting = lasting
        self._waiting: deque[int] = deque()
        self._idle: list[_Fork] = []
        self._busy: dict[Connection[Any, Any], _Fork] = {}
        for _ in range(jobs):
            self._idle.append(self._forked())

    def __enter__(self) -> Forks[Result]:
        return self

    def __exit__(self, *_: object) -> None:
        forks = (*self._idle, *self._busy.values())
        for fork in forks:
            fork.process.terminate()
        for fork in forks:
            fork.end()

    def give(self, numbers: Iterable[int]) -> None:
        """Begin with the task for these."""
        self._waiting.extend(numbers)
        self._hand_out()

    def results(self) -> Iterator[Result]:
        """What comes of all that was given, in the order in which it is done; OSError where one is lost."""
        while self._busy:
            for pipe in wait(list(self._busy)):
                assert isinstance(pipe, Connection)
                try:
                    result, error = pipe.recv()
                except (EOFError, OSError):  # the end of all, or that of half a result
                    raise ChildProcessError(errno.ECHILD, os.strerror(errno.ECHILD)) from None
                self._idle.append(self._busy.pop(pipe))
                self._hand_out()
                if error is not None:
                    raise error
                yield result

    def _hand_out(self) -> None:
        while self._waiting and self._idle:
            fork = self._idle.pop()
            if fork.tasks == self._lasting:
                fork.end()
                fork = self._forked()
            self._busy[fork.pipe] = fork
            fork.begin(self._waiting.popleft())

    def _forked(self) -> _Fork:
        return _Fork(self._context, self._task, [*self._busy, *(fork.pipe for fork in self._idle)])


class _Fork:
    """One fork, and our end of its pipe."""

    def __init__(
        self, context: ForkContext, task: Callable[[int], Any], others: list[Connection[Any, Any]]
    ) -> None:
        """`others` are the ends of other forks' pipes, which it inherits and does not keep."""
        self.tasks = 0
        """How many it was given."""
        self.pipe, its = context.Pipe()
        ends = (*others, self.pipe)
        self.process = context.Process(target=_work, args=(task, its, ends), daemon=True)
        with _ctrl_c_put_off():
            self.process.start()
        its.close()

    def begin(self, number: int) -> None:
        """Begin with the task; where the fork is gone, whoever asks for results is told."""
        self.tasks += 1
        with suppress(ConnectionError):
            self.pipe.send(number)

    def end(self) -> None:
        """End it, whatever it is at, and wait until its memory is free."""
        self.process.terminate()
        self.pipe.close()
        self.process.join()


@contextmanager
def _ctrl_c_put_off() -> Iterator[None]:
    """This process hears a Ctrl-C afterwards; what is forked meanwhile never does, it is not for forks."""
    usual = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, usual)


def _work(
    task: Callable[[int], Any], its: Connection[Any, Any], ends: Iterable[Connection[Any, Any]]
) -> None:
    """What a fork does until nobody is there that could want more."""
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


def in_forks(
    task: Callable[[int], Result], count: int, jobs: int, lasting: int | None = None
) -> Iterator[Result]:
    """What a task makes of each number below `count`, in the order in which it is done.

    Where there are hands, by so many forks of this process, each of which is renewed after `lasting` tasks.
    """
    context = forking()
    if min(jobs, count) < 2 or context is None:
        yield from map(task, range(count))
        return
    with Forks(context, task, min(jobs, count), lasting) as forks:
        forks.give(range(count))
        yield from forks.results()


def in_forks_if_many(task: Callable[[int], Result], count: int, jobs: int) -> Iterator[Result]:
    """The same of small tasks: a few of them are done here."""
    return in_forks(task, count, jobs if count >= MANY else 1)
