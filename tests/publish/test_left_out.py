"""What check passes, build passes: whichever field is left out, it is missed by check or by nobody.

Each field of each kind of file is left out where it stands first, then all that can go at once: either check
complains, at a line of a file that is there, or every page is made and its links lead somewhere.
"""

from __future__ import annotations

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

    def judge(self, name: str, trees: dict[Path, Tree], *, make: bool = True) -> bool:
        """Whether check has nothing to say. It has to say where; if nothing, the build has to go well."""
        try:
            loaded, elsewhere = self.workshop.changed(trees)
            if elsewhere:
                self.broken[name] = f"told nowhere: {elsewhere}"
            if (
                loaded.ok
                and make
                and (dead := self.workshop.make(loaded.guide).dead_links(self.workshop.usual))
            ):
                self.broken[name] = f"dead links: {dead[:3]}"
        except Exception as error:
            self.broken[name] = repr(error)
            return False
        return loaded.ok

    def leave_out_each(self) -> list[Way]:
        """Each field where it stands first; those that nobody misses there."""
        unmissed: list[Way] = []
        for way in dict.fromkeys(way for found in self.ways.values() for way in found):
            path = next(path for path, found in self.ways.items() if way in found)
            if self.judge(" / ".join(way), {path: without(self.trees[path], way, [1])}):
                unmissed.append(way)
        return unmissed

    def leave_out_all(self, ways: list[Way]) -> None:
        """As many of these fields as check lets go, everywhere and all at once."""
        gone: list[Way] = []
        for way in ways:
            if self.judge(f"every {' / '.join(way)}", self.bare([*gone, way]), make=False):
                gone.append(way)
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
