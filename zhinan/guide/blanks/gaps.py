"""A line of a draft: its field, what is known or a gap that check names, and a remark beside it."""

from __future__ import annotations

import re

GAP = "待填写"
"""What stands where a person has to write; see text/prose/strangers.py."""
REMARK_COLUMN = 30
"""Where remarks begin, in columns of the screen, so that they stand below each other."""
NEEDS_QUOTES = re.compile(r"[-&*!|>%@`\"'\[\]{},#?:~]|0\d|.*(?:: | #|:$)|(?:true|false|null|yes|no)$")


def line(field: str, value: str = "", remark: str = "", *, indent: int = 0) -> str:
    """`field: value  # remark`; where nothing is known, a gap."""
    return _with_remark(f"{' ' * indent}{field}: {quoted(value) or GAP}", remark)


def entry(value: str = "", remark: str = "", *, indent: int = 2) -> str:
    """`- value  # remark`, in a list."""
    return _with_remark(f"{' ' * indent}- {quoted(value) or GAP}", remark)


def listed(field: str, values: tuple[str, ...], remark: str = "") -> list[str]:
    """A field with one text or several."""
    if len(values) < 2:
        return [line(field, "".join(values), remark)]
    return [_with_remark(f"{field}:", remark), *(entry(value) for value in values)]


def heading(field: str, remark: str = "") -> str:
    """A field whose value stands in the lines below."""
    return _with_remark(f"{field}:", remark)


def names(words: tuple[str, ...]) -> str:
    """One name, or several as a list in a line."""
    return quoted(words[0]) if len(words) == 1 else f"[{', '.join(words)}]"


def quoted(text: str) -> str:
    """A text as YAML takes it for a text and nothing else."""
    flat = " ".join(text.split())
    if not NEEDS_QUOTES.match(flat):
        return flat
    return f'"{flat}"' if '"' not in flat and "\\" not in flat else "'" + flat.replace("'", "''") + "'"


def together(*lines: str) -> str:
    """The text of a file."""
    return "\n".join(lines) + "\n"


def _with_remark(text: str, remark: str) -> str:
    width = sum(1 if sign.isascii() else 2 for sign in text)
    return f"{text}{' ' * max(REMARK_COLUMN - width, 2)}# {remark}" if remark else text
