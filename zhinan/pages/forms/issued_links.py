"""The addresses of forms as they are issued, and the words in which they are offered: kind and size."""

from __future__ import annotations

from zhinan.model.form import FORMATS, Form, IssuedFile
from zhinan.model.place import Place
from zhinan.pages import urls
from zhinan.pages.page import Link


def issued_address(place: Place, form: Form, file: IssuedFile) -> str:
    """Where it is published: beside the form's page, under its own name."""
    return f"{urls.form(place, form)}{file.name}"


def issued_links(place: Place, form: Form) -> tuple[Link, ...]:
    """One for each file: 原表（PDF，120 KB）."""
    return tuple(Link(_offer(file), issued_address(place, form, file)) for file in form.files)


def _offer(file: IssuedFile) -> str:
    return f"{'填写样例' if file.sample else '原表'}（{FORMATS[file.kind]}，{size_words(file.size)}）"


def size_words(size: int) -> str:
    """120 KB, 1.4 MB."""
    return f"{size / 1_000_000:.1f} MB" if size >= 1_000_000 else f"{max(1, round(size / 1000))} KB"
