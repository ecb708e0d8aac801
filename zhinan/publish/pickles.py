"""Values kept from run to run in the work folder, each by a name and a key of all that it was made from."""

from __future__ import annotations

import pickle
from contextlib import suppress
from pathlib import Path
from secrets import token_hex

from zhinan.publish.digest import program


class Pickles:
    """Pickles below the work folder: written and read by this program alone, and only in the same version."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def get(self, name: str, key: str) -> object:
        """What was kept under both by this very program; None where there is nothing that can be read."""
        try:
            known, value = pickle.loads((self.folder / f"{name}.pickle").read_bytes())
        except Exception:  # whatever a broken file makes of itself: it is made anew
            return None
        return value if known == (program(), key) else None

    def put(self, name: str, key: str, value: object) -> None:
        """Keep it instead of what was kept under the name; what can't be written is made again next time."""
        data = pickle.dumps(((program(), key), value), protocol=pickle.HIGHEST_PROTOCOL)
        fresh = self.folder / f"{name}.{token_hex(4)}.new"  # others may be writing the same
        with suppress(OSError):
            self.folder.mkdir(parents=True, exist_ok=True)
            fresh.write_bytes(data)
            fresh.replace(self.folder / f"{name}.pickle")
            return
        with suppress(OSError):
            fresh.unlink(missing_ok=True)
