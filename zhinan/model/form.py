"""A blank application form."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from zhinan.model.life.ending import Ending

FileKind = Literal["pdf", "docx", "png", "jpg"]
FORMATS: dict[FileKind, str] = {"pdf": "PDF", "docx": "Word", "png": "图片", "jpg": "图片"}
"""What people call each kind."""
RowKind = Literal["fill", "hand", "office", "ticks", "table", "heading"]


class FormCell(Struct, frozen=True):
    """A field in its place on the paper."""

    number: int
    """From 1, in the order of `Form.fields`."""
    text: str
    """The field's label, as in `Form.fields`."""
    options: tuple[str, ...] = ()
    """Boxes to tick, where the paper prints them."""
    statement: str | None = None
    """What the paper prints in the field itself."""
    parts: tuple[FormCell, ...] = ()
    """The columns under a heading that spans several, in a table."""


class FormRow(Struct, frozen=True):
    """One row of the paper."""

    kind: RowKind
    """fill: by the applicant; hand: signed or stamped; office: by the office; ticks: a box before each
    field; table: the fields are columns; heading: no field, only `title`."""
    cells: tuple[FormCell, ...] = ()
    title: str | None = None
    """Of a heading, or of what the boxes of a row are about."""
    blanks: int = 0
    """Empty lines of a table."""


class IssuedFile(Struct, frozen=True):
    """A form as it is issued, or filled in as a sample: a file to be given as it is."""

    name: str
    kind: FileKind
    sample: bool
    size: int
    """Bytes."""
    digest: str
    """Names its bytes."""
    place: str
    """The folder of the place that it stands in."""


class Form(Struct, frozen=True):
    """The fields of a paper form, in the order of the paper."""

    id: str
    title: str
    fields: tuple[str, ...]
    notes: tuple[str, ...] = ()
    """All that the paper says about filling it in."""
    rows: tuple[FormRow, ...] = ()
    """The fields again, as they stand on the paper."""
    loose_notes: tuple[str, ...] = ()
    """Those notes that belong to no field."""
    former: tuple[str, ...] = ()
    """File names that it had before."""
    ending: Ending | None = None
    files: tuple[IssuedFile, ...] = ()
    """As it is issued, blank ones first."""
    code: str | None = None
    """Its number in the document that it belongs to: 附件1, 表1."""
    caption: str | None = None
    """What stands in brackets below its title: 参考样表."""
