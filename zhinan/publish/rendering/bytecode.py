"""Compiled templates: the program's own beside its compiled modules, those of a site in its work folder."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import suppress
from functools import cache
from hashlib import blake2b
from pathlib import Path
from secrets import token_hex

from jinja2.bccache import Bucket, BytecodeCache

from zhinan.publish.project import PACKAGE, came_with
from zhinan.publish.rendering import directly

BESIDE = PACKAGE / "__pycache__" / f"templates.{sys.implementation.cache_tag}"
"""Whoever may not write there, or told Python not to, has them in the work folder."""


class KeptTemplates(BytecodeCache):
    """Where compiled templates are kept from run to run; what can't be read is compiled anew."""

    def __init__(self, work: Path) -> None:
        """`work` is a folder for those that did not come with the program."""
        self._work = work
        self._ours = came_with("templates")

    def holds(self, name: str, file: Path) -> bool:
        """Whether the template of that name, in that file, was compiled before."""
        return any(path.is_file() for path in self._places(self.get_cache_key(name, str(file))))

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        """Names a template by its name and file; that it came with the program stands before it."""
        ours = filename is not None and Path(filename).is_relative_to(self._ours)
        return f"{'ours-' * ours}{super().get_cache_key(name, filename)}"

    def get_source_checksum(self, source: str) -> str:
        """Names its text, and what compiles it."""
        return f"{super().get_source_checksum(source)} {_compiler()}"

    def load_bytecode(self, bucket: Bucket) -> None:
        """Read it from the first place that has it."""
        for path in self._places(bucket.key):
            with suppress(Exception), path.open("rb") as file:  # whatever a broken file makes of itself
                bucket.load_bytecode(file)
            if bucket.code is not None:
                return

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Write it to the first place that takes it; where none does it is compiled again next time."""
        for path in self._places(bucket.key):
            fresh = path.with_name(f"{path.name}.{token_hex(4)}")  # others may be writing the same
            with suppress(OSError):
                path.parent.mkdir(parents=True, exist_ok=True)
                with fresh.open("wb") as file:
                    bucket.write_bytecode(file)
                fresh.replace(path)
                return

    def _places(self, key: str) -> Iterator[Path]:
        if key.startswith("ours-") and not sys.dont_write_bytecode:
            yield BESIDE / f"{key}.cache"
        yield self._work / f"{key}.cache"


@cache
def _compiler() -> str:
    """Names what compiles templates."""
    with suppress(OSError):
        return blake2b(Path(directly.__file__).read_bytes(), digest_size=8).hexdigest()
    return ""
