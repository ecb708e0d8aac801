"""A stylesheet in pieces, each with what stands around it. Knows no more of CSS than we write."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

COMMENT = re.compile(r"/\*.*?\*/", re.S)
STRING = re.compile(r'"[^"\n]*"')
CONDITIONS = ("@media", "@supports", "@layer", "@container", "@scope")


@dataclass(frozen=True)
class Block:
    """What stands between two braces, or an at-rule without any."""

    line: int
    """Where its head begins."""
    head: str
    """A list of selectors, or an at-rule with its condition."""
    around: tuple[str, ...] = ()
    """The at-rules in which it stands, the outermost first."""
    declarations: tuple[tuple[int, str, str], ...] = ()
    """Line, property and value of each."""

    @property
    def selectors(self) -> tuple[str, ...]:
        """The selectors of its list."""
        return () if self.head.startswith("@") else tuple(_cut(self.head))

    @property
    def is_grid(self) -> bool:
        """Whether it makes a grid, says more of one, or makes columns of text."""
        return any(
            name.startswith("grid-")
            or name == "columns"
            or (name == "display" and value in ("grid", "inline-grid"))
            for _, name, value in self.declarations
        )


def blocks(text: str) -> Iterator[Block]:
    """All blocks of a stylesheet, also those in others."""
    bare = COMMENT.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), text)
    yield from _blocks(bare, 0, len(bare), ())


def _cut(selectors: str) -> Iterator[str]:
    """A list of selectors, cut at the commas that stand in no brackets."""
    depth, start = 0, 0
    for place, char in enumerate(selectors):
        depth += (char in "([") - (char in ")]")
        if char == "," and not depth:
            yield selectors[start:place].strip()
            start = place + 1
    yield selectors[start:].strip()


def _blocks(text: str, start: int, end: int, around: tuple[str, ...]) -> Iterator[Block]:
    place = start
    while found := re.compile(r"[^{};]*[{;]").match(text, place, end):
        head, line = " ".join(found[0][:-1].split()), _line(text, place)
        place = found.end()
        if found[0].endswith(";"):
            if head:
                yield Block(line, head, around)
            continue
        close = _closing(text, place)
        inner = text[place:close]
        if head.startswith(CONDITIONS):
            yield Block(line, head, around)
            yield from _blocks(text, place, close, (*around, head))
        elif "{" in inner:  # nested rules: refused by their brace
            yield Block(line, head + " {", around)
        else:
            yield Block(line, head, around, tuple(_declarations(text, place, close)))
        place = close + 1


def _declarations(text: str, start: int, end: int) -> Iterator[tuple[int, str, str]]:
    place = start
    for piece in text[start:end].split(";"):
        name, colon, value = piece.partition(":")
        if colon:
            yield _line(text, place), name.strip(), " ".join(value.split())
        place += len(piece) + 1


def _closing(text: str, start: int) -> int:
    depth = 1
    for place in range(start, len(text)):
        depth += (text[place] == "{") - (text[place] == "}")
        if not depth:
            return place
    return len(text)


def _line(text: str, place: int) -> int:
    skipped = re.compile(r"\s*").match(text, place)
    return text.count("\n", 0, skipped.end() if skipped else place) + 1
