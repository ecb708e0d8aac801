"""What the search answers from, at addresses that name their bytes, and the small files that lead to them.

Scripts ask for `search/lists.json` (and `search/lists/<place>.json` once a place is chosen) anew each time;
all that these name may be kept for ever.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from zhinan.pages import urls
from zhinan.publish.assets import folder_of
from zhinan.publish.output.staging import Staging
from zhinan.publish.rendering.portion import SHARED, Portion
from zhinan.publish.search.search_index import index_files

AT_ONCE = 2
"""Runs of Pagefind side by side."""


def put_search_files(portions: Iterable[Portion], store: Path, staging: Staging) -> None:
    """Stage the lists and indexes of all portions; `store` is where indexes are kept."""
    portions = tuple(portions)

    def index_of(portion: Portion) -> dict[str, bytes]:
        if not portion.shadows:
            return {}
        return index_files(portion.shadows, store / portion.name, engine=portion.name == SHARED)

    with ThreadPoolExecutor(AT_ONCE) as pool:
        indexes = tuple(pool.map(index_of, portions))
    for portion, index in zip(portions, indexes, strict=True):
        leads = {
            name: _put({file: text.encode()}, staging) + file
            for name, (file, text) in sorted(portion.lists.items())
        }
        if index:
            leads["index"] = _put(index, staging)
        pointer = urls.search_lists(None if portion.name == SHARED else portion.name)
        staging.put(pointer, json.dumps(leads, ensure_ascii=False).encode())


def _put(files: Mapping[str, bytes], staging: Staging) -> str:
    """Stage files that belong together; the folder that they stand in."""
    folder = folder_of(files)
    for name, data in files.items():
        staging.put(folder + name, data)
    return folder
