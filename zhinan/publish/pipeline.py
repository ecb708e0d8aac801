"""A build, step by step: load, render what changed, assets, search, links, swap."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from zhinan.guide.load import load_guide
from zhinan.model.problem import Problem
from zhinan.pages.paper.imprint import codes_missing
from zhinan.publish.assets import copy_assets
from zhinan.publish.links import check_links
from zhinan.publish.pdf_files import copy_pdfs, fresh_bundles
from zhinan.publish.portions import portions_of
from zhinan.publish.project import Project
from zhinan.publish.search_index import build_index
from zhinan.publish.sitemap import search_engine_files
from zhinan.publish.swap import swap_in


@dataclass
class Built:
    """What a build did."""

    problems: tuple[Problem, ...] = ()
    pages: int = 0
    kept: int = 0
    """How many of them nothing had changed for."""
    timings: list[tuple[str, float]] = field(default_factory=list)
    """Seconds a step took, by its name."""

    @property
    def ok(self) -> bool:
        """Whether a new site stands."""
        return not any(problem.level == "error" for problem in self.problems)

    @contextmanager
    def timed(self, step: str) -> Iterator[None]:
        """Note how long a step takes."""
        start = time.perf_counter()
        yield
        self.timings.append((step, time.perf_counter() - start))


def build(project: Project, progress: Callable[[str], None] = lambda _: None) -> Built:
    """Build the site; on any error the old one stays untouched."""
    built = Built()
    progress("读取内容")
    with built.timed("读取内容"):
        loaded = load_guide(project.content)
    built.problems = loaded.problems
    if not loaded.ok:
        return built
    target = _fresh(project.work / "next")
    progress("生成页面")
    with built.timed("生成页面"):
        pdfs = fresh_bundles(project, loaded.guide)
        portions = portions_of(project, loaded.guide, pdfs)
        built.problems += (*codes_missing(loaded.guide), *portions.problems)
        if not built.ok:
            return built
        _write(portions.files, target)
        _write(search_engine_files(portions.outlines, loaded.guide.site.base_url), target)
        built.pages, built.kept = len(portions.outlines), portions.kept
    with built.timed("样式和脚本"):
        copy_assets(project.static, target)
        copy_pdfs(project, pdfs, target)
    progress("搜索索引")
    with built.timed("搜索索引"):
        index = build_index(portions.shadows, project.work / "index")
        shutil.copytree(index, target / "pagefind")
    progress("检查链接")
    with built.timed("检查链接"):
        built.problems += tuple(check_links(portions.outlines, _files(target)))
    if built.ok:
        swap_in(target, project.site, project.work / "previous")
    return built


def _files(folder: Path) -> set[str]:
    """Every file below a folder, by its path from there."""
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def _fresh(folder: Path) -> Path:
    """An empty folder."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder


def _write(files: Mapping[str, str], target: Path) -> None:
    for name, text in files.items():
        path = target / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
