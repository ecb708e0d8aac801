"""All portions of a site: those that nothing changed for are kept from earlier builds, the others made."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

from zhinan.model.guide import Guide
from zhinan.model.problem import Problem
from zhinan.pages.page import Document, Page
from zhinan.pages.paper.bundles import Bundle
from zhinan.pages.routes import files_of, pages_of, shared_files, shared_pages
from zhinan.publish.assets import Assets
from zhinan.publish.links import Outline
from zhinan.publish.pdf_files import with_links
from zhinan.publish.project import Project
from zhinan.publish.rendering.kept import keep, key_of, recall
from zhinan.publish.rendering.portion import SHARED, Portion, finish
from zhinan.publish.rendering.renderer import make_renderer

T = TypeVar("T")


@dataclass(frozen=True)
class Portions:
    """The whole site, finished but for what is not text."""

    all: tuple[Portion, ...]
    kept: int
    """How many pages nothing had changed for."""
    problems: tuple[Problem, ...]
    """Faults of templates, each once."""

    @property
    def files(self) -> dict[str, str]:
        """Every page and file by its path below site/."""
        return joined(part for portion in self.all for part in (portion.pages, portion.files))

    @property
    def outlines(self) -> dict[str, Outline]:
        """The ids and links of every page, by its path."""
        return joined(portion.outlines for portion in self.all)


def portions_of(project: Project, guide: Guide, assets: Assets, pdfs: tuple[Bundle, ...]) -> Portions:
    """The shared portion and one for each place; `pdfs` are the files that pages may lead to."""
    renderer = make_renderer(guide, project.templates, assets.folder)
    store = project.work / "portions"
    linked = [(bundle.url, bundle.title, bundle.leads) for bundle in pdfs]
    found: list[Portion] = []
    problems: dict[Problem, None] = {}
    kept = 0
    for name, known, pages, files in _sources(guide):
        key = key_of(known, linked, assets.folder, folders=[project.templates])
        portion = recall(store, name, key)
        if portion is not None:
            kept += len(portion.pages)
        else:
            portion, faults = finish(name, renderer, with_links(pages, pdfs), files, project.templates)
            problems |= dict.fromkeys(faults)
            if not faults:
                keep(store, key, portion)
        found.append(portion)
    return Portions(tuple(found), kept, tuple(problems))


def _sources(guide: Guide) -> Iterator[tuple[str, object, Iterator[Page], Iterator[Document]]]:
    """Of each portion: name, all that it knows, pages and files (made only when asked for)."""
    yield SHARED, guide, shared_pages(guide), shared_files(guide)
    for place in guide.places:
        seen = guide.seen_from(place)
        yield place.id, (place.id, seen), pages_of(seen, place), files_of(seen, place)


def joined(parts: Iterable[Mapping[str, T]]) -> dict[str, T]:
    """Mappings without a common key as one."""
    return {path: value for part in parts for path, value in part.items()}
