"""A Hugo project with the pages of a site: a JSON file and a content adapter a top folder, and templates."""

from __future__ import annotations

import html
import json
import re
import shutil
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from bench.twin.runs import run_of

SITE = Path(__file__).resolve().parent / "site"
"""Configuration, adapter and templates."""
PAGE = re.compile(
    r"(?P<begin>.*?)<title>(?P<name>[^<]*)</title>\n"
    r'(?:<meta name="description" content="(?P<description>[^"]*)">\n)?'
    r"(?P<before>.*?<main\b[^>]*>)(?P<main>.*)(?P<after></main>.*)",
    re.DOTALL,
)
PARTS = ("begin", "before", "after")
"""What pages of a place have in common, header and footer above all: kept once, rendered for each page."""
TOP, LOST = "top", "404"
"""The files with the pages of the first storey, and with the page for addresses that there are none for."""


def make_twin(site: Path, folder: Path, static: Path) -> None:
    """Make the Hugo project for the finished pages of `site` in a new folder; `static` has the styles."""
    shutil.copytree(SITE / "layouts", folder / "layouts")
    shutil.copytree(static, folder / "static" / "assets")
    shutil.copyfile(SITE / "hugo.toml", folder / "hugo.toml")
    (folder / "assets" / "data").mkdir(parents=True)
    for name, paths in _groups(site).items():
        write_data(folder, name, group_data(site if name == TOP else site / name, paths))
        content = folder / "content" / ("" if name == TOP else name)
        content.mkdir(parents=True, exist_ok=True)
        adapter = (SITE / "_content.gotmpl").read_text(encoding="utf-8")
        (content / "_content.gotmpl").write_text(adapter.replace("FOLDER", name), encoding="utf-8")
    lost = taken_apart((site / f"{LOST}.html").read_text(encoding="utf-8"))
    write_data(folder, LOST, lost | {part: run_of(lost[part]) for part in PARTS})


def group_data(folder: Path, paths: Iterable[Path]) -> dict[str, Any]:
    """Pages as their JSON file has them; what they share stands there once, and they name it by number."""
    shared: dict[str, int] = {}
    pages = []
    for path in paths:
        page = taken_apart(path.read_text(encoding="utf-8"))
        for part in PARTS:
            page[part] = shared.setdefault(page[part], len(shared))
        address = path.parent.relative_to(folder).as_posix().removeprefix(".")
        pages.append({"path": address, "kind": _kind(address, path), **page})
    return {"shared": [run_of(markup) for markup in shared], "pages": pages}


def taken_apart(text: str) -> dict[str, Any]:
    """A page's name, description and own run, and the markup around them."""
    found = PAGE.fullmatch(text)
    if not found:
        raise ValueError(f"not a page as the twin knows them: {text[:200]}")
    return {
        "name": html.unescape(found["name"]),
        "description": html.unescape(found["description"] or ""),
        "main": run_of(found["main"]),
        **{part: found[part] for part in PARTS},
    }


def write_data(folder: Path, name: str, data: dict[str, Any]) -> None:
    """One of the project's JSON files."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    (folder / "assets" / "data" / f"{name}.json").write_text(text, encoding="utf-8")


def _groups(site: Path) -> dict[str, list[Path]]:
    """The files of pages: those of each top folder, and as TOP those of the first storey."""
    groups: dict[str, list[Path]] = {TOP: []}
    for path in sorted(site.rglob("index.html")):
        folders = path.relative_to(site).parts[:-1]
        groups.setdefault(folders[0] if len(folders) > 1 else TOP, []).append(path)
    return groups


def _kind(address: str, path: Path) -> str:
    """What Hugo calls a page: a top folder with pages below it is a section."""
    if not address:
        return "home"
    is_top = path.parent.parent.joinpath(f"{LOST}.html").is_file()
    return "section" if is_top and any(path.parent.glob("*/")) else "page"
