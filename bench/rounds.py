"""Rounds of builds: ours in each scenario, Hugo right behind it, and plain Pagefind on the same pages."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from bench.edits import EDITS
from bench.generator.project import Plan, make_project
from bench.measure.output import Difference, Standing, difference, html_of, stand
from bench.measure.running import Cost, run
from bench.measure.told import Told, checked_in, told_in
from bench.twin.hugo import build_twin, complain_unless_twins
from bench.twin.hugo_site import make_twin

COLD, NOTHING, CHECK, INDEX = "cold", "nothing", "check", "index"
SCENARIOS = (COLD, NOTHING, *EDITS)
"""Builds, in the order in which they are run."""


@dataclass(frozen=True)
class Measured:
    """One run of one contender."""

    round: int
    contender: str
    """ours, hugo or pagefind."""
    scenario: str
    """One of SCENARIOS, CHECK, or INDEX for plain Pagefind."""
    cost: Cost
    load: float
    """What else the machine did: the load of the last minute before it."""
    rendered: int | None = None
    """Pages that our build made."""
    difference: Difference | None = None
    """What our build changed in site/."""


@dataclass
class Bench:
    """Two projects with the same pages, side by side on one file system."""

    folder: Path
    hugo: Path
    places: int = 0
    items: int = 0
    pages: int = 0
    html: tuple[int, int] = (0, 0)
    """Bytes of all pages, ours and Hugo's."""
    files: int = 0
    bytes: int = 0
    """All that our build puts out."""
    _standing: Mapping[str, Standing] = field(default_factory=dict)

    @property
    def project(self) -> Path:
        """Ours."""
        return self.folder / "ours"

    @property
    def twin(self) -> Path:
        """Hugo's."""
        return self.folder / "hugo"

    def prepare(self, plan: Plan) -> None:
        """Make both, run each once for nothing, and see that they are twins."""
        make_project(self.project, plan)
        _, words = run([sys.executable, "build.py", "check"], self.project)
        self.places, self.items = checked_in(words)
        self._build()
        make_twin(self.project / "site", self.twin, self.project / "static")
        build_twin(self.hugo, self.twin, cold=True)
        ours, theirs = html_of(self._standing), html_of(stand(self.twin / "public", {}))
        complain_unless_twins(ours, theirs)
        self.pages, self.html = ours[0], (ours[1], theirs[1])
        self.files = len(self._standing)
        self.bytes = sum(file.size for file in self._standing.values())

    def round(self, number: int) -> Iterator[Measured]:
        """Every scenario once, each contender right behind the other."""
        for scenario in SCENARIOS:
            if scenario == COLD:
                for name in (".cache", "site"):
                    shutil.rmtree(self.project / name, ignore_errors=True)
                self._standing = {}
            elif scenario in EDITS:
                EDITS[scenario](self.project, number)
            load = os.getloadavg()[0]
            cost, told, changed = self._build()
            yield Measured(number, "ours", scenario, cost, load, told.rendered, changed)
            load = os.getloadavg()[0]
            cost = build_twin(self.hugo, self.twin, cold=scenario == COLD)
            yield Measured(number, "hugo", scenario, cost, load)
        load = os.getloadavg()[0]
        cost, _ = run([sys.executable, "build.py", "check"], self.project)
        yield Measured(number, "ours", CHECK, cost, load)
        yield Measured(number, "pagefind", INDEX, self._index(), load)

    def _build(self) -> tuple[Cost, Told, Difference]:
        cost, words = run([sys.executable, "build.py", "build"], self.project)
        before, self._standing = self._standing, stand(self.project / "site", self._standing)
        return cost, told_in(words), difference(before, self._standing)

    def _index(self) -> Cost:
        """Plain Pagefind on our pages, as it comes."""
        from pagefind_bin_extended import get_executable  # type: ignore[import-untyped]

        output = self.folder / "plain-pagefind"
        shutil.rmtree(output, ignore_errors=True)
        site = self.project / "site"
        cost, _ = run([str(get_executable()), "--site", str(site), "--output-path", str(output)], self.folder)
        return cost
