"""The commands of the bench; `make bench` calls `run` and `write`.

python -m bench run --cities 4 40 --rounds 3     measure, round by round
python -m bench write                            docs/performance.md from what was measured last
python -m bench generate 160 FOLDER              a project with so many cities, to look at
python -m bench search [--slow 6]                our search beside plain Pagefind, in a browser
python -m bench desk [--runs 3]                  the editor's desk, in a browser
"""

from __future__ import annotations

import argparse
import shutil
import signal
import sys
import tempfile
from datetime import date
from pathlib import Path

from bench.generator.project import SEED, Plan, make_project
from bench.results.keeping import Result, keep, kept
from bench.results.machine import machine, versions
from bench.results.performance import performance
from bench.rounds import Bench, Measured
from bench.serving.saves import measure_saves
from bench.twin.hugo import hugo_in

ROOT = Path(__file__).resolve().parent.parent
MEMORY = Path("/dev/shm")
OWN = ROOT / ".cache" / "bench"
RESULTS = OWN / "results"
PAGE = ROOT / "docs" / "performance.md"


def main() -> int:
    """Run a command."""
    options = _parser().parse_args()
    if options.command == "generate":
        make_project(options.folder, Plan(options.cities, options.seed, options.provinces))
    elif options.command == "desk":
        from bench.serving.desk import measure_desk  # it needs a browser, the others don't

        measure_desk(options.runs)
    elif options.command == "search":
        from bench.search import measure_search  # as above

        measure_search(options.slow)
    else:
        if options.command == "run":
            signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))  # whoever ends it, the folders go
            for cities in options.cities:
                _measure(Plan(cities, options.seed, options.provinces), options)
        results = kept(RESULTS)
        if not results:
            print("Nothing has been measured yet: make bench", file=sys.stderr)
            return 1
        if options.command == "write":
            PAGE.write_text(performance(results), encoding="utf-8")
            print(f"Written: {PAGE.relative_to(ROOT)}")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m bench", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    commands = parser.add_subparsers(dest="command", required=True)
    run = commands.add_parser("run", help="measure builds and previews beside Hugo")
    run.add_argument("--cities", type=int, nargs="+", default=[4, 40], help="sizes (default 4 40)")
    run.add_argument("--rounds", type=int, default=3, help="rounds of all scenarios (default 3)")
    run.add_argument("--saves", type=int, default=5, help="saves of each kind in the previews (default 5)")
    run.add_argument("--hugo", type=Path, default=OWN / "venv", help="the virtual environment with Hugo")
    generate = commands.add_parser("generate", help="make a project with N cities")
    generate.add_argument("cities", type=int)
    generate.add_argument("folder", type=Path)
    for one in (run, generate):
        one.add_argument("--seed", type=int, default=SEED)
        one.add_argument("--provinces", choices=("one", "each"), default="one")
    commands.add_parser("write", help="write docs/performance.md")
    search = commands.add_parser("search", help="our search beside plain Pagefind, in a browser")
    desk = commands.add_parser("desk", help="the editor's desk, in a browser")
    desk.add_argument("--runs", type=int, default=3, help="how often it is opened")
    search.add_argument("--slow", type=float, default=1, help="how many times slower the processor is made")
    return parser


def _measure(plan: Plan, options: argparse.Namespace) -> None:
    """All rounds of one size; each run is kept as soon as it is measured."""
    hugo = hugo_in(options.hugo)
    disk = MEMORY if MEMORY.is_dir() else None
    folder = Path(tempfile.mkdtemp(prefix="bench-", dir=disk))
    try:
        bench = Bench(folder, hugo)
        _say(f"N = {plan.cities}: making both sites")
        bench.prepare(plan)
        result = Result(
            cities=plan.cities, date=date.today().isoformat(), versions=versions(hugo), machine=machine(),
            disk="memory" if disk else "disk", places=bench.places, items=bench.items, pages=bench.pages,
            html=bench.html, files=bench.files, bytes=bench.bytes,
        )  # fmt: skip
        for number in range(1, options.rounds + 1):
            for one in bench.round(number):
                result.measured.append(one)
                _say(f"N = {plan.cities}, round {number}: {_told(one)}")
                keep(RESULTS, result)
        if options.saves:
            for save in measure_saves(bench.project, bench.twin, hugo, options.saves):
                result.saves.append(save)
                _say(
                    f"N = {plan.cities}, save {save.round}: {save.contender:8} {save.kind:8} "
                    f"disk {save.disk:.3f} s, reload {save.told:.3f} s, cpu {save.cpu:.2f} s"
                )
            keep(RESULTS, result)
    finally:
        shutil.rmtree(folder)


def _told(one: Measured) -> str:
    cost = one.cost
    return (
        f"{one.contender:8} {one.scenario:8} cpu {cost.cpu:.2f} s ({cost.search_cpu:.2f} Pagefind), "
        f"wall {cost.wall:.2f} s, peak {cost.peak:.0f} MiB"
    )


def _say(words: str) -> None:
    print(words, flush=True)


if __name__ == "__main__":
    sys.exit(main())
