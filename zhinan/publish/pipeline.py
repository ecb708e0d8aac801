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
from zhinan.publish.making.linkage import check_portions
from zhinan.publish.making.portions import make_portions
from zhinan.publish.making.press import ASSETS, make_press
from zhinan.publish.making.readings_kept import keep_readings, recall_readings
from zhinan.publish.making.record import Store
from zhinan.publish.making.sources import sources_of
from zhinan.publish.making.workers import usual_jobs
from zhinan.publish.output.fill import fill, is_there
from zhinan.publish.output.hold import held
from zhinan.publish.output.staging import Staging
from zhinan.publish.pdf_files import fresh_bundles, put_pdfs
from zhinan.publish.project import Project
from zhinan.publish.search_files import put_search_files
from zhinan.publish.shelf import Shelf
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
    jobs: int = 0,
) -> Built:
    """Build the site; on any error the old one stays untouched.

    `progress` is told each step, `say` what keeps the build waiting; `jobs` are the processes that make
    pages, 0 for as many as there are processors. OSError where the machine refuses.
    """
    is_there(project.site)  # told before the work, not behind it
    with held(project.work, say):
        return _build(project, progress, jobs or usual_jobs())


def _build(project: Project, progress: Callable[[str], None], jobs: int) -> Built:
    built = Built()
    progress("读取内容")
    with built.timed("读取内容"):
        loaded = load_guide(project.content, Shelf(project.work / "places"))
    built.problems = loaded.problems
    if not loaded.ok:
        return built
    staging, store, shelf = Staging(project), Store(project.work / "portions"), Shelf(project.work / "kept")
    recall_readings(shelf)
    with built.timed("生成页面"):
        assets = read_assets(project.static)
        pdfs = fresh_bundles(project, loaded.guide)
        press = make_press(loaded.guide, project.templates, assets.folder, project.work / "compiled")
        portions = make_portions(
            sources_of(loaded.guide, loaded.keys, pdfs, press.key),
            press,
            store,
            staging,
            jobs,
            lambda done, total: progress(f"生成页面 {done}/{total}"),
        )
        built.problems += (*codes_missing(loaded.guide), *portions.problems)
        if not built.ok:
            return built
        built.pages, built.kept = len(portions.pages), len(portions.pages) - portions.rendered
        for name, data in assets.files.items():
            staging.put(assets.address(name), data)
        put_pdfs(project, pdfs, staging)
        _put(search_engine_files(portions.pages, loaded.guide.site.base_url), staging)
    progress("搜索索引")
    with built.timed("搜索索引"):
        put_search_files(portions.records.values(), store, staging, project.work / "index", jobs)
    progress("检查链接")
    with built.timed("检查链接"):
        built.problems += tuple(
            check_portions(portions, store, {*staging.files, *map(ASSETS.__add__, assets.files)})
        )
    if built.ok:
        progress("放进 site/")
        with built.timed("放进 site/"):
            fill(project, staging)
            for record in portions.records.values():
                store.write_record(record)
            store.commit(set(portions.records))
    keep_readings(shelf)
    return built


def _put(files: Mapping[str, str], staging: Staging) -> None:
    for name, text in files.items():
        staging.put(name, text.encode())
