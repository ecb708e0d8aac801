"""The same edits in the Hugo project: a text in a place's JSON, a template, a style sheet."""

from __future__ import annotations

import json
from pathlib import Path

from bench.edits import CHANGE, Edit, Edited, spelt


def one_text(twin: Path, number: int) -> Edited:
    """A word more in the heading of one item's page."""
    file = _a_place(twin)
    data = json.loads(file.read_text(encoding="utf-8"))
    page = next(page for page in data["pages"] if "/" not in page["path"])
    words = f"{CHANGE}{spelt(number)}"
    page["name"] = page["name"].partition(CHANGE)[0] + words
    file.write_text(json.dumps(data, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")
    return Edited(file, f"{file.stem}/{page['path']}/index.html", words)


def one_template(twin: Path, number: int) -> Edited:
    """A sentence more on the home page."""
    file = twin / "layouts" / "home.html"
    words = f"<p>{CHANGE}{spelt(number)}</p>"
    file.write_text(file.read_text(encoding="utf-8") + words, encoding="utf-8")
    return Edited(file, "index.html", words)


def one_style(twin: Path, number: int) -> Edited:
    """A rule more in the style sheet of every page."""
    file = twin / "static" / "assets" / "site.css"
    words = f".edit-{number} {{ color: inherit; }}"
    file.write_text(file.read_text(encoding="utf-8") + f"\n{words}\n", encoding="utf-8")
    return Edited(file, "assets/site.css", words)


TWIN_EDITS: dict[str, Edit] = {"word": one_text, "template": one_template, "style": one_style}
"""By the names of ours that they stand beside."""


def _a_place(twin: Path) -> Path:
    """The largest of the JSON files: a city's."""
    files = (twin / "assets" / "data").glob("*.json")
    return max((file for file in files if file.stem != "top"), key=lambda file: file.stat().st_size)
