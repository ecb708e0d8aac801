"""What check passes, build passes: whichever field is left out, it is missed by check or by nobody.

Each field of each kind of file is left out where it stands first, then all that can go at once: either check
complains, at a line of a file that is there, or every page is made and its links lead somewhere.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.publish.workshop import Tree, Workshop, tree_of
from zhinan.text.vocabulary import KEYS

FOLDER = Path(__file__).resolve().parents[1] / "sites"
SITES = [FOLDER / "good" / "small", FOLDER / "good" / "adopting", FOLDER / "whole"]
FILES = {
    "items": "*/items/*.md", "forms": "*/forms/*.yaml", "city": "*/city.yaml", "offices": "*/offices.yaml",
    "hospitals": "*/hospitals.yaml", "errata": "*/errata.yaml", "list": "*/list.yaml", "site": "site.yaml",
    "life-events": "life-events.yaml", "glossary": "glossary.yaml", "synonyms": "synonyms.yaml",
}  # fmt: skip
SITEWIDE = ("site", "life-events", "glossary", "synonyms")
"""What shows on the pages of every place: those of two are made."""
AT_A_TIME = 8
THOROUGH = "ZHINAN_THOROUGH" in os.environ
"""Whether every field of kinds with many is tried, which takes minutes, and not every fifth."""
MANY, STRIDE = 30, 4
ANY = "*"
EVERY = 1_000_000
Way = tuple[str, ...]


def steps(name: str) -> str:
    """A field as part of a way to others; names that editors give, of areas and cases, are all alike."""
    return name if name in KEYS else ANY


def fields_of(tree: Tree, above: Way = ()) -> Iterator[Way]:
    """The way to every field, by the names around it; entries of a list have none of their own."""
    if isinstance(tree, dict):
        for name, value in tree.items():
            way = (*above, steps(name))
            yield way
            yield from fields_of(value, way)
    elif isinstance(tree, list):
        for value in tree:
            yield from fields_of(value, above)


def without(tree: Tree, way: Way, left: list[int]) -> Tree:
    """The tree without a field, `left` times at most; what is empty then goes with it."""
    if isinstance(tree, list):
        return [value for value in (without(one, way, left) for one in tree) if value not in ({}, [])]
    if not isinstance(tree, dict):
        return tree
    found = {}
    for name, value in tree.items():
        if steps(name) != way[0]:
            found[name] = value
        elif len(way) == 1 and left[0] > 0:
            left[0] -= 1
        else:
            inner = without(value, way[1:], left) if len(way) > 1 else value
            if inner not in ({}, []):
                found[name] = inner
    return found


@pytest.fixture(scope="module", params=SITES, ids=lambda site: site.name)
def workshop(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Workshop:
    """Each site, made once."""
    return Workshop(request.param, tmp_path_factory.mktemp("left-out"))


class Kind:
    """The files of one kind, with the ways to all their fields."""

    def __init__(self, workshop: Workshop, kind: str) -> None:
        """`kind` is one of FILES."""
        self.workshop = workshop
        self.trees = {path: tree_of(path) for path in sorted(workshop.content.glob(FILES[kind]))}
        self.ways = {path: list(fields_of(tree)) for path, tree in self.trees.items()}
        self.broken: dict[str, str] = {}
        self.shown = workshop.two_places if kind in SITEWIDE else None

    def judge(self, name: str, trees: dict[Path, Tree], *, make: bool = True) -> set[str] | None:
        """The files of which check complains; None where the program broke.

        Check has to say where; if it has nothing to say, the build has to go well.
        """
        try:
            loaded, elsewhere = self.workshop.changed(trees)
            if elsewhere:
                self.broken[name] = f"told nowhere: {elsewhere}"
            if loaded.ok and make and (dead := self.workshop.dead_links(loaded.guide, self.shown)):
                self.broken[name] = f"dead links: {dead[:3]}"
        except Exception as error:
            self.broken[name] = repr(error)
            return None
        return {problem.path for problem in loaded.problems if problem.level == "error"}

    def leave_out_each(self) -> list[Way]:
        """Each field in one file, those of several files at a time; those that nobody misses there."""
        unmissed: list[Way] = []
        every = list(dict.fromkeys(way for found in self.ways.values() for way in found))
        waiting = every if THOROUGH or len(every) <= MANY else every[::STRIDE]
        while waiting:
            group = self.apart(waiting)
            waiting = [way for way in waiting if way not in group.values()]
            unmissed += self.unmissed(group)
        return unmissed

    def apart(self, ways: list[Way]) -> dict[Path, Way]:
        """Some of these fields, each in a file of its own."""
        found: dict[Path, Way] = {}
        for way in ways:
            free = (path for path, here in self.ways.items() if way in here and path not in found)
            if len(found) < AT_A_TIME and (path := next(free, None)):
                found[path] = way
        return found

    def unmissed(self, group: dict[Path, Way]) -> list[Way]:
        """Those of a group that check lets go; where it complains of none of their files, each by itself."""
        trees = {path: without(self.trees[path], way, [1]) for path, way in group.items()}
        told = self.judge("; ".join(" / ".join(way) for way in group.values()), trees)
        if told == set():
            return list(group.values())
        if len(group) == 1:
            return []
        names = {path: path.relative_to(self.workshop.content.parent).as_posix() for path in group}
        rest = {path: way for path, way in group.items() if names[path] not in (told or ())}
        if 0 < len(rest) < len(group):
            return self.unmissed(rest)
        return [way for path, way in rest.items() if self.unmissed({path: way})]

    def leave_out_all(self, ways: list[Way]) -> None:
        """As many of these fields as check lets go, everywhere and all at once."""
        gone: list[Way] = []
        waiting = [ways]
        while waiting:
            some = waiting.pop()
            if self.judge(f"every {some}", self.bare([*gone, *some]), make=False) == set():
                gone += some
            elif len(some) > 1:
                waiting += [some[len(some) // 2 :], some[: len(some) // 2]]
        self.judge(f"all of {gone}", self.bare(gone))

    def bare(self, ways: list[Way]) -> dict[Path, Tree]:
        """All files without these fields."""
        found = {}
        for path, tree in self.trees.items():
            for way in ways:
                tree = without(tree, way, [EVERY])
            found[path] = tree
        return {path: tree for path, tree in found.items() if tree != self.trees[path]}


@pytest.mark.slow
@pytest.mark.parametrize("kind", FILES)
def test_what_is_left_out_is_missed_by_check_or_by_nobody(workshop: Workshop, kind: str) -> None:
    files = Kind(workshop, kind)
    files.leave_out_all(files.leave_out_each())
    for path in list(files.trees)[:1]:
        files.judge("the first file", {path: {}})
    files.judge("all files", {path: {} for path in files.trees})
    assert files.broken == {}


def test_the_sites_are_whole(workshop: Workshop) -> None:
    assert workshop.usual is not None
    assert workshop.usual.dead_links() == []


def test_what_is_left_out_is_gone(workshop: Workshop) -> None:
    """The measure works: of the halls' phones one goes, or all."""
    (path, *_) = sorted(workshop.content.glob("*/offices.yaml"))
    way = ("大厅", "窗口", "电话")
    count = list(fields_of(tree_of(path))).count(way)
    assert count > 1
    for left, gone in ((1, 1), (EVERY, count)):
        assert list(fields_of(without(tree_of(path), way, [left]))).count(way) == count - gone
