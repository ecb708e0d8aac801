"""Judges a stylesheet, a script or markup by the table: line and complaint for each fault."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tests.static.sheets import STRING, Block, blocks
from tests.static.table import Row, css_rows, markup_rows, script_rows, words

Complaints = Iterator[tuple[int, str]]


def in_sheet(text: str) -> Complaints:
    """In a stylesheet: what is in the table, and what is in no part of it."""
    for block in blocks(text):
        if block.head.startswith("@"):
            yield from _in_at_rule(block)
        else:
            yield from _in_selectors(block)
        yield from _in_declarations(block)


def in_script(text: str) -> Complaints:
    """In a script."""
    bare = re.sub(r"/\*.*?\*/", lambda found: re.sub(r"[^\n]", " ", found[0]), text, flags=re.S)
    yield from _in_text(re.sub(r"(?m)(^|\s)//.*$", r"\1", bare), script_rows())


def in_markup(text: str) -> Complaints:
    """In a template or a page."""
    yield from _in_text(text, markup_rows())


def _in_at_rule(block: Block) -> Complaints:
    for row in css_rows("at-rule"):
        if row.meets(block.head):
            yield block.line, row.said
    name, condition = re.findall(r"^@([a-z-]+)(.*)", block.head)[0]
    if name not in words().at_rules and not _judged("@" + name, "at-rule"):
        yield block.line, _strange("@" + name)
    for feature in re.findall(r"\(([a-z-]+)", condition) if name == "media" else ():
        if feature not in words().media:
            yield block.line, _strange(feature)


def _in_selectors(block: Block) -> Complaints:
    for row in css_rows("selector"):
        missed = not set(block.selectors) <= row.harmless.keys()
        if missed and row.meets(block.head) and not _asked(row, block):
            yield block.line, row.said
    for word in re.findall(r"::?[a-z-]+\(?", re.sub(r"\[[^\]]*\]", "", block.head)):
        if word.rstrip("(") not in words().pseudos and not _judged(word, "selector"):
            yield block.line, _strange(word)


def _in_declarations(block: Block) -> Complaints:
    older: set[str] = set()
    for line, name, value in block.declarations:
        said = f"{name}: {value}"
        met = [row for row in css_rows("declaration") if row.meets(said) and not _asked(row, block)]
        if not met:
            older.add(name)
        for row in met:
            if not (row.grid and block.is_grid) and not (row.fallback and name in older):
                yield line, row.said
        if not name.startswith("--"):
            for word in _strange_words(name, STRING.sub('""', value)):
                yield line, _strange(word)


def _strange_words(name: str, value: str) -> Iterator[str]:
    if name not in words().properties and not _judged(f"{name}: ", "declaration"):
        yield name
    for word in re.findall(r"([a-z-]+\()", value):
        if word[:-1] not in words().functions and not _judged(f" {word}", "declaration"):
            yield word
    for word in re.findall(r"(?<![\w#.-])-?(?:\d*\.)?\d+([a-z%]+)", value):
        if word not in words().units:
            yield word


def _in_text(text: str, rows: tuple[Row, ...]) -> Complaints:
    for row in rows:
        for found in re.finditer(row.found, text, re.M):
            if not (row.asked and re.search(row.asked, text[: found.end()])):
                yield text.count("\n", 0, found.start()) + 1, row.said


def _asked(row: Row, block: Block) -> bool:
    return bool(row.asked) and any(re.search(row.asked, head) for head in block.around)


def _judged(word: str, where: str) -> bool:
    """Whether a row of the table speaks of it."""
    return any(row.meets(word) for row in css_rows(where))


def _strange(word: str) -> str:
    return f"{word} is not in the table: look up since when browsers know it"
