"""Looks at a command's processes again and again: the most memory at once, and Pagefind's part in it all."""

from __future__ import annotations

import time
from collections.abc import Mapping
from threading import Event, Thread

from bench.measure.processes import Process, Session, apart, memory_of

PAUSE = 0.02
"""Seconds between two looks; longer where one takes long, looking takes no fifth of a core."""
PART = 1 / 400
"""The least pause, of the time that has passed: looking takes from who uses the whole machine."""
IDLE = 0.25
"""The share of a moment's work below which all others count as waiting for Pagefind."""


class Sampler:
    """Samples a session in a thread of its own until it is told to stop."""

    def __init__(self, leader: int) -> None:
        self.peak = 0
        """Most bytes of all processes at one moment."""
        self.peak_apart = 0
        """The same without Pagefind's."""
        self.tally = Tally()
        self._session = Session(leader)
        self._stop = Event()
        self._thread = Thread(target=self._run, daemon=True)

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def stop(self) -> None:
        """End."""
        self._stop.set()
        self._thread.join()

    def look(self) -> None:
        """One sample."""
        processes = self._session.processes()
        self.tally.add(time.perf_counter(), processes)
        self._weigh(apart(processes))

    def _run(self) -> None:
        first = time.perf_counter()
        while not self._stop.is_set():
            begun = time.perf_counter()
            self.look()
            now = time.perf_counter()
            self._stop.wait(max(PAUSE, 4 * (now - begun), PART * (now - first)))

    def _weigh(self, processes: Mapping[int, Process]) -> None:
        # What is held is never more than what is resident: where that is no peak the costly look is spared.
        resident = sum(process.resident for process in processes.values())
        own = sum(process.resident for process in processes.values() if not process.indexes)
        if resident <= self.peak and own <= self.peak_apart:
            return
        held = {pid: memory_of(pid) for pid in processes}
        self.peak = max(self.peak, sum(held.values()))
        held_apart = sum(memory for pid, memory in held.items() if not processes[pid].indexes)
        self.peak_apart = max(self.peak_apart, held_apart)


class Tally:
    """Pagefind's processor time, and the seconds in which nothing but Pagefind worked."""

    def __init__(self) -> None:
        self.cpu = 0.0
        """Seconds of processor of Pagefind's processes that have ended."""
        self.alone = 0.0
        """Seconds of the clock in which it was worked at the index alone."""
        self._at = 0.0
        self._last: Mapping[int, Process] = {}

    def add(self, at: float, processes: Mapping[int, Process]) -> None:
        """Take in a sample."""
        self.cpu += sum(_ended(parent, self._last, processes) for parent in _parents(self._last))
        both = [(self._last[pid], process) for pid, process in processes.items() if pid in self._last]
        if any(now.indexes for _, now in both):
            spent = sum(now.own - before.own for before, now in both)
            others = sum(now.own - before.own for before, now in both if not now.indexes)
            if others <= IDLE * spent:
                self.alone += at - self._at
        self._at, self._last = at, processes


def _parents(processes: Mapping[int, Process]) -> set[int]:
    return {process.parent for process in processes.values() if process.indexes}


def _ended(parent: int, before: Mapping[int, Process], now: Mapping[int, Process]) -> float:
    """Seconds of processor of a parent's Pagefinds that have ended since the last sample.

    What the parent was told when it waited for them is exact; what was last seen of them is the next best.
    """
    gone = [process for pid, process in before.items() if process.parent == parent and pid not in now]
    indexers = [process for process in gone if process.indexes]
    if not indexers:
        return 0.0
    if len(indexers) == len(gone) and parent in before and parent in now:
        told = now[parent].children - before[parent].children
        if told > 0:
            return told
    return sum(process.own for process in indexers)
