"""What a rule finds: which file, which word in it, and what is wrong."""

from __future__ import annotations

from msgspec import Struct

from zhinan.model.problem import Level
from zhinan.text.nodes import Mapping, Mark, Node, Text
from zhinan.text.shapes import entries_of
from zhinan.text.source import Source


class Finding(Struct, frozen=True):
    """A problem, told at the line of `word`."""

    path: str
    """Below content/: jiazhou/items/renewal.md."""
    word: str
    """A field name, a value, or both as `编号: dongqu`."""
    message: str
    hint: str
    level: Level = "error"
    nth: int = 0
    """Which of several places where the word stands: 1 is the second."""
    under: tuple[str, int] | None = None
    """Where to look: in the entry with that number of the list with that name."""
    elsewhere: tuple[str, ...] = ()
    """Other files, in which the word may stand instead."""
    unless: tuple[str, ...] = ()
    """Files (fnmatch patterns, below content/; a stray folder ends in /) in which the reason may lie: the
    finding is withheld while one of them could not be read for all that its editor meant."""


def locate(source: Source, finding: Finding) -> Mark:
    """The line and column of the finding's word: as a value or a field, else anywhere in the text."""
    entry = _entry(source.tree, finding.under)
    if isinstance(entry, Text):
        return source.within(entry.mark, finding.word)
    places = source.places(entry)
    key, colon, value = finding.word.partition(": ")
    found = places.below(key, value) or places.of(key) if colon else places.of(finding.word)
    if found:
        return found[min(finding.nth, len(found) - 1)]
    return source.find(finding.word) if finding.word else Mark(0)


def _entry(tree: Node | None, under: tuple[str, int] | None) -> Node | None:
    if under is None or not isinstance(tree, Mapping):
        return tree
    name, number = under
    value = tree.get(name)
    entries = entries_of(value) if value else ()
    return entries[number] if number < len(entries) else tree
