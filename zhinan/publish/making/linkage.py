"""The link check over portions: rendered pages alone, or all where something that was there has gone."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from sys import intern

from zhinan.model.problem import Problem
from zhinan.pages.desk_page import URL as DESK
from zhinan.pages.device_urls import is_picture
from zhinan.publish.assets import FOLDER, Assets, names_among
from zhinan.publish.links import Known, check_links
from zhinan.publish.making.portions import Portions
from zhinan.publish.making.record import SHARED, Outlines, Store
from zhinan.publish.output.staging import Staging


def check_portions(
    portions: Portions, store: Store, files: Collection[str], base: str = ""
) -> Iterator[Problem]:
    """A problem for each link that leads nowhere; `files` are all of the site's by their paths.

    `base` is where the site stands on its host, if that is known.
    """

    ids: dict[str, dict[str, tuple[str, ...]]] = {}

    def read(name: str) -> Outlines:
        """The links of one portion; of all that were read only the ids stay, each text once."""
        found = store.outlines(name)
        ids[name] = {path: tuple(map(intern, some)) for path, some in found.ids.items()}
        return found

    def ids_of(path: str) -> Collection[str] | None:
        name = path.partition("/")[0]
        name = name if name in portions.records else SHARED
        if name not in ids:
            read(name)
        return ids[name].get(path)

    known = Known(files, ids_of, base)
    for name in portions.records if portions.removed else store.fresh:
        links = read(name).links
        if not portions.removed:
            links = {path: links[path] for path in portions.rendered if path in links}
        yield from check_links(links, known)


def has_gone(staging: Staging, assets: Assets) -> bool:
    """Whether a file is no more that links could lead to; those that are named by their bytes come and go."""
    if not names_among(staging.known.files) <= assets.files.keys():
        return True
    return any(not path.startswith((FOLDER, DESK)) and not is_picture(path) for path in staging.gone)
