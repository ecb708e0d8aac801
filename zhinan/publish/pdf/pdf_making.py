"""The papers printed into PDF files: those that are not fresh, several at once."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from importlib.util import find_spec

from msgspec import Struct

from zhinan.model.guide import Guide
from zhinan.model.problem import Problem
from zhinan.pages.printing.bundles import Bundle, bundles
from zhinan.processes.forks import in_forks, usual_jobs
from zhinan.publish.pdf.pdf_printing import print_pdf
from zhinan.publish.pdf.pdf_shelf import is_kept, keep
from zhinan.publish.project import Project
from zhinan.publish.rendering.renderer import make_renderer
from zhinan.publish.rendering.template_fault import template_fault

MISSING = (
    "生成 PDF 要装 WeasyPrint：make pdf，或 pip install '.[pdf]'，"
    "再装 libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 fonts-wqy-microhei"
)
LASTING = 8
"""Files that one process makes: each leaves some megabytes behind in its memory."""


class Made(Struct, frozen=True):
    """What one run did."""

    written: int
    kept: int
    """Files that were still fresh."""
    problem: str = ""
    """Why there is nothing; empty where all went well."""
    fault: Problem | None = None
    """What is wrong with a template."""


def make_pdfs(
    project: Project,
    guide: Guide,
    city: str | None = None,
    kind: str | None = None,
    progress: Callable[[str], None] = lambda _: None,
    jobs: int = 0,
) -> Made:
    """Make the files of a place and kind (all where None is given) that are not fresh.

    By so many processes, 0 for as many as there are processors. Each file stands as soon as it is made:
    where one process is lost, an OSError, the others' work is not.
    """
    if find_spec("weasyprint") is None:
        return Made(0, 0, MISSING)
    wanted = [
        bundle for place in guide.places if city in (None, place.id) for bundle in bundles(guide, place, kind)
    ]
    renderer = make_renderer(guide, project.templates)
    stale: list[tuple[Bundle, str]] = []
    for bundle in wanted:
        try:
            html = renderer.render(bundle.page)
        except Exception as error:
            if (fault := template_fault(error, project.templates)) is None:
                raise
            return Made(0, 0, fault=fault)
        if not is_kept(project, bundle, html):
            stale.append((bundle, html))

    def made(number: int) -> str:
        bundle, html = stale[number]
        keep(project, bundle, html, print_pdf(html, project.static))
        return bundle.url

    try:
        if stale:
            import_module("weasyprint")  # before the processes part: it takes longer than a short paper
    except OSError:  # a library that it stands on
        return Made(0, 0, MISSING)
    for done, url in enumerate(in_forks(made, len(stale), jobs or usual_jobs(), LASTING), 1):
        progress(f"{done}/{len(stale)} {url}")
    return Made(len(stale), len(wanted) - len(stale))
