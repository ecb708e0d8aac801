"""Builds killed at random moments: the old site or the new one stands, and the next equals a clean one."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import time
from pathlib import Path

from trust.copies import command, differing, project, tree_of
from trust.figures import Figure

MARK = "改过的一句话"


def kills(content: Path, folder: Path, count: int, seed: int) -> Figure:
    """`count` builds killed; after each the site is one of the two, after some the next build is judged."""
    chance = random.Random(seed)
    copy = project(folder / "killed", content)
    item = sorted((copy / "content").glob("*/items/*.md"))[0]
    texts = [item.read_text("utf-8"), _edited(item.read_text("utf-8"))]
    clean = []
    for text in texts:
        item.write_text(text, "utf-8")
        done = command(copy, "build", "--quiet")
        if done.returncode:
            return Figure("builds killed", "0", (done.stderr[-400:],))
        clean.append(tree_of(copy / "site"))
    began = time.monotonic()
    item.write_text(texts[0], "utf-8")
    command(copy, "build", "--quiet")
    usual = time.monotonic() - began
    faults, hit, state = [], 0, 0
    for number in range(count):
        state = 1 - state
        item.write_text(texts[state], "utf-8")
        process = subprocess.Popen(
            [sys.executable, "build.py", "build", "--quiet"],
            cwd=copy,
            stderr=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
        )
        try:
            process.wait(chance.uniform(0, usual * 1.1))
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGKILL)
            process.wait()
            hit += 1
        stands = _whole(tree_of(copy / "site"), clean)
        if stands is None:
            faults.append(f"after kill {number} the site is neither the old one nor the new one")
        if number % 10 == 9 or stands is None:
            command(copy, "build", "--quiet")
            other = differing(_own(tree_of(copy / "site"), clean[state]), clean[state])
            if other:
                faults.append(f"the build after kill {number} differs from a clean one: {_few(other)}")
    return Figure("builds killed", f"{hit} of {count} while they ran", tuple(faults))


def _few(names: list[str]) -> str:
    """The first of some files."""
    return ", ".join(names[:5]) + (f" and {len(names) - 5} more" if len(names) > 5 else "")


def _edited(text: str) -> str:
    return text.rstrip("\n") + f"\n\n{MARK}。\n"


def _own(found: dict[str, str], wanted: dict[str, str]) -> dict[str, str]:
    """Without the assets of the release before, which stay for one release."""
    return {
        name: digest for name, digest in found.items() if name in wanted or not name.startswith("assets/")
    }


def _whole(found: dict[str, str], clean: list[dict[str, str]]) -> int | None:
    """Which of the sites stands whole."""
    for number, wanted in enumerate(clean):
        if not differing(_own(found, wanted), wanted):
            return number
    return None
