"""What a save changes first: the item's own pages, the styles, the page that is looked at, before all else.

The whole build follows behind and makes the rest; what stands here already is the same byte for byte. Where
the build finds an error, what was brought is taken back: then the site is the last good one again.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import islice
from pathlib import Path

from msgspec import Struct

from zhinan.guide.anew.item_anew import place_with
from zhinan.guide.load import Loaded, load_guide
from zhinan.model.guide import Guide
from zhinan.pages import urls
from zhinan.pages.page import Page
from zhinan.pages.single_pages import page_at, pages_of_item
from zhinan.publish.assets import read_assets
from zhinan.publish.making.press import ASSETS, Press, make_press
from zhinan.publish.output.hold import held
from zhinan.publish.output.place_file import place_file
from zhinan.publish.output.unbuilt import note_unbuilt
from zhinan.publish.pickles import Pickles
from zhinan.publish.project import Project
from zhinan.publish.rendering.collecting import seldom_collected

ITEM = re.compile(r"content/([a-z0-9-]+)/items/([a-z0-9-]+)\.md")
TEMPLATES, STYLES = "templates/", "static/"


class Memory:
    """What was read, kept while the preview runs; what earlier runs kept serves the first time."""

    def __init__(self, earlier: Pickles) -> None:
        self._earlier = earlier
        self._known: dict[str, tuple[str, object]] = {}

    def get(self, name: str, key: str) -> object:
        """What was kept under both."""
        known = self._known.get(name)
        if known is None or known[0] != key:
            known = self._known[name] = key, self._earlier.get(name, key)
        return known[1]

    def put(self, name: str, key: str, value: object) -> None:
        """Keep it; the whole build keeps it for later runs."""
        self._known[name] = (key, value)


class Known(Struct, frozen=True):
    """What the site that stands was made from."""

    guide: Guide
    press: Press
    today: str


class AtOnce:
    """Resident in the preview: knows the guide, and what pages are made with."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._files = Memory(Pickles(project.work / "places"))
        self._scripts = Memory(Pickles(project.work / "kept"))
        self._known: Known | None = None
        self._instead: dict[Path, tuple[bytes, int]] = {}
        """What stood where something was brought since the last build, and since when."""
        self._styled: Mapping[str, bytes] = {}
        """The newest styles, and what stands with them."""
        self.assets: str | None = None
        """Where they stand below the site; None before the first change of them."""

    def know(self, loaded: Loaded, press: Press) -> None:
        """What stands now was made with these."""
        before, self._known = self._known, Known(loaded.guide, press, date.today().isoformat())
        self._instead.clear()
        if before is None or before.press.renderer.environment is not press.renderer.environment:
            self._warm_up()

    def learn(self) -> None:
        """Find out what the site that stands was made with, where no build of this preview told."""
        if self._known or not self._project.site.is_dir():
            return
        project = self._project
        loaded = load_guide(project.content, Pickles(project.work / "places"), drafts=project.drafts)
        if loaded.ok:
            assets = read_assets(project.static, self._scripts).folder
            self.know(loaded, make_press(loaded.guide, project.templates, assets, project.work / "compiled"))

    def _warm_up(self) -> None:
        """Let the first save find its templates read: other processes may have made the pages until now."""
        if known := self._known:
            for place, item in islice(known.guide.items(), 1):
                for page in pages_of_item(known.guide.seen_from(place), place, item):
                    known.press.renderer.render(page)

    def take_back(self) -> bool:
        """The build found an error: the site becomes what it was; whether anything was brought since."""
        self._known = None
        if not self._instead:
            return False
        with held(self._project.work, lambda _: None):
            for path, (data, changed) in self._instead.items():
                place_file(path, data)
                os.utime(path, ns=(changed, changed))
        self._instead.clear()
        return True

    def bring(self, names: Sequence[str], looked: Iterable[str] = ()) -> bool:
        """Bring into the site what these changed files show by themselves; False where nothing was.

        `looked` are the addresses of the pages that are looked at.
        """
        items = [found.groups() for name in names if (found := ITEM.fullmatch(name))]
        styles = [name for name in names if name.startswith(STYLES)]
        templates = [name for name in names if name.startswith(TEMPLATES)]
        if not self._project.site.is_dir() or len(items) > 1:
            return False
        with held(self._project.work, lambda _: None), seldom_collected():
            if templates and len(templates) == len(names):
                return self._looked(looked)
            if len(items) + len(styles) != len(names):
                return False
            shown = self._styles() if styles else False
            for place_id, item_id in items:
                shown |= self._item(place_id, item_id)
        return shown

    def _styles(self) -> bool:
        assets = read_assets(self._project.static, self._scripts)
        before, self.assets = self.assets, assets.folder
        if not (self._project.site / assets.folder).exists():
            note_unbuilt(self._project, assets.folder)
        shown, self._styled = self._styled, assets.files
        changed = [
            name
            for name in sorted(assets.files, key=lambda name: assets.files[name] == shown.get(name))
            if place_file(self._project.site / assets.address(name), assets.files[name])
        ]
        return bool(changed) or before not in (None, self.assets)  # an undone change brings nothing new

    def _item(self, place_id: str, item_id: str) -> bool:
        known, project = self._known, self._project
        if known is None or known.today != date.today().isoformat() or self._prints(place_id):
            return False
        place = place_with(known.guide, project.content, self._files, (place_id, item_id), known.today)
        if place is None:
            return False
        item = next(item for item in place.items if item.id == item_id)
        changed = False
        for page in pages_of_item(known.guide.seen_from(place), place, item):
            changed |= self._page(page, known.press)
        return changed

    def _looked(self, looked: Iterable[str]) -> bool:
        """The pages that are looked at, as far as their templates changed."""
        known, project = self._known, self._project
        if known is None:
            return False
        press = make_press(known.guide, project.templates, known.press.assets, project.work / "compiled")
        changed = False
        for url in looked:
            page = None if self._prints(url.partition("/")[0]) else page_at(known.guide, url)
            name = page.template if page else ""
            if page and press.template_keys.get(name) != known.press.template_keys.get(name):
                changed |= self._page(page, press)
        return changed

    def _page(self, page: Page, press: Press) -> bool:
        """Bring one page; one that is new is left to the build, with all that leads to it."""
        path = self._project.site / urls.file_of(page.url)
        if not path.is_file():
            return False
        stood = path.read_bytes(), path.stat().st_mtime_ns
        changed = place_file(path, press.renderer.render(page).replace(ASSETS, press.assets).encode())
        if changed:
            self._instead.setdefault(path, stood)
        return changed

    def _prints(self, place_id: str) -> bool:
        """Whether pages of a place may lead to PDF files: which, only the build finds out."""
        return (self._project.work / "pdf" / place_id).is_dir()
