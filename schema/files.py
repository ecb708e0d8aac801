"""The files that are made: a schema for each kind of content file, and the settings that lead to them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from schema.asking import heard_in
from schema.documents import Writer
from schema.explained import explained_in
from schema.kinds import Kind, kinds_of

FOLDER = "schema/content"
SETTINGS = ".vscode/settings.json"


def files_of(root: Path) -> dict[str, str]:
    """Their texts by their paths in the project."""
    sites = root / "tests" / "sites"
    kinds = kinds_of(heard_in([sites / "whole", *sorted((sites / "good").iterdir())]))
    explained = explained_in((root / "docs" / "editing.md").read_text(encoding="utf-8"))
    schemas = {
        f"{FOLDER}/{name}.json": Writer(name, kind, explained).document() for name, kind in kinds.items()
    }
    return {name: _text(value) for name, value in {**schemas, SETTINGS: _settings(kinds)}.items()}


def _settings(kinds: dict[str, Kind]) -> dict[str, Any]:
    """What Visual Studio Code and its YAML extension need to know."""
    items = {f"**/{kind.glob}": "yaml" for kind in kinds.values() if kind.glob.endswith(".md")}
    return {
        "files.encoding": "utf8",
        "files.associations": items,
        "yaml.schemas": {f"./{FOLDER}/{name}.json": kind.glob for name, kind in kinds.items()},
        "yaml.schemaStore.enable": False,
        "yaml.format.enable": False,
        "[yaml]": {
            "editor.quickSuggestions": {"other": True, "comments": False, "strings": True},
            "editor.insertSpaces": True,
            "editor.tabSize": 2,
        },
    }


def _text(value: dict[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"
