"""A portion made alone, on this machine or another, to be put together with the others later.

A share is a folder: the record, links and texts of the portion as a store keeps them, and its files.
"""

from __future__ import annotations

import shutil
from pathlib import Path

from msgspec import Struct

from zhinan.publish.making.record import Record, Store
from zhinan.publish.output.staging import Staging

FILES = "files"


class Share(Struct, frozen=True):
    """What stands in such a folder."""

    folder: Path
    record: Record

    def take(self, store: Store, staging: Staging) -> Record:
        """Stage its files, and keep what is known of them as if they had been made here."""
        source = Store(self.folder)
        for path in [*self.record.paths, *self.record.index]:
            staging.put(path, (self.folder / FILES / path).read_bytes())
        store.write(self.record, source.outlines(self.record.name), source.shadows(self.record.name))
        store.fresh.add(self.record.name)
        return self.record


def write_share(folder: Path, record: Record, store: Store, staging: Staging) -> None:
    """Write what was made of one portion into a folder of its own, instead of what was there."""
    shutil.rmtree(folder, ignore_errors=True)
    for path in [*record.paths, *record.index]:
        target = folder / FILES / path
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(staging.folder / path, target)
    share = Store(folder)
    share.write(record, store.outlines(record.name), store.shadows(record.name))
    share.commit({record.name})


def read_shares(folder: Path) -> dict[str, Share]:
    """The shares below a folder, by the names of their portions."""
    found = {}
    for path in sorted(path for path in folder.iterdir() if path.is_dir()):
        if record := Store(path).record(path.name):
            found[path.name] = Share(path, record)
    return found
