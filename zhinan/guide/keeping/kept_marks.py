"""Where findings stand in their files, kept as long as the files are the same byte for byte."""

from __future__ import annotations

from collections.abc import Callable
from hashlib import blake2b

from zhinan.content.rules.finding import Finding
from zhinan.text.disk.shelf import Shelf
from zhinan.text.nodes import Mark
from zhinan.text.source import Source

NAME = "_marks"
"""On the shelf; no place can be called so."""


class KeptMarks:
    """A reminder stands for months: its file need not be parsed each time to find its line."""

    def __init__(self, shelf: Shelf) -> None:
        kept = shelf.get(NAME, "")
        self._known: dict[object, Mark] = kept if isinstance(kept, dict) else {}
        self._shelf = shelf
        self._now: dict[object, Mark] = {}
        self._texts: dict[str, bytes] = {}
        """Names for the texts of sources, by their paths."""

    def mark(self, source: Source, finding: Finding, look: Callable[[], Mark]) -> Mark:
        """The mark of a finding in a source; `look` finds it."""
        text = self._texts.get(source.path)
        if text is None:
            text = self._texts[source.path] = _digest(source.text)
        key = source.path, text, finding.word, finding.nth, finding.under
        found = self._now[key] = self._known.get(key) or look()
        return found

    def keep(self) -> None:
        """Keep those that were asked for, where they are not the same as before."""
        if self._now.keys() != self._known.keys():
            self._shelf.put(NAME, "", self._now)


def _digest(text: str) -> bytes:
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).digest()
