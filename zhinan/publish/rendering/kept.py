"""Portions kept from earlier builds: what was made from the same content, templates and program is the same.

A portion's key covers everything that its pages can know: the guide as seen from its place, and whoever makes
the pages. Nothing is kept by date; a file that can't be read is made anew.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from pathlib import Path

from zhinan.publish.digest import digest_of, program
from zhinan.publish.links import Outline
from zhinan.publish.rendering.portion import Portion


def key_of(*known: object, folders: Iterable[Path]) -> str:
    """Names what is made from these values, with the files of these folders, by this program."""
    digest = hashlib.sha256(program().encode())
    for value in known:
        digest.update(repr(value).encode())
    for folder in folders:
        digest.update(digest_of(folder).encode())
    return digest.hexdigest()


def recall(store: Path, name: str, key: str) -> Portion | None:
    """The portion of that name, if it was kept under that key."""
    try:
        found = json.loads((store / f"{name}.json").read_text(encoding="utf-8"))
        if found["key"] != key:
            return None
        outlines = {
            path: Outline(tuple(ids), tuple((line, link) for line, link in links))
            for path, (ids, links) in found["outlines"].items()
        }
        lists = {key: (file, text) for key, (file, text) in found["lists"].items()}
        return Portion(name, found["pages"], found["files"], lists, found["shadows"], outlines)
    except (OSError, ValueError, KeyError, TypeError):
        return None


def keep(store: Path, key: str, portion: Portion) -> None:
    """Keep it for the next build."""
    store.mkdir(parents=True, exist_ok=True)
    outlines = {path: (outline.ids, outline.links) for path, outline in portion.outlines.items()}
    data = {
        "key": key,
        "pages": portion.pages,
        "files": portion.files,
        "lists": portion.lists,
        "shadows": portion.shadows,
        "outlines": outlines,
    }
    fresh = store / f"{portion.name}.json.new"
    fresh.write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")
    fresh.replace(store / f"{portion.name}.json")
