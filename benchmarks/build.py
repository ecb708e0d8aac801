"""What a build costs when everything, one fact, or nothing has changed, in shares of the whole build.

    python benchmarks/build.py [--runs 5]

Each run is a process of its own, as an editor starts it, on a copy of the content in a temporary folder.
The ratio is what counts: seconds depend on the machine and on what else it does.
"""

from __future__ import annotations

import argparse
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PROGRAM = (
    "import sys; from pathlib import Path; from zhinan.cli.main import main; "
    "sys.exit(main([], Path(sys.argv[1])))"
)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--runs", type=int, default=5, help="builds of each kind (default 5)")
    runs = parser.parse_args().runs
    with tempfile.TemporaryDirectory() as folder:
        root = copied(Path(folder))
        kinds: dict[str, Callable[[int], None]] = {
            "everything": lambda _: shutil.rmtree(root / ".cache", ignore_errors=True),
            "one fact of one city": lambda run: change_a_phone(root, run),
            "nothing": lambda _: None,
        }
        medians = {kind: statistics.median(timed(root, kinds[kind], runs)) for kind in kinds}
    whole = medians["everything"]
    for kind, seconds in medians.items():
        print(f"{kind:22} {seconds:6.2f} s  {seconds / whole:5.0%} of a whole build (median of {runs})")


def copied(root: Path) -> Path:
    """The project's folders, with content that may be changed."""
    shutil.copytree(ROOT / "content", root / "content")
    for name in ("templates", "static"):
        (root / name).symlink_to(ROOT / name)
    return root


def change_a_phone(root: Path, run: int) -> None:
    """Another supervision phone for Qingdao each time."""
    path = root / "content" / "qingdao" / "city.yaml"
    lines = path.read_text(encoding="utf-8").split("\n")
    place = next(index for index, line in enumerate(lines) if line.startswith("  监督: "))
    lines[place] = f"  监督: 0532-8577{1000 + run}"
    path.write_text("\n".join(lines), encoding="utf-8")


def timed(root: Path, prepare: Callable[[int], None], runs: int) -> list[float]:
    """Seconds of each of several builds."""
    found = []
    for run in range(runs):
        prepare(run)
        begun = time.perf_counter()
        subprocess.run([sys.executable, "-c", PROGRAM, str(root)], cwd=ROOT, check=True, capture_output=True)
        found.append(time.perf_counter() - begun)
    return found


if __name__ == "__main__":
    main()
