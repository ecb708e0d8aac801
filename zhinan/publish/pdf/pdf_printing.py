"""A page as PDF file, made by WeasyPrint: the same bytes from the same HTML, styles and fonts."""

from __future__ import annotations

import gc
import hashlib
import logging
import re
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

from zhinan.publish.digest import version_of
from zhinan.publish.layers import Layers
from zhinan.publish.rendering.collecting import seldom_collected

STYLES = re.compile(r'<link rel="stylesheet" href="[./]*assets/([^"]+)">')

LABELLED = re.compile(r'(<svg\b[^>]*? aria-label="([^"]*)"[^>]*>)')
"""A drawing with the words that stand for it: WeasyPrint looks for them in a title."""


def print_key(html: str, static: Layers) -> str:
    """Names all that a file is made from: the page, its styles, WeasyPrint's version and how it is used."""
    digest = hashlib.sha256(html.encode())
    digest.update(Path(__file__).read_bytes())
    digest.update(version_of("weasyprint").encode() if find_spec("weasyprint") else b"")
    for name in _style_names(html):
        digest.update(static.find(name).read_bytes())
    return digest.hexdigest()


def print_pdf(html: str, static: Layers) -> bytes:
    """A page as PDF/UA: tagged, fonts embedded, the same bytes from the same HTML and fonts.

    The styles are handed over with it, so that nothing is fetched from anywhere.
    """
    logging.getLogger("weasyprint").setLevel(logging.ERROR)  # it tells of every property made for screens
    sheets = [_style_sheet(static.find(name).read_text(encoding="utf-8")) for name in _style_names(html)]
    with seldom_collected():
        pdf = _written(html, sheets)
        gc.collect()  # boxes lead round in circles: from file to file they would pile up
    return pdf


def _written(html: str, sheets: list[object]) -> bytes:
    """The file; all else that was made for it is left behind."""
    document = import_module("weasyprint").HTML(
        string=LABELLED.sub(r"\1<title>\2</title>", STYLES.sub("", html))
    )
    pdf: bytes = document.write_pdf(stylesheets=sheets, pdf_variant="pdf/ua-1")
    return pdf


@cache
def _style_sheet(text: str) -> object:
    """A style sheet as WeasyPrint reads it, once for all files."""
    return import_module("weasyprint").CSS(string=text)


def _style_names(html: str) -> tuple[str, ...]:
    """The page's style sheets below static/, and that for PDF alone."""
    return (*STYLES.findall(html), "css/pdf.css")
