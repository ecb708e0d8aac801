"""The pages and files of one portion: those whose values, templates or program changed are rendered."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path

from msgspec import Struct, field, msgpack
from msgspec.structs import replace

from zhinan.model.guide import Guide
from zhinan.model.problem import Problem
from zhinan.pages import device_urls
from zhinan.pages.page import Document, Facts, Page
from zhinan.pages.urls import file_of
from zhinan.publish.assets import folder_of
from zhinan.publish.digest import program
from zhinan.publish.layers import Layers
from zhinan.publish.links import outline_of
from zhinan.publish.making.made_from import Part, Source
from zhinan.publish.making.record import MadePart, Outlines, Record, Store
from zhinan.publish.output.staging import Staging
from zhinan.publish.rendering.pictures import Easel, easel
from zhinan.publish.rendering.renderer import Renderer, make_renderer
from zhinan.publish.rendering.template_fault import template_fault
from zhinan.publish.rendering.template_keys import read_templates, template_keys
from zhinan.publish.search.search_shadow import shadow_of

NO_FACTS = Facts()
ASSETS = "assets/\ue000/"
"""Where a page says that assets stand, until it is written: neither its key nor its links depend on them."""


class Made(Struct):
    """What came of it."""

    record: Record
    outlines: Outlines = field(default_factory=Outlines)
    shadows: dict[str, str] = field(default_factory=dict)
    rendered: list[str] = field(default_factory=list)
    """Pages that were not kept."""
    removed: bool = False
    """Whether an id may be no more: links of other pages could lead there."""
    problems: dict[Problem, None] = field(default_factory=dict)
    """Faults of templates, each once."""


class Press(Struct, frozen=True):
    """What makes pages."""

    renderer: Renderer
    """Made with ASSETS for the folder of the assets."""
    templates: Layers
    template_keys: Mapping[str, str]
    common: str
    """What every page's key begins with: the program, and the shell of all pages."""
    assets: str
    """The folder that ASSETS becomes."""
    easel: Easel | None = None
    """What draws the pictures of pages; None where they are not drawn."""

    @property
    def key(self) -> str:
        """All that it makes every page with."""
        return _digest(self.common.encode())

    def made(self, record: Record) -> bool:
        """Whether it would make the pages of a portion with the templates that they were made with."""
        return all(self.template_keys.get(name) == key for name, key in record.templates.items())

    def make(self, source: Source, store: Store, staging: Staging) -> Made:
        """Stage the portion; what is kept of the last build serves where nothing changed."""
        before = store.record(source.name)
        outlines = store.outlines(source.name) if before else Outlines()
        shadows = store.shadows(source.name) if before else {}
        known = Made(before or Record(source.name, ""), outlines, shadows)
        made = Made(Record(source.name, source.key, self.assets))
        parts = before.made_parts() if before and before.assets == self.assets else {}
        for part in source.parts:
            pages, files = len(made.record.pages), len(made.record.files)
            if (kept := parts.get(part.key)) and self._stands(kept, known, staging):
                templates = _take(kept, known, made)
            else:
                templates = self._all_of(part, known, made, staging)
            own = len(made.record.pages) - pages, len(made.record.files) - files
            made.record.parts.append((part.key, *own, templates))
        if before:
            made.record.index_key, made.record.index_folder = before.index_key, before.index_folder
            made.record.index = before.index
        made.record.index_due = True
        made.removed = before is None or _removed(known.outlines, made.outlines)
        return made

    def restyle(self, known: Record, staging: Staging) -> bool:
        """Let the pages of a portion lead to the assets of today; False where someone touched one."""
        old, new = known.assets.encode(), self.assets.encode()
        for path in known.pages:
            if staging.standing(path) is None:
                return False
            staging.put(path, (staging.site / path).read_bytes().replace(old, new))
        known.assets = self.assets
        return all(staging.keep(path) for path in known.files)

    def _all_of(self, part: Part, known: Made, made: Made, staging: Staging) -> list[str]:
        """Make the pages and files of a part that are not kept; the templates of its pages."""
        templates: dict[str, None] = {}
        for page in part.pages:
            self._page(page, known, made, staging)
            self._picture(page, made, staging)
            templates[page.template] = None
        for document in part.documents:
            _document(document, made.record, staging)
        return list(templates)

    def _stands(self, part: MadePart, known: Made, staging: Staging) -> bool:
        """Whether a part stands as it would be made: then its pages and files are kept."""
        made_with = known.record.templates
        if any(self.template_keys.get(name) != made_with.get(name) for name in part.templates):
            return False
        paths = part.pages + part.files
        return all(path in known.outlines.ids for path in part.pages) and all(map(staging.keep, paths))

    def _page(self, page: Page, known: Made, made: Made, staging: Staging) -> None:
        path = file_of(page.url)
        key, facts = self._keys(page)
        made.record.pages[path] = f"{key} {facts}"
        made.record.templates[page.template] = self.template_keys.get(page.template, "")
        was, _, facts_then = known.record.pages.get(path, "").partition(" ")
        html = self._standing(path, known, staging) if was == key else None
        if html is None:
            html = self._rendered(page, made)
            if html is None:
                return
            outline = outline_of(html)
            made.outlines.ids[path], made.outlines.links[path] = list(outline.ids), list(outline.links)
            staging.put(path, html.replace(ASSETS, self.assets).encode())
        else:
            made.outlines.ids[path] = known.outlines.ids[path]
            made.outlines.links[path] = known.outlines.links[path]
            if facts == facts_then and path in known.shadows:
                made.shadows[path] = known.shadows[path]
                return
        if page.kind != "none":
            made.shadows[path] = shadow_of(page, html or staging.text(path))

    def _picture(self, page: Page, made: Made, staging: Staging) -> None:
        if self.easel is None or page.picture is None:
            return
        path = device_urls.picture(page, self.easel.key)
        made.record.files.append(path)
        if not staging.keep(path):
            staging.put(path, self.easel.draw(page.picture))

    def _standing(self, path: str, known: Made, staging: Staging) -> str | None:
        """The page where it stands as it was written, empty where nobody had to read it.

        It may have to lead to other assets. None where it has to be rendered.
        """
        if path not in known.outlines.ids:
            return None
        if known.record.assets == self.assets:
            return "" if staging.keep(path) else None
        if staging.standing(path) is None:
            return None
        html = staging.text(path).replace(known.record.assets, self.assets)
        staging.put(path, html.encode())
        return html

    def _rendered(self, page: Page, made: Made) -> str | None:
        """The page's HTML, its assets at ASSETS; None after a template's fault."""
        made.rendered.append(file_of(page.url))
        try:
            return self.renderer.render(page)
        except Exception as error:
            fault = template_fault(error, self.templates)
            if fault is None:
                raise
            made.problems[fault] = None
            return None

    def _keys(self, page: Page) -> tuple[str, str]:
        """What names all that a page is made from, and what only the search engine reads beside its text."""
        made_with = f"{self.common}\0{self.template_keys.get(page.template)}\0".encode()
        shown = msgpack.encode(replace(page, facts=NO_FACTS))
        return _digest(made_with + shown), _digest(msgpack.encode(page.facts))


