"""A build, step by step: load, render what changed, assets, search, links, and into the site."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field

from zhinan.guide.load import load_guide
from zhinan.model.problem import Problem
from zhinan.pages.paper.imprint import codes_missing
from zhinan.publish.assets import read_assets
from zhinan.publish.links import check_links
from zhinan.publish.output.fill import fill, is_there
from zhinan.publish.output.hold import held
from zhinan.publish.output.staging import Staging
from zhinan.publish.pdf_files import fresh_bundles, put_pdfs
from zhinan.publish.portions import portions_of
from zhinan.publish.project import Project
from zhinan.publish.search_files import put_search_files
from zhinan.publish.sitemap import search_engine_files


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


def build(
    project: Project,
    progress: Callable[[str], None] = lambda _: None,
    say: Callable[[str], None] = lambda _: None,
) -> Built:
    """Build the site; on any error the old one stays untouched.

    `progress` is told each step, `say` what keeps the build waiting. OSError where the machine refuses.
    """
    is_there(project.site)  # told before the work, not behind it
    with held(project.work, say):
        return _build(project, progress)


def _build(project: Project, progress: Callable[[str], None]) -> Built:
    built = Built()
    progress("读取内容")
    with built.timed("读取内容"):
        loaded = load_guide(project.content)
    built.problems = loaded.problems
    if not loaded.ok:
        return built
    staging = Staging(project)
    progress("生成页面")
    with built.timed("生成页面"):
        assets = read_assets(project.static)
        pdfs = fresh_bundles(project, loaded.guide)
        portions = portions_of(project, loaded.guide, assets, pdfs)
        built.problems += (*codes_missing(loaded.guide), *portions.problems)
        if not built.ok:
            return built
        built.pages, built.kept = len(portions.outlines), portions.kept
        for name, data in assets.files.items():
            staging.put(assets.address(name), data)
        put_pdfs(project, pdfs, staging)
        _put(portions.files, staging)
        _put(search_engine_files(portions.outlines, loaded.guide.site.base_url), staging)
    progress("搜索索引")
    with built.timed("搜索索引"):
        put_search_files(portions.all, project.work / "index", staging)
    progress("检查链接")
    with built.timed("检查链接"):
        built.problems += tuple(check_links(portions.outlines, staging.files.keys()))
    if built.ok:
        progress("放进 site/")
        with built.timed("放进 site/"):
            fill(project, staging)
    return built


def _put(files: Mapping[str, str], staging: Staging) -> None:
    for name, text in files.items():
        staging.put(name, text.encode())
