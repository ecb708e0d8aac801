"""PDF files of the papers, made by WeasyPrint: kept in the work folder, and published while they are fresh.

A file is fresh as long as what it was printed from, HTML and styles, is the same byte for byte and WeasyPrint
is the same version; a build takes the fresh ones into the site and lets pages lead to them.
"""

from __future__ import annotations

import gc
import hashlib
import logging
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache, partial
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from zhinan.model.guide import Guide
from zhinan.model.problem import Problem
from zhinan.pages.page import Page
from zhinan.pages.printing.bundles import Bundle, bundles
from zhinan.publish.digest import digest_of, version_of
from zhinan.publish.layers import Layers
from zhinan.publish.output.staging import Staging
from zhinan.publish.pickles import Pickles
from zhinan.publish.project import Project
from zhinan.publish.rendering.collecting import seldom_collected
from zhinan.publish.rendering.renderer import Renderer, make_renderer
from zhinan.publish.rendering.template_fault import template_fault
from zhinan.text.disk.processes import forking, usual_jobs

MISSING = (
    "生成 PDF 要装 WeasyPrint：make pdf，或 pip install '.[pdf]'，"
    "再装 libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 fonts-wqy-microhei"
)
STYLES = re.compile(r'<link rel="stylesheet" href="[./]*assets/([^"]+)">')

LABELLED = re.compile(r'(<svg\b[^>]*? aria-label="([^"]*)"[^>]*>)')
"""A drawing with the words that stand for it: WeasyPrint looks for them in a title."""


class PdfLink(Struct, frozen=True):
    """A link to a file, as templates see it."""

    title: str
    url: str
    file: str
    """What it is called when it is saved; empty where a page of it is opened."""


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
) -> Made:
    """Make the files of a place and kind (all where None is given) that are not fresh, several at once."""
    if find_spec("weasyprint") is None:
        return Made(0, 0, MISSING)
    wanted = [
        bundle for place in guide.places if city in (None, place.id) for bundle in bundles(guide, place, kind)
    ]
    renderer = make_renderer(guide, project.templates)
    stale: list[tuple[Bundle, str]] = []
    for bundle in wanted:
        try:
            html = _html(renderer, bundle)
        except Exception as error:
            if (fault := template_fault(error, project.templates)) is None:
                raise
            return Made(0, 0, fault=fault)
        if not _kept(project, bundle, _key(project, html)):
            stale.append((bundle, html))
    made = _printed([html for _, html in stale], project.static)
    for number, ((bundle, html), pdf) in enumerate(zip(stale, made, strict=True), 1):
        file = _file(project, bundle)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(pdf)
        file.with_suffix(".key").write_text(_key(project, html), encoding="ascii")
        progress(f"{number}/{len(stale)} {bundle.url}")
    return Made(len(stale), len(wanted) - len(stale))


def _printed(pages: list[str], static: Layers) -> Iterator[bytes]:
    """The pages as PDF, in their order, as many at once as there are processors."""
    context = forking()
    if context is None or min(len(pages), usual_jobs()) < 2:
        yield from (print_pdf(html, static) for html in pages)
        return
    import_module("weasyprint")  # before the processes part: it takes longer than a short paper
    with context.Pool(min(len(pages), usual_jobs()), maxtasksperchild=8) as pool:
        yield from pool.imap(partial(print_pdf, static=static), pages)


def fresh_bundles(
    project: Project, guide: Guide, keys: Mapping[str, str] | None = None
) -> tuple[Bundle, ...]:
    """The files that stand in the work folder and say what the content says now.

    With `keys` of all that each place's papers can know, a place for which nothing has changed is not
    rendered again to be compared: its files are fresh as they were the last time.
    """
    folder = project.work / "pdf"
    places = [place for place in guide.places if (folder / place.id).is_dir()]
    if not places:
        return ()
    renderer = make_renderer(guide, project.templates)
    looks = _looks(project) if keys else ""
    kept = Pickles(project.work / "kept")
    found: list[Bundle] = []
    for place in places:
        key = repr((keys[place.id], looks, _stamps(folder / place.id))) if keys else ""
        known = kept.get(f"pdf-{place.id}", key) if keys else None
        if isinstance(known, tuple):
            found += known
            continue
        fresh = [
            bundle
            for bundle in bundles(guide, place)
            if _file(project, bundle).is_file() and _is_fresh(project, renderer, bundle)
        ]
        if keys:
            light = (replace(bundle, page=replace(bundle.page, values={})) for bundle in fresh)
            kept.put(f"pdf-{place.id}", key, tuple(light))
        found += fresh
    return tuple(found)


