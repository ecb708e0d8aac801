"""Forms as they are issued: known by their bytes, refused where they would do something of their own."""

from __future__ import annotations

import io
import zipfile
import zlib
from pathlib import Path

import pytest

from zhinan.content.place.active_files import active_part, file_kind
from zhinan.content.place.issued_files import read_issued
from zhinan.model.form import IssuedFile
from zhinan.text.disk.door import LARGEST_ISSUED
from zhinan.text.disk.reader import Reader

PDF = b"%PDF-1.4\n1 0 obj\n<< /Type /Catalog /OpenAction [3 0 R /Fit] >>\nendobj\ntrailer << /Root 1 0 R >>\n"
PNG = b"\x89PNG\r\n\x1a\n0000"
JPG = b"\xff\xd8\xff\xe0 0000"


def word(**more: str) -> bytes:
    """A Word document with further parts."""
    parts = {"[Content_Types].xml": "<Types/>", "word/document.xml": "<w:document/>", **more}
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, text in parts.items():
            packed.writestr(name, text)
    return written.getvalue()


def packed_objects(text: bytes) -> bytes:
    """A PDF whose objects stand in a packed stream."""
    body = zlib.compress(text)
    return b"%PDF-1.5\n7 0 obj\n<< /Type /ObjStm /Filter /FlateDecode >>\nstream\n" + body + b"\nendstream\n"


def read(folder: Path, **files: bytes) -> tuple[dict[str, tuple[IssuedFile, ...]], list[str]]:
    """What is read of a place's forms/, and what is told; __ stands for a dot."""
    forms = folder / "content" / "yangli" / "forms"
    forms.mkdir(parents=True)
    for name, data in files.items():
        (forms / name.replace("__", ".")).write_bytes(data)
    reader = Reader(folder / "content")
    found = read_issued(reader, forms, ["transfer", "leave"])
    return found, [problem.message for problem in reader.problems]


def test_blank_ones_come_first_and_samples_are_known_by_their_names(tmp_path: Path) -> None:
    found, told = read(
        tmp_path, transfer__sample__jpg=JPG, transfer__docx=word(), transfer__pdf=PDF, leave__png=PNG
    )
    assert told == []
    names = [(file.name, file.sample) for file in found["transfer"]]
    assert names == [("transfer.pdf", False), ("transfer.docx", False), ("transfer.sample.jpg", True)]
    assert [file.size for file in found["leave"]] == [len(PNG)]


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("transfer__pdf", JPG, "其实是 图片（.jpg）"),
        ("transfer__docx", b"\xd0\xcf\x11\xe0", "不是 Word（.docx）"),
        ("transfer__png", b"<svg/>", "不是 图片（.png）"),
        ("transfer__pdf", PDF + b" " * LARGEST_ISSUED, "太大，超过 5 MB"),
        ("trasfer__pdf", PDF, "没有对应的表格"),
        ("transfer__pdf", PDF + b"<< /S /JavaScript >>", "JavaScript"),
    ],
)
def test_what_cannot_be_given_to_everybody_is_told(
    tmp_path: Path, name: str, data: bytes, words: str
) -> None:
    found, told = read(tmp_path, **{name: data})
    assert found == {}
    assert len(told) == 1
    assert words in told[0]


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (PDF, ""),
        (PDF + b"<< /S /Java#53cript /JS (x) >>", "脚本"),
        (PDF + b"<< /OpenAction << /S /Launch /F (a) >> >>", "Launch"),
        (PDF + b"<< /S /URI /URI (https://example.invalid/) >>", "外部链接"),
        (PDF + b"trailer << /Encrypt 9 0 R >>", "密码"),
        (packed_objects(b"1 0 << /S /JavaScript /JS (x) >>"), "脚本"),
        (packed_objects(b"1 0 << /Type /Page >>"), ""),
        (word(), ""),
        (word(**{"word/vbaProject.bin": "x"}), "宏"),
        (word(**{"word/embeddings/a.bin": "x"}), "夹带"),
        (word(**{"word/_rels/document.xml.rels": '<R TargetMode="External"/>'}), "外部链接"),
        (word(**{"word/_rels/document.xml.rels": '<R Target="a.png"/>'}), ""),
    ],
)
def test_what_would_act_when_it_is_opened_is_found(data: bytes, words: str) -> None:
    kind = file_kind(data)
    assert kind
    found = active_part(kind, data)
    assert (words in found) if words else found == ""


def test_macros_behind_the_ending_of_a_plain_document_are_found() -> None:
    typed = "<Override ContentType='application/vnd.ms-word.document.macroEnabled.main+xml'/>"
    assert active_part("docx", word(**{"[Content_Types].xml": typed})) == "宏"
