"""PDF files of the papers: published while they are fresh.

A file is fresh as long as what it was printed from, HTML and styles, is the same byte for byte and WeasyPrint
is the same version; a build takes the fresh ones into the site and lets pages lead to them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from zhinan.model.guide import Guide
from zhinan.pages.page import Page
from zhinan.pages.printing.bundles import Bundle, bundles
from zhinan.publish.digest import digest_of
from zhinan.publish.output.staging import Staging
from zhinan.publish.pdf.pdf_shelf import is_kept, pdf_file
from zhinan.publish.pickles import Pickles
from zhinan.publish.project import Project
from zhinan.publish.rendering.renderer import Renderer, make_renderer
from zhinan.publish.rendering.template_fault import template_fault


class PdfLink(Struct, frozen=True):
    """A link to a file, as templates see it."""

    title: str
    url: str
    file: str
    """What it is called when it is saved; empty where a page of it is opened."""


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
            if pdf_file(project, bundle).is_file() and _is_fresh(project, renderer, bundle)
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
        return is_kept(project, bundle, renderer.render(bundle.page))
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
        staging.put(bundle.url, pdf_file(project, bundle).read_bytes())
