"""One thing that is wrong with the content, told so that its author can mend it."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

Level = Literal["error", "warning"]


class Problem(Struct, frozen=True, order=True):
    """A complaint with its place. Sorts by file, then line, then column."""

    path: str
    """The file, relative to the project's root."""
    line: int
    """1-based line; 0 where the whole file is meant."""
    column: int
    """1-based column in characters; 0 where the whole line is meant."""
    key: str
    """The field it is about, in the editor's words; empty where none is."""
    message: str
    """What is wrong, in Chinese, one sentence."""
    hint: str = ""
    """How to mend it, in Chinese; empty where the message says it all."""
    level: Level = "error"
    """An error stops the build, a warning does not."""
    excerpt: str = ""
    """The source line itself, as the editor wrote it."""
