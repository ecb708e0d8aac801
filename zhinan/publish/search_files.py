"""What the search answers from, at addresses that name their bytes, and the small files that lead to them.

Scripts ask for `search/lists.json` (and `search/lists/<place>.json` once a place is chosen) anew each time;
all that these name may be kept for ever.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor

from zhinan.pages import urls
from zhinan.publish.assets import folder_of
from zhinan.publish.making.record import SHARED, Record
from zhinan.publish.making.workshop import Workshop
from zhinan.publish.output.staging import Staging
from zhinan.publish.search.search_index import index_files, index_key


def put_indexes(records: Iterable[Record], shop: Workshop) -> None:
    """Stage the index of each portion, made anew where its pages' texts changed.

    The records learn what their indexes were made from. Pagefind is run for as many portions at once as there
    are hands.
    """
    records, store, staging = tuple(records), shop.store, shop.staging

    def bring_up(record: Record) -> None:
        key = record.index_key
        shadows = None
        if record.index_due or not key:
            shadows = store.shadows(record.name)
            key = index_key(shadows, engine=record.name == SHARED)
        if key != record.index_key or not _stands(record, staging):
            _index(record, key, store.shadows(record.name) if shadows is None else shadows, staging)
        record.index_due = False

    with ThreadPoolExecutor(shop.jobs) as pool:
        for done, _ in enumerate(pool.map(bring_up, records), 1):
            shop.progress("搜索索引", done, len(records))


def put_pointers(records: Iterable[Record], staging: Staging) -> None:
    """Stage what leads to the lists and indexes as they stand."""
    for record in records:
        leads = dict(sorted(record.lists.items()))
        if record.index and _stands(record, staging):
            leads["index"] = record.index_folder
        pointer = urls.search_lists(None if record.name == SHARED else record.name)
        staging.put(pointer, json.dumps(leads, ensure_ascii=False).encode())


def _stands(record: Record, staging: Staging) -> bool:
    """Whether all files of the index are in the site, or staged for it."""
    return all(path in staging.files or staging.keep(path) for path in record.index)


def _index(record: Record, key: str, shadows: Mapping[str, str], staging: Staging) -> None:
    files = index_files(shadows, engine=record.name == SHARED) if shadows else {}
    folder = folder_of(files)
    staging.forget(record.index)
    for name, data in files.items():
        staging.put(folder + name, data)
    record.index_key, record.index_folder = key, folder
    record.index = [folder + name for name in files]
