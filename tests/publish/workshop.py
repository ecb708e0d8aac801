"""A site on disk of which files are changed and put back, and which is made in memory as a build makes it."""

from __future__ import annotations

import shutil
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import yaml

from tests.pages.rendering import TEMPLATES
from zhinan.guide.load import Loaded, load_guide
from zhinan.model.guide import Guide
from zhinan.model.problem import Problem
from zhinan.pages.device_urls import MANIFEST
from zhinan.pages.page import Page
from zhinan.pages.routes import files_of, pages_of, shared_files, shared_pages
from zhinan.pages.shell import SiteView
from zhinan.pages.urls import file_of, search_lists
from zhinan.publish.links import Known, Outline, check_links, outline_of
from zhinan.publish.rendering.renderer import make_renderer

Tree = Any
"""What YAML is without places: texts, lists, maps."""


class Dumper(yaml.CSafeDumper):
    """Writes texts of several lines as an editor does."""


def _text(dumper: yaml.CSafeDumper, text: str) -> yaml.ScalarNode:
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style="|" if "\n" in text else None)


Dumper.add_representer(str, _text)


def parts_of(path: Path) -> tuple[str, str]:
    """The YAML of a file, and what stands behind it: an item's notes."""
    text = path.read_text("utf-8")
    if path.suffix != ".md":
        return text, ""
    head, _, notes = text.removeprefix("---\n").partition("\n---\n")
    return head, notes


def tree_of(path: Path) -> Tree:
    """What a file says."""
    return yaml.load(parts_of(path)[0], yaml.CBaseLoader)


def written(path: Path, tree: Tree) -> str:
    """A file that says that, with its own notes."""
    text = yaml.dump(tree, Dumper=Dumper, allow_unicode=True, sort_keys=False, width=1_000_000)
    return f"---\n{text}---\n{parts_of(path)[1]}" if path.suffix == ".md" else text


class Kept:
    """Places that were read before, as a build keeps them."""

    def __init__(self) -> None:
        """Nothing yet."""
        self._found: dict[tuple[str, str], object] = {}

    def get(self, name: str, key: str) -> object:
        """What was kept under both."""
        return self._found.get((name, key))

    def put(self, name: str, key: str, value: object) -> None:
        """Keep it."""
        self._found[name, key] = value


@dataclass(frozen=True)
class Portion:
    """The pages and files of one place, or those that places share."""

    seen: object
    """All that its pages know."""
    pages: dict[str, Page]
    """By their paths below site/."""
    outlines: dict[str, Outline]
    files: frozenset[str]


@dataclass(frozen=True)
class Made:
    """A site, made."""

    site: SiteView
    portions: dict[str, Portion]

    @property
    def outlines(self) -> dict[str, Outline]:
        """Of every page by its path."""
        return {path: one for portion in self.portions.values() for path, one in portion.outlines.items()}

    @property
    def files(self) -> set[str]:
        """Every page and file by its path."""
        portions = self.portions.values()
        return {path for portion in portions for path in (*portion.outlines, *portion.files)}

    def dead_links(self, before: Made | None = None, shown: Collection[str] | None = None) -> list[str]:
        """What a build would complain of; style sheets and scripts are not looked for.

        Beside a site that had none only the pages that are new are looked at, where nothing is gone;
        with `shown` only those of these places and those that places share.
        """
        outlines, old = self.outlines, before.outlines if before else {}
        base = urlsplit(self.site.base_url or "").path
        there = self.files | {search_lists()}
        known = Known(there, lambda path: outlines[path].ids if path in outlines else None, base)
        gone = any(
            path not in outlines or set(one.ids) - set(outlines[path].ids) for path, one in old.items()
        )
        gone |= bool(before and before.files - self.files)
        links = {
            path: _without_assets(one.links)
            for name, portion in self.portions.items()
            if shown is None or not name or name in shown
            for path, one in portion.outlines.items()
            if gone or one is not old.get(path)
        }
        return [f"{problem.path}: {problem.message}" for problem in check_links(links, known)]


def _without_assets(links: Iterable[tuple[int, str]]) -> list[tuple[int, str]]:
    return [(line, link) for line, link in links if "assets/" not in link and not link.endswith(MANIFEST)]


class Workshop:
    """A site to change, and all its pages as they are when nothing is."""

    def __init__(self, site: Path, folder: Path) -> None:
        """`folder` takes a copy."""
        self.content = Path(shutil.copytree(site / "content", folder / "content"))
        self.kept = Kept()
        self.usual: Made | None = None
        self.guide = load_guide(self.content, self.kept).guide
        self.usual = self.make(self.guide)

    @property
    def two_places(self) -> tuple[str, ...]:
        """The first place and the last."""
        return self.guide.places[0].id, self.guide.places[-1].id

    def make(self, guide: Guide, shown: Collection[str] | None = None) -> Made:
        """Every page and file of a guide; what is as ever is not rendered again.

        With `shown` the pages of other places are taken as they ever are.
        """
        renderer = make_renderer(guide, TEMPLATES)
        usual = self.usual if self.usual and self.usual.site == renderer.site else None
        portions: dict[str, Portion] = {}
        for name, place in (("", None), *((place.id, place) for place in guide.places)):
            seen = guide.seen_from(place) if place else guide
            before = usual.portions.get(name) if usual else None
            if place and shown is not None and name not in shown and self.usual:
                portions[name] = self.usual.portions[name]
                continue
            if before and before.seen == seen:
                portions[name] = before
                continue
            made = pages_of(guide.seen_from(place), place) if place else shared_pages(guide)
            pages = {file_of(page.url): page for page in made}
            outlines = {
                path: before.outlines[path]
                if before and before.pages.get(path) == page
                else outline_of(renderer.render(page))
                for path, page in pages.items()
            }
            files = files_of(guide.seen_from(place), place) if place else shared_files(guide)
            urls = frozenset(file.url for file in files if file.text)
            portions[name] = Portion(seen, pages, outlines, urls)
        return Made(renderer.site, portions)

    def dead_links(self, guide: Guide, shown: Collection[str] | None) -> list[str]:
        """What a build of a guide would complain of, beside the site as it is."""
        return self.make(guide, shown).dead_links(self.usual, shown)

    def changed(self, trees: dict[Path, Tree]) -> tuple[Loaded, list[Problem]]:
        """The guide with these files as these trees (an empty one is no file), and what is told nowhere."""
        before = {path: path.read_bytes() for path in trees}
        try:
            for path, tree in trees.items():
                text = written(path, tree) if tree else ""
                path.unlink()
                if text:
                    path.write_text(text, encoding="utf-8")
            loaded = load_guide(self.content, self.kept)
            return loaded, [problem for problem in loaded.problems if not self._is_told_well(problem)]
        finally:
            for path, data in before.items():
                path.write_bytes(data)

    def _is_told_well(self, problem: Problem) -> bool:
        """Whether a complaint says where: a line of a file, or a file that is missing."""
        path = self.content.parent / problem.path
        if problem.message.startswith(("缺少文件", "缺少这个文件")):
            return not path.exists()
        return path.is_file() and 0 < problem.line <= len(path.read_text("utf-8").split("\n"))
