"""Where PDF files stand in the work folder, each beside a note of what it was made from and of its bytes."""

from __future__ import annotations

import hashlib
from pathlib import Path

from zhinan.pages.printing.bundles import Bundle
from zhinan.publish.output.place_file import place_file
from zhinan.publish.pdf.pdf_printing import print_key
from zhinan.publish.project import Project


def pdf_file(project: Project, bundle: Bundle) -> Path:
    """Where a file stands, if it was made."""
    return project.work / "pdf" / bundle.url


def is_kept(project: Project, bundle: Bundle, html: str) -> bool:
    """Whether the file is there and was made from this very page."""
    file = pdf_file(project, bundle)
    try:
        return _note_of(file).read_text(encoding="ascii") == _note(project, html, file.read_bytes())
    except FileNotFoundError:
        return False


def keep(project: Project, bundle: Bundle, html: str, pdf: bytes) -> None:
    """Put the file where an earlier one stood, and its note: wherever this ends, no note fits another."""
    file = pdf_file(project, bundle)
    place_file(file, pdf)
    place_file(_note_of(file), _note(project, html, pdf).encode())


def _note_of(file: Path) -> Path:
    return file.with_suffix(".key")


def _note(project: Project, html: str, pdf: bytes) -> str:
    return f"{print_key(html, project.static)} {hashlib.sha256(pdf).hexdigest()}"
