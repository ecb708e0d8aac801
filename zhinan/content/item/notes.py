"""The notes below an item's fields, as HTML and as plain texts: official Chinese prose, lists and links."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from msgspec import Struct

from zhinan.content.item.note_links import LINK, complain_of_link, complain_of_lookalike, why_not
from zhinan.text.nodes import Mark
from zhinan.text.prose.entries import complain_of_words
from zhinan.text.running.paragraphs import Block, Line, blocks_of, no_prose
from zhinan.text.running.words import Piece, pieces_of
from zhinan.text.source import Source
from zhinan.text.vocabulary import ITEM

LONGEST = 20_000
"""Characters of all notes of an item."""
FIELD = re.compile(r"(?P<key>[^\s:：]{2,8}):(?= |$)")
TAGS = {
    "paragraph": ("<p>", "</p>\n"),
    "list": ("<ul>\n", "</ul>\n"),
    "numbered": ('<ol class="as-typed">\n', "</ol>\n"),
}


class Notes(Struct, frozen=True):
    """What the notes of an item come to."""

    texts: tuple[str, ...] = ()
    """The plain text of each line of a paragraph, and of each list entry."""
    html: str = ""
    links: tuple[str, ...] = ()
    """Where their links lead, as written; phones apart."""


def read_notes(source: Source, body: str, first_line: int, area_code: str | None = None) -> Notes:
    """The notes that begin on that line of the file."""
    if not body.strip():
        return Notes()
    if len(body) > LONGEST:
        hint = f"最长 {LONGEST} 个字；能写进各栏的写进各栏"
        source.report(Mark(first_line), f"注意事项有 {len(body)} 个字，太长了", hint)
        return Notes()
    _complain(source, body.split("\n"), first_line)
    blocks = blocks_of(body)
    lines = {line: pieces_of(line.text, area_code) for line in _lines(blocks)}
    links: list[str] = []
    for line, pieces in lines.items():
        complain_of_lookalike(source, Mark(first_line + line.number, line.column + 1), line.text)
        links += _links(source, line, pieces, first_line)
    texts = tuple("".join(piece.text for piece in pieces) for pieces in lines.values())
    return Notes(texts, "".join(_html(block, lines) for block in blocks), tuple(links))


def _complain(source: Source, lines: list[str], first_line: int) -> None:
    """Of lines that are no prose, and of slips in those that are."""
    for number, line in enumerate(lines, first_line):
        told = no_prose(line)
        field = FIELD.match(line)
        if told:
            source.report(Mark(number, len(line) - len(line.lstrip()) + 1), *told)
        elif field and field["key"] in ITEM:
            message = f"“{field['key']}”写在第二条 --- 下面了，会被当成注意事项"
            source.weakly(Mark(number, 1), message, "把这一行移到 --- 上面", key=field["key"])
        elif line.strip():
            complain_of_words(source, LINK.sub(r"\g<words>", line.strip()), Mark(number, 1), in_notes=True)


def _lines(blocks: Iterable[Block]) -> Iterator[Line]:
    for block in blocks:
        for entry in block.entries:
            yield from entry


def _links(source: Source, line: Line, pieces: Iterable[Piece], first_line: int) -> Iterator[str]:
    """Where the links of a line lead; complains of those that can't be published."""
    for piece in pieces:
        mark = Mark(first_line + line.number, line.column + piece.column + 1)
        if piece.kind == "bold":
            yield from _links(source, line, piece.inner, first_line)
        elif piece.kind == "address" or (piece.is_link and not complain_of_link(source, mark, piece)):
            yield piece.target


def _html(block: Block, lines: dict[Line, tuple[Piece, ...]]) -> str:
    opening, closing = TAGS[block.kind]
    entries = ["<br>\n".join(_inline(lines[line]) for line in entry) for entry in block.entries]
    inside = (
        "".join(entries) if block.kind == "paragraph" else "".join(f"<li>{entry}</li>\n" for entry in entries)
    )
    return f"{opening}{inside}{closing}"


def _inline(pieces: Iterable[Piece]) -> str:
    return "".join(map(_piece, pieces))


def _piece(piece: Piece) -> str:
    if piece.kind == "bold":
        return f"<strong>{_inline(piece.inner)}</strong>"
    if piece.kind == "text" or (piece.is_link and why_not(piece)):
        return _escaped(piece.typed or piece.text)
    target = f"tel:{piece.target}" if piece.kind == "phone" else piece.target
    return f'<a href="{_escaped(target)}">{_escaped(piece.text)}</a>'


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