def _looks(project: Project) -> str:
    """Names all templates and styles."""
    return " ".join(map(digest_of, (*project.templates.folders, *project.static.folders)))


def _stamps(folder: Path) -> list[tuple[str, int, int]]:
    """What the disk tells of the files of a place."""
    files = ((path, path.stat()) for path in sorted(folder.rglob("*")) if path.is_file())
    return [(path.relative_to(folder).as_posix(), stat.st_mtime_ns, stat.st_size) for path, stat in files]


def _is_fresh(project: Project, renderer: Renderer, bundle: Bundle) -> bool:
    try:
        return _kept(project, bundle, _key(project, _html(renderer, bundle)))
    except Exception as error:
        # A broken template is told of when the pages are rendered; no file made with it is fresh.
        if template_fault(error, project.templates) is None:
            raise
        return False


def with_links(pages: Iterable[Page], fresh: Iterable[Bundle]) -> Iterator[Page]:
    """The pages, with links to the files that there are."""
    links: dict[str, list[PdfLink]] = {}
    for bundle in fresh:
        for lead in bundle.leads:
            place = f"#page={lead.number}" if lead.number > 1 else ""
            name = "" if place else f"{bundle.page.title}.pdf"
            link = PdfLink(f"PDF：{bundle.title}", bundle.url + place, name)
            links.setdefault(lead.page, []).append(link)
    for page in pages:
        found = links.get(page.url)
        yield replace(page, values={**page.values, "pdfs": tuple(found)}) if found else page


def put_pdfs(project: Project, fresh: Iterable[Bundle], staging: Staging) -> None:
    """Stage the files."""
    for bundle in fresh:
        staging.put(bundle.url, _file(project, bundle).read_bytes())


def print_pdf(html: str, static: Layers) -> bytes:
    """A page as PDF/UA: tagged, fonts embedded, the same bytes from the same HTML and fonts.

    The styles are handed over with it, so that nothing is fetched from anywhere.
    """
    logging.getLogger("weasyprint").setLevel(logging.ERROR)  # it tells of every property made for screens
    sheets = [_style_sheet(static.find(name).read_text(encoding="utf-8")) for name in _style_names(html)]
    with seldom_collected():
        pdf = _written(html, sheets)
        gc.collect()  # boxes lead round in circles: from file to file they would pile up
    return pdf


def _written(html: str, sheets: list[object]) -> bytes:
    """The file; all else that was made for it is left behind."""
    document = import_module("weasyprint").HTML(
        string=LABELLED.sub(r"\1<title>\2</title>", STYLES.sub("", html))
    )
    pdf: bytes = document.write_pdf(stylesheets=sheets, pdf_variant="pdf/ua-1")
    return pdf


@cache
def _style_sheet(text: str) -> object:
    """A style sheet as WeasyPrint reads it, once for all files."""
    return import_module("weasyprint").CSS(string=text)


def _style_names(html: str) -> tuple[str, ...]:
    """The page's style sheets below static/, and that for PDF alone."""
    return (*STYLES.findall(html), "css/pdf.css")


def _html(renderer: Renderer, bundle: Bundle) -> str:
    """What is printed."""
    return renderer.render(bundle.page)


def _key(project: Project, html: str) -> str:
    digest = hashlib.sha256(html.encode())
    digest.update(Path(__file__).read_bytes())
    digest.update(version_of("weasyprint").encode() if find_spec("weasyprint") else b"")
    for name in _style_names(html):
        digest.update(project.static.find(name).read_bytes())
    return digest.hexdigest()


def _file(project: Project, bundle: Bundle) -> Path:
    return project.work / "pdf" / bundle.url


def _kept(project: Project, bundle: Bundle, key: str) -> bool:
    note = _file(project, bundle).with_suffix(".key")
    return note.is_file() and note.read_text(encoding="ascii") == key
