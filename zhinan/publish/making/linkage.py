"""The link check over portions: rendered pages alone, or all where something that was there has gone."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from sys import intern

from zhinan.model.problem import Problem
from zhinan.pages.desk_page import URL as DESK
from zhinan.pages.device_urls import is_picture
from zhinan.processes.forks import in_forks_if_many
from zhinan.publish.assets import FOLDER, Assets, names_among
from zhinan.publish.links import Known, check_links
from zhinan.publish.making.portions import Portions
from zhinan.publish.making.record import SHARED, Outlines, Store
from zhinan.publish.making.workshop import Workshop
from zhinan.publish.output.staging import Staging


def check_portions(portions: Portions, shop: Workshop, files: Collection[str]) -> Iterator[Problem]:
    """A problem for each link that leads nowhere; `files` are all of the site's by their paths."""
    names = list(portions.records if portions.removed else shop.store.fresh)
    known = _Portions(portions, shop.store)

    def judged(number: int) -> tuple[int, list[Problem]]:
        links = known.read(names[number]).links
        if not portions.removed:
            links = {path: links[path] for path in portions.rendered if path in links}
        return number, list(check_links(links, Known(files, known.ids_of, shop.base, known.judged)))

    found = dict(in_forks_if_many(judged, len(names), shop.jobs))
    for number in sorted(found):
        yield from found[number]


class _Portions:
    """What was made of each portion, read when it is asked for; of all that were read only the ids stay."""

    def __init__(self, portions: Portions, store: Store) -> None:
        self.judged: dict[tuple[str, str], bool] = {}
        self._portions = portions
        self._store = store
        self._ids: dict[str, dict[str, tuple[str, ...]]] = {}

    def read(self, name: str) -> Outlines:
        """The links of one portion; of its ids each text is held once."""
        found = self._store.outlines(name)
        self._ids[name] = {path: tuple(map(intern, some)) for path, some in found.ids.items()}
        return found

    def ids_of(self, path: str) -> Collection[str] | None:
        """The ids of a page; None for a file that is no page."""
        name = path.partition("/")[0]
        name = name if name in self._portions.records else SHARED
        if name not in self._ids:
            self.read(name)
        return self._ids[name].get(path)


def has_gone(staging: Staging, assets: Assets) -> bool:
    """Whether a file is no more that links could lead to; those that are named by their bytes come and go."""
    if not names_among(staging.known.files) <= assets.files.keys():
        return True
    return any(not path.startswith((FOLDER, DESK)) and not is_picture(path) for path in staging.gone)
