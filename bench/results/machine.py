"""Where and with what was measured."""

from __future__ import annotations

import os
import platform
import subprocess
from importlib.metadata import version
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
GIBI = 1024**3


def machine() -> str:
    """Processor, cores, memory, kernel; no names and no paths."""
    cores = len(os.sched_getaffinity(0))
    memory = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE") / GIBI
    kernel = f"{platform.system()} {platform.release().partition('-')[0]}"
    return f"{_processor()}, {cores} cores, {memory:.0f} GiB, {kernel}"


def versions(hugo: Path) -> dict[str, str]:
    """Of all that takes part."""
    said = subprocess.run([str(hugo), "version"], check=True, capture_output=True, text=True).stdout
    return {
        "Zhinan": _commit(),
        "Python": platform.python_version(),
        "Hugo": said.split()[1].split("-")[0].lstrip("v"),
        "Pagefind": version("pagefind"),
    }


def _commit() -> str:
    """The program's commit; with a plus where files differ from it."""
    asked = ["git", "describe", "--always", "--dirty=+", "--exclude=*"]
    done = subprocess.run(asked, check=False, capture_output=True, text=True, cwd=ROOT)
    return done.stdout.strip() or version("zhinan")


def _processor() -> str:
    for line in Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines():
        if line.startswith("model name"):
            return line.partition(":")[2].strip()
    return platform.machine()
