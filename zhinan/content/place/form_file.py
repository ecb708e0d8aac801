"""Blank forms: each entry under 字段 is one row of the paper, its cells parted by a bar.

`单位名称 | 地址` is a row with two fields; a word in 【】 before it says what kind of row it is. A note that
begins with a field's name belongs to that field: its boxes to tick, or what the paper prints in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from zhinan.content.life.endings import read_ending, read_former
from zhinan.model.form import Form, FormCell, FormRow, RowKind
from zhinan.text.fields import as_fields
from zhinan.text.nodes import Node, Text
from zhinan.text.source import Source

KINDS: dict[str, RowKind] = {
    "手写": "hand",
    "经办机构": "office",
    "勾选": "ticks",
    "表格": "table",
    "小标题": "heading",
}
MARK = re.compile(r"【(?P<word>[^】\s]+?)(?P<blanks>\d{0,2})行?(?:\s+(?P<title>[^】]+))?】\s*(?P<rest>.*)")
BOX = re.compile(r"□\s*")
COLON = re.compile("：")
LONGEST_NAME = 200
"""Characters of the longest name of a field that a note can be for."""
BRACKETS = re.compile(r"（\s*）")
HINT = "可以写：【手写】【经办机构】【小标题】【勾选 标题】【表格5行】"


class _Counter:
    """Numbers the fields of one form."""

    def __init__(self, notes: tuple[str, ...]) -> None:
        self.names: list[str] = []
        self.notes: dict[str, str] = {}
        """The first note for each name that it may begin with."""
        for note in notes:
            for colon in COLON.finditer(note[:LONGEST_NAME]):
                self.notes.setdefault(note[: colon.start()], note)
        self.used: set[str] = set()

    def cell(self, text: str) -> FormCell:
        """The field with that label, and the next number."""
        name, *parts = (piece.strip() for piece in text.split(">"))
        self.names.append(name)
        number = len(self.names)
        if "□" in name:
            return FormCell(number, name, options=tuple(filter(None, map(str.strip, BOX.split(name)))))
        options, statement = self._from_note(name)
        return FormCell(number, name, options, statement, tuple(self.cell(part) for part in parts))

    def _from_note(self, name: str) -> tuple[tuple[str, ...], str | None]:
        note = self.notes.get(name)
        if note is None:
            return (), None
        self.used.add(note)
        words = note.removeprefix(f"{name}：")
        options = options_of(words)
        return (options, None) if options else ((), words)


def read_form(source: Source, node: Node, form_id: str, *, issued: bool = False) -> Form:
    """One blank form; its fields are flat, its rows as on the paper. One that is `issued` may have none."""
    fields = as_fields(source, node, "表格")
    if fields is None:
        return Form(form_id, form_id, ())
    former, ending = read_former(fields), read_ending(fields)
    title, notes = fields.need("标题"), fields.texts("说明")
    code, caption = fields.text("表号"), fields.text("题注")
    counter = _Counter(notes)
    rows = tuple(_rows(source, fields.phrases("字段", required=not issued), counter))
    fields.finish()
    titles = {row.title for row in rows if row.title}
    loose = (note for note in notes if note not in counter.used and note.split("：")[0] not in titles)
    return Form(
        form_id,
        title,
        tuple(counter.names),
        notes,
        rows,
        tuple(loose),
        former,
        ending,
        code=code,
        caption=caption,
    )


def options_of(words: str) -> tuple[str, ...]:
    """The boxes of a note: □单位 □个人, or 出国定居（）、其他（）; none where it is a sentence with boxes."""
    if words.startswith("□"):
        pieces = [piece.strip() for piece in BOX.split(words) if piece.strip()]
        return tuple(pieces) if not any("，" in piece for piece in pieces) else ()
    if BRACKETS.search(words):
        return tuple(piece.strip("、，； ") for piece in BRACKETS.split(words) if piece.strip("、，； "))
    return ()


def _rows(source: Source, phrases: Iterable[Text], counter: _Counter) -> Iterator[FormRow]:
    for phrase in phrases:
        mark = MARK.fullmatch(phrase.value)
        if mark is None:
            yield FormRow("fill", _cells(phrase.value, counter))
            continue
        kind = KINDS.get(mark["word"])
        if kind is None:
            source.report(phrase.mark, f"不认识的行【{mark['word']}】", HINT, key="字段")
            continue
        if kind == "heading":
            yield FormRow(kind, title=mark["rest"])
            continue
        blanks = int(mark["blanks"] or 5) if kind == "table" else 0
        yield FormRow(kind, _cells(mark["rest"], counter), mark["title"], blanks)


def _cells(text: str, counter: _Counter) -> tuple[FormCell, ...]:
    return tuple(counter.cell(piece.strip()) for piece in text.split("|") if piece.strip())
