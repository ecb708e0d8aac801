"""What an editor lets readers open: one of the place's files by its name, or a web address."""

from __future__ import annotations

import re

from zhinan.text.fields import Fields
from zhinan.text.identifiers import ID
from zhinan.text.source import quoted
from zhinan.text.web_address import how_to_mend

KINDS = ("pdf", "doc", "docx", "xls", "xlsx", "wps", "et", "ofd", "jpg", "jpeg", "png")
"""Endings of the files that a place may publish: as bureaus issue forms, and pictures of them."""
FILE = re.compile(rf"{ID.pattern}\.(?:{'|'.join(KINDS)})")


def target_at(fields: Fields, key: str, *, required: bool = False) -> str | None:
    """The file's name or the address under `key`."""
    text = fields.text(key, required=required)
    if text is None or FILE.fullmatch(text) or not how_to_mend(text):
        return text
    hint = "写 files/ 里的文件名，如 sample.pdf，或完整的网址 https://……"
    if "://" in text:
        hint = how_to_mend(text)
    fields.problem(key, f"“{key}”不能写{quoted(text)}", hint)
    return None


def is_file(target: str) -> bool:
    """Whether a target is one of the place's files."""
    return FILE.fullmatch(target) is not None
