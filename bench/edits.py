"""The edits that are measured, each as an editor makes it: one place in one file, other bytes each time."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from bench.generator.project import OWN_TEMPLATE

STEP = re.compile(r"(?m)^(办理流程:\n\s*- [^:\n]+)$")
LIMIT = re.compile(r"(?m)^(?P<key>办理时限: )(?P<days>\d+)(?P<unit>个?工作日)$")
PHONE = re.compile(r"(?m)^(?P<before>\s+电话: \"?[\d-]*\d)(?P<tail>\d\d)(?=\D|$)")
SAYING = re.compile(r"(?m)^(- 说法: \[)")
CHANGE = "改动"
MAIN = re.compile(r"(\{% block main %\}\n)")


@dataclass(frozen=True)
class Edited:
    """What an edit did."""

    file: Path
    page: str = ""
    """A file below site/ that shows it (a pattern); empty where it isn't waited for."""
    words: str = ""
    """What stands there once the edit has arrived."""


Edit = Callable[[Path, int], Edited]
"""Edits the project in a folder for the n-th time, n from 1."""


def one_word(project: Path, number: int) -> Edited:
    """A word more in a step of an item."""
    file = _item(project)
    words = f"（{CHANGE}{spelt(number)}）"
    _replace(file, STEP, lambda match: match[1].partition(f"（{CHANGE}")[0] + words)
    return Edited(file, f"{file.parent.parent.name}/{file.stem}/index.html", words)


def one_limit(project: Path, number: int) -> Edited:
    """A day more, or less, of an item's limit."""
    file = _item(project)
    _replace(file, LIMIT, lambda match: f"{match['key']}{20 + number}{match['unit']}")
    return Edited(file)


def one_phone(project: Path, number: int) -> Edited:
    """Another number of one hall."""
    file = _item(project).parent.parent / "offices.yaml"
    _replace(file, PHONE, lambda match: f"{match['before']}{number % 100:02}")
    return Edited(file)


def one_synonym(project: Path, number: int) -> Edited:
    """One more way to say something."""
    file = project / "content" / "synonyms.yaml"
    _replace(file, SAYING, lambda match: f"{match[1]}新说法{number}, ")
    return Edited(file)


def one_template(project: Path, number: int) -> Edited:
    """A sentence more on the home page."""
    file = project / "templates" / OWN_TEMPLATE
    words = f"<p>{CHANGE}{spelt(number)}</p>"
    _replace(file, MAIN, lambda match: f"{match[1]}{words}\n")
    return Edited(file, "index.html", words)


def one_style(project: Path, number: int) -> Edited:
    """A rule more in the style sheet of every page."""
    file = project / "static" / "site.css"
    words = f".edit-{number} {{ color: inherit; }}"
    file.write_text(file.read_text(encoding="utf-8") + f"\n{words}\n", encoding="utf-8")
    return Edited(file, "assets/*/site.css", words)


EDITS: dict[str, Edit] = {
    "word": one_word,
    "limit": one_limit,
    "phone": one_phone,
    "synonym": one_synonym,
    "template": one_template,
    "style": one_style,
}
"""By the names that results are kept under."""


def spelt(number: int) -> str:
    """A number in Chinese digits: pages set no gaps in it."""
    return "".join("〇一二三四五六七八九"[int(digit)] for digit in str(number))


def _item(project: Path) -> Path:
    """The item that is edited: the first with steps and a plain limit, in a city with halls with phones."""
    for offices in sorted((project / "content").glob("*/offices.yaml")):
        if not PHONE.search(offices.read_text(encoding="utf-8")):
            continue
        for item in sorted((offices.parent / "items").glob("*.md")):
            text = item.read_text(encoding="utf-8")
            if STEP.search(text) and LIMIT.search(text):
                return item
    raise LookupError("no item with a step and a plain limit")


def _replace(file: Path, pattern: re.Pattern[str], new: Callable[[re.Match[str]], str]) -> None:
    text, count = pattern.subn(new, file.read_text(encoding="utf-8"), count=1)
    if not count:
        raise LookupError(f"nothing to edit in {file.name}: {pattern.pattern}")
    file.write_text(text, encoding="utf-8")
