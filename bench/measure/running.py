"""Runs a command and tells what it cost."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.measure.sampling import Sampler

MEBI = 1024 * 1024


@dataclass(frozen=True)
class Cost:
    """Of one run of a command."""

    wall: float
    """Seconds of the clock."""
    cpu: float
    """Seconds of processor, user and system, of all its processes."""
    peak: float
    """MiB of all its processes at once, what they share counted once."""
    search_cpu: float = 0.0
    """Pagefind's part of `cpu`."""
    search_wall: float = 0.0
    """The part of `wall` in which nothing but Pagefind worked."""
    peak_apart: float = 0.0
    """`peak` without Pagefind's processes."""

    @property
    def cpu_apart(self) -> float:
        """Seconds of processor without Pagefind's."""
        return self.cpu - self.search_cpu

    @property
    def wall_apart(self) -> float:
        """Seconds of the clock without those that were waited for Pagefind."""
        return self.wall - self.search_wall


def run(command: Sequence[str], folder: Path) -> tuple[Cost, str]:
    """What a command costs, and what it said. RuntimeError with its own words where it fails."""
    if not sys.platform.startswith("linux"):
        raise RuntimeError("measuring needs Linux: it reads /proc")
    with tempfile.TemporaryFile() as said:
        begun = time.perf_counter()
        process = subprocess.Popen(
            command, cwd=folder, stdout=said, stderr=subprocess.STDOUT,
            env=users_environment(), start_new_session=True,
        )  # fmt: skip
        sampler = Sampler(process.pid)
        sampler.start()
        try:
            # Its end is waited for without taking it away, so that the last look finds what it was told.
            os.waitid(os.P_PID, process.pid, os.WEXITED | os.WNOWAIT)
        except BaseException:
            os.killpg(process.pid, signal.SIGKILL)  # who breaks off the bench doesn't want it to go on
            raise
        wall = time.perf_counter() - begun
        sampler.stop()
        sampler.look()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        said.seek(0)
        words = said.read().decode("utf-8", "replace")
    if process.returncode:
        raise RuntimeError(f"{' '.join(command)} ended with {process.returncode}:\n{words[-2000:]}")
    tally = sampler.tally
    cost = Cost(
        wall=wall,
        cpu=usage.ru_utime + usage.ru_stime,
        peak=sampler.peak / MEBI,
        search_cpu=tally.cpu,
        search_wall=tally.alone,
        peak_apart=sampler.peak_apart / MEBI,
    )
    return cost, words


def users_environment() -> dict[str, str]:
    """The environment of those who use the program: Python keeps its compiled files."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
