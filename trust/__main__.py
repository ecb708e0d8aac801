"""The commands of this room; `make trust` calls `run`, `make release` calls `twice`.

python -m trust run [--seed N] [--only PART …]    everything, minutes long; 1 where there is a fault
python -m trust twice                             this project made twice, clean, and compared
python -m trust audit --with PIP-AUDIT            a package of the locks that is known to be unsafe
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from trust.audit import audit
from trust.copies import ROOT, WHOLE
from trust.figures import Figure
from trust.kills import kills
from trust.pythons import by_other_pythons
from trust.twice import elsewhere, twice

SMALL = ROOT / "tests" / "sites" / "good" / "small" / "content"


def _attacks(_folder: Path, _seed: int) -> Iterator[Figure]:
    from trust.attacks.fields import open_fields
    from trust.attacks.pages import attacked_guide, faults_in
    from trust.attacks.strings import STRINGS
    from zhinan.guide.load import load_guide

    guide = load_guide(WHOLE).guide
    faults: list[str] = []
    for number in range(len(STRINGS)):
        faults += faults_in(attacked_guide(guide, number), 1)
    tried = f"{len(STRINGS)} texts in {len(open_fields())} fields, every pair"
    yield Figure("hostile texts on pages and in data", tried, tuple(faults))


def _browser(folder: Path, seed: int) -> Iterator[Figure]:
    from trust.attacks.browser import open_pages, own_browser
    from trust.attacks.pages import attacked_guide
    from zhinan.guide.load import load_guide

    guide = load_guide(WHOLE).guide
    guides = [attacked_guide(guide, seed + 9 * number) for number in range(9)]
    with own_browser() as browser:
        yield open_pages(browser, guides, folder)


def _files(folder: Path, seed: int) -> Iterator[Figure]:
    from trust.attacks.files import spoilt_files, strange_entries

    yield strange_entries(SMALL, folder)
    yield spoilt_files(SMALL, folder / "spoilt", 20_000, seed)


def _kills(folder: Path, seed: int) -> Iterator[Figure]:
    yield kills(SMALL, folder, 100, seed)


def _elsewhere(folder: Path, seed: int) -> Iterator[Figure]:
    yield from elsewhere(SMALL, folder, seed)


def _pythons(folder: Path, _seed: int) -> Iterator[Figure]:
    yield from by_other_pythons(WHOLE, folder)


def _growth(_folder: Path, _seed: int) -> Iterator[Figure]:
    from trust.growth import growths

    yield from growths(4)


def _hosts(folder: Path, _seed: int) -> Iterator[Figure]:
    from trust.hosts import hosts

    yield from hosts(SMALL, folder)


PARTS: dict[str, Callable[[Path, int], Iterator[Figure]]] = {
    "attacks": _attacks,
    "browser": _browser,
    "files": _files,
    "growth": _growth,
    "hosts": _hosts,
    "elsewhere": _elsewhere,
    "pythons": _pythons,
    "kills": _kills,
}


def main() -> int:
    """Run a command."""
    parser = argparse.ArgumentParser(
        prog="python -m trust", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("command", choices=("run", "twice", "audit"))
    parser.add_argument("--with", dest="pip_audit", default="pip-audit")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", nargs="+", choices=PARTS, default=list(PARTS))
    options = parser.parse_args()
    faulty = 0
    with tempfile.TemporaryDirectory() as folder:
        for figure in _figures(options, Path(folder)):
            print(figure.line, flush=True)
            faulty += bool(figure.faults)
    return 1 if faulty else 0


def _figures(options: argparse.Namespace, folder: Path) -> Iterator[Figure]:
    if options.command == "audit":
        yield from audit(options.pip_audit)
        return
    if options.command == "twice":
        yield twice(ROOT / "content", folder)
        return
    for name in options.only:
        own = folder / name
        own.mkdir()
        yield from PARTS[name](own, options.seed)


if __name__ == "__main__":
    sys.exit(main())