def _take(part: MadePart, known: Made, made: Made) -> list[str]:
    """A part that stands is as it was made; its templates."""
    before = known.record
    made.record.pages.update((path, before.pages[path]) for path in part.pages)
    made.record.files += part.files
    made.record.templates.update((name, before.templates[name]) for name in part.templates)
    made.record.lists.update((name, path) for name, path in before.lists.items() if path in part.files)
    for path in part.pages:
        made.outlines.ids[path] = known.outlines.ids[path]
        made.outlines.links[path] = known.outlines.links[path]
        if path in known.shadows:
            made.shadows[path] = known.shadows[path]
    return part.templates


def _digest(data: bytes) -> str:
    return hashlib.blake2b(data, digest_size=12).hexdigest()


def make_press(guide: Guide, templates: Layers, assets: str, compiled: Path) -> Press:
    """A press for the pages of a guide; `compiled` is where compiled templates are kept."""
    drawing = easel() if guide.site.base_url else None
    renderer = make_renderer(guide, templates, ASSETS, compiled)
    renderer = replace(renderer, site=replace(renderer.site, drawn_with=drawing.key if drawing else ""))
    keys = template_keys(read_templates(templates))
    return Press(renderer, templates, keys, f"{program()} {renderer.site!r}", assets, drawing)


def _removed(before: Outlines, after: Outlines) -> bool:
    """Whether an id has gone from a page that is still there."""
    return any(not set(ids) <= set(after.ids.get(path, ids)) for path, ids in before.ids.items())


def _document(document: Document, record: Record, staging: Staging) -> None:
    data = document.text.encode()
    path = document.url
    if document.list:
        path = folder_of({document.url: data}) + document.url
        record.lists[document.list] = path
    record.files.append(path)
    staging.put(path, data)
