"""The processes of one session, as /proc has them at one moment."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

PROC = Path("/proc")
TICK = os.sysconf("SC_CLK_TCK") if hasattr(os, "sysconf") else 100
PAGE = os.sysconf("SC_PAGE_SIZE") if hasattr(os, "sysconf") else 4096
INDEXER = "pagefind"
NEXT_TO_NOTHING = 1024 * 1024
"""Bytes that may be added while two processes are looked at one after the other."""


@dataclass(frozen=True)
class Process:
    """One process at one moment."""

    pid: int
    parent: int
    session: int
    name: str
    own: float
    """Seconds of processor so far, of all its threads."""
    children: float
    """The same of the children that have ended and been waited for, and of theirs."""
    size: int
    """Bytes of its address space."""
    resident: int
    """Bytes in memory, what is shared with others included."""

    @property
    def indexes(self) -> bool:
        """Whether it is Pagefind."""
        return self.name.startswith(INDEXER)


def process_of(stat: str) -> Process:
    """What a line of /proc/<pid>/stat says; the name stands in brackets and may hold any character."""
    pid, _, rest = stat.partition(" (")
    name, _, fields = rest.rpartition(") ")
    values = fields.split()
    user, system, waited_user, waited_system = (int(value) for value in values[11:15])
    return Process(
        pid=int(pid),
        parent=int(values[1]),
        session=int(values[3]),
        name=name,
        own=(user + system) / TICK,
        children=(waited_user + waited_system) / TICK,
        size=int(values[20]),
        resident=int(values[21]) * PAGE,
    )


def read_process(pid: int) -> Process | None:
    """A process, also one that has ended and waits to be asked; None where there is none."""
    try:
        return process_of((PROC / str(pid) / "stat").read_text(encoding="utf-8", errors="replace"))
    except (OSError, ValueError):
        return None


def apart(processes: Mapping[int, Process]) -> dict[int, Process]:
    """Those with memory of their own: a child that is about to become another program has its parent's."""
    return {pid: process for pid, process in processes.items() if not _borrows(process, processes)}


def _borrows(process: Process, others: Mapping[int, Process]) -> bool:
    parent = others.get(process.parent)
    if parent is None:
        return False
    same = (parent.name, parent.size) == (process.name, process.size)
    # A child that was copied has its own pages, and begins without those that are read from files.
    return same and abs(process.resident - parent.resident) < NEXT_TO_NOTHING


def memory_of(pid: int) -> int:
    """Bytes that a process holds, its share of what it has in common with others (PSS); 0 when it is gone."""
    try:
        text = (PROC / str(pid) / "smaps_rollup").read_text(encoding="ascii")
    except OSError:
        return 0
    line = next((line for line in text.splitlines() if line.startswith("Pss:")), "Pss: 0 kB")
    return int(line.split()[1]) * 1024


class Session:
    """Finds the processes that a command has started: it leads a session of its own."""

    def __init__(self, leader: int) -> None:
        self.leader = leader
        self._strangers: set[int] = set()

    def processes(self) -> Mapping[int, Process]:
        """Those that live now."""
        numbers = {int(name) for name in os.listdir(PROC) if name.isdigit()}  # noqa: PTH208
        self._strangers &= numbers
        found = {}
        for pid in numbers - self._strangers:
            process = read_process(pid)
            if process and process.session == self.leader:
                found[pid] = process
            elif process and pid != self.leader:
                self._strangers.add(pid)
        return found
