"""What a save changes first: the item's own pages, or the styles, before everything else is made anew.

The whole build follows behind and makes the rest; what stands here already is the same byte for byte.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from zhinan.guide.load import load_guide
from zhinan.pages.single_item import pages_of_item
from zhinan.pages.urls import file_of
from zhinan.publish.assets import read_assets
from zhinan.publish.making.press import ASSETS
from zhinan.publish.making.record import Store
from zhinan.publish.output.hold import held
from zhinan.publish.output.place_file import place_file
from zhinan.publish.pickles import Pickles
from zhinan.publish.project import Project
from zhinan.publish.rendering.renderer import make_renderer

ITEM = re.compile(r"content/([a-z0-9-]+)/items/([a-z0-9-]+)\.md")


class Memory:
    """What was read, kept while the preview runs; what earlier runs kept serves the first time."""

    def __init__(self, earlier: Pickles) -> None:
        self._earlier = earlier
        self._known: dict[str, tuple[str, object]] = {}

    def get(self, name: str, key: str) -> object:
        """What was kept under both."""
        known = self._known.get(name)
        return known[1] if known and known[0] == key else self._earlier.get(name, key)

    def put(self, name: str, key: str, value: object) -> None:
        """Keep it; the whole build keeps it for later runs."""
        self._known[name] = (key, value)


class AtOnce:
    """Resident in the preview: knows the guide, and what a page was made with."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._memory = Memory(Pickles(project.work / "places"))
        self._scripts = Memory(Pickles(project.work / "kept"))
        self.assets: str | None = None
        """Where the newest styles stand below the site; None before the first change of them."""

    def bring(self, names: Sequence[str]) -> bool:
        """Bring into the site what these changed files show by themselves; False where nothing was."""
        items = [found.groups() for name in names if (found := ITEM.fullmatch(name))]
        styles = [name for name in names if name.startswith("static/")]
        if not self._project.site.is_dir() or len(items) + len(styles) != len(names) or len(items) > 1:
            return False
        with held(self._project.work, lambda _: None):
            shown = self._styles() if styles else False
            for place_id, item_id in items:
                shown |= self._item(place_id, item_id)
        return shown

    def _styles(self) -> bool:
        assets = read_assets(self._project.static, self._scripts)
        self.assets = assets.folder
        changed = [
            name
            for name, data in assets.files.items()
            if place_file(self._project.site / assets.address(name), data)
        ]
        return bool(changed)

    def _item(self, place_id: str, item_id: str) -> bool:
        loaded = load_guide(self._project.content, self._memory, drafts=self._project.drafts)
        record = Store(self._project.work / "portions").record(place_id)
        if not loaded.ok or record is None:
            return False
        renderer = make_renderer(
            loaded.guide, self._project.templates, ASSETS, self._project.work / "compiled"
        )
        changed = False
        place = loaded.guide.place(place_id)
        item = next((item for item in place.items if item.id == item_id), None) if place else None
        if place is None or item is None:
            return False
        for page in pages_of_item(loaded.guide.seen_from(place), place, item):
            path = file_of(page.url)
            if path not in record.pages:
                return changed  # a page that is new is made with all that leads to it
            data = renderer.render(page).replace(ASSETS, record.assets).encode()
            changed |= place_file(self._project.site / path, data)
        return changed
