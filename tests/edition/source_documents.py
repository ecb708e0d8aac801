"""The five documents of the first edition, and whether a text stands in one."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from pathlib import Path

import pytest

from zhinan.model.erratum import Erratum
from zhinan.model.place import Place

SOURCES = Path(__file__).resolve().parent.parent.parent.parent / "shared" / "sources"
DOCUMENTS = {
    "qingdao": "000_63980f02336fa890.txt",
    "zibo": "001_6e69ed7b342a35bd.txt",
    "yantai": "002_8754537705cc05cf.txt",
    "weihai": "004_ab6ecfe4beb2ac43.txt",
    "shandong": "003_dacd5c6ef7304b21.txt",
    "weifang": "003_dacd5c6ef7304b21.txt",
}
PAGE_NUMBER = re.compile(r"\s*[-—]?\s*\d{1,3}\s*[-—]?\s*")


def bare(text: str) -> str:
    """Letters and digits only: what the extraction from PDF could not change."""
    return "".join(sign for sign in unicodedata.normalize("NFKC", text) if sign.isalnum())


@cache
def printed(place: str) -> str:
    """The document as it was extracted."""
    path = SOURCES / DOCUMENTS[place]
    if not path.is_file():
        pytest.skip(f"the source documents are not beside this checkout ({SOURCES})")
    return path.read_text("utf-8")


@cache
def document(place: str, errata: tuple[Erratum, ...]) -> tuple[str, str]:
    """The document's letters and digits with the misprints put right, without and with its page numbers."""
    text = printed(place)
    lines = [line for line in text.split("\n") if not PAGE_NUMBER.fullmatch(line)]
    whole, paged = bare("".join(lines)), bare(text)
    for erratum in errata:
        whole = whole.replace(bare(erratum.printed), bare(erratum.published))
        paged = paged.replace(bare(erratum.printed), bare(erratum.published))
    return whole, paged


def stands(text: str, place: Place) -> bool:
    """Whether each line of the text stands in the document, or, of `case：text`, both halves."""
    found = document(place.id, place.errata)
    for line in text.split("\n"):
        parts = [line, *line.split("：")]
        inside = [any(bare(part) in whole for whole in found) for part in parts]
        if not (inside[0] or all(inside[1:])):
            return False
    return True
