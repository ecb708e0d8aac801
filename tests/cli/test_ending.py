"""A command that has done its work ends at once."""

from __future__ import annotations

import subprocess
import sys

from tests.findings import ROOT

SMALL = ROOT / "tests" / "sites" / "good" / "small"
RUN = """
import gc, os, sys
from pathlib import Path
from zhinan.cli.main import main

def look(phase, info, objects=gc.get_objects, write=os.write):
    if phase == "start":
        write(1, f"looks through {len(objects())} objects\\n".encode())

code = main(["check"], root=Path(sys.argv[1]))
gc.callbacks.append(look)
sys.exit(code)
"""


def test_what_stands_at_the_end_is_not_looked_through() -> None:
    """The interpreter looks for what nothing leads to once more: through a guide for a fifth of a second."""
    ran = subprocess.run(
        [sys.executable, "-c", RUN, str(SMALL)], cwd=ROOT, check=False, capture_output=True, encoding="utf-8"
    )
    assert ran.returncode == 0, ran.stderr
    looked = [int(line.split()[2]) for line in ran.stdout.splitlines() if line.startswith("looks through")]
    assert looked
    assert looked[-1] < 1000
