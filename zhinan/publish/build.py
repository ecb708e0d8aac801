"""A build, step by step: load, render, assets, data, search, links, swap."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from zhinan.content.load import load_guide
from zhinan.model.guide import Guide
from zhinan.model.problem import Problem
from zhinan.pages.imprint import codes_missing
from zhinan.pages.page import Page
from zhinan.pages.routes import all_documents, all_pages
from zhinan.pages.urls import file_of
from zhinan.publish.assets import copy_assets
from zhinan.publish.links import check_links
from zhinan.publish.pdf import copy_pdfs, fresh_bundles, with_links
from zhinan.publish.project import Project
from zhinan.publish.render import make_renderer
from zhinan.publish.searchindex import build_index
from zhinan.publish.swap import swap_in
from zhinan.publish.templatefault import template_fault


@dataclass
class Built:
    """What a build did."""

    problems: tuple[Problem, ...] = ()
    pages: int = 0
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
        pages = tuple(with_links(all_pages(loaded.guide), pdfs))
        built.problems += tuple(codes_missing(loaded.guide))
        built.problems += _write_pages(project, loaded.guide, pages, target)
        built.pages = len(pages)
    if not built.ok:
        return built
    with built.timed("样式和脚本"):
        copy_assets(project.static, target)
        copy_pdfs(project, pdfs, target)
    progress("搜索索引")
    with built.timed("搜索索引"):
        build_index(pages, target, _fresh(project.work / "index"))
    progress("检查链接")
    with built.timed("检查链接"):
        built.problems += tuple(check_links(target))
    if built.ok:
        swap_in(target, project.site, project.work / "previous")
    return built


def _fresh(folder: Path) -> Path:
    """An empty folder."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder


def _write_pages(
    project: Project, guide: Guide, pages: tuple[Page, ...], target: Path
) -> tuple[Problem, ...]:
    """Render and write; a template's fault is told once, however many pages use it."""
    renderer = make_renderer(guide, project.templates)
    faults: dict[Problem, None] = {}
    for page in pages:
        try:
            text = renderer.render(page)
        except Exception as error:
            fault = template_fault(error, project.templates)
            if fault is None:
                raise
            faults[fault] = None
        else:
            _write(target / file_of(page.url), text)
    for document in all_documents(guide):
        _write(target / document.url, document.text)
    return tuple(faults)


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")
