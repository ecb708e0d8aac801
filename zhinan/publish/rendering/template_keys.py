"""What a template is made of: itself and every template that it extends, includes or imports."""

from __future__ import annotations

import re
from collections.abc import Mapping
from hashlib import blake2b
from pathlib import Path

from zhinan.publish.layers import Layers, layers_of

NAMING = re.compile(r"\{%-?\s*(?:extends|include|import|from)\s+(\S+)")
LITERAL = re.compile(r"""^["']([^"']+)["']$""")


def template_keys(sources: Mapping[str, str]) -> dict[str, str]:
    """A name for each template that changes when a byte of it, or of what it draws on, changes.

    `sources` are all templates by name. ValueError where one names another by anything but a literal: what it
    draws on could not be known.
    """
    drawn = {name: _drawn_on(name, text) for name, text in sources.items()}
    return {name: _key(_all_drawn_on(name, drawn), sources) for name in sources}


def read_templates(folders: Path | Layers) -> dict[str, str]:
    """All templates by their names."""
    files = layers_of(folders).files()
    return {name: path.read_text(encoding="utf-8") for name, path in files.items() if path.suffix == ".html"}


def _drawn_on(name: str, text: str) -> set[str]:
    found = set()
    for word in NAMING.findall(text):
        literal = LITERAL.match(word)
        if literal is None:
            raise ValueError(f"{name} names a template by {word}: write its name")
        found.add(literal[1])
    return found


def _all_drawn_on(name: str, drawn: Mapping[str, set[str]]) -> set[str]:
    found: set[str] = set()
    ahead = [name]
    while ahead:
        one = ahead.pop()
        if one not in found:
            found.add(one)
            ahead += drawn.get(one, ())
    return found


def _key(names: set[str], sources: Mapping[str, str]) -> str:
    digest = blake2b(digest_size=12)
    for name in sorted(names):
        text = sources.get(name, "")  # one that is missing is told of when it is rendered
        digest.update(f"{name}\0{len(text)}\0{text}".encode())
    return digest.hexdigest()
