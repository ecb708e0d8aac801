"""A file as a form: its values, where they stand, what may be written, and what may be chosen by name."""

from __future__ import annotations

import json
from pathlib import Path, PurePosixPath
from typing import Any

from zhinan.desk.opened import Opened
from zhinan.desk.yaml_spans import UnreadableError, lines_of, spans_of, value_of
from zhinan.model.place import Place

KINDS = ("items", "forms", "updates")
"""Folders whose files are of one kind."""


def schema_of(name: str) -> str:
    """The kind of a content file, as its schema is called."""
    path = PurePosixPath(name)
    folder = path.parent.name
    return folder if folder in KINDS else path.stem


def form_of(desk: Opened, name: str, schemas: Path) -> dict[str, Any]:
    """What a form is made from; `fault` says why there is none."""
    text = desk.text(name)
    file = schemas / f"{schema_of(name)}.json"
    if not file.is_file():
        return {"fault": "这个文件没有表单，在文字里改"}
    try:
        spans = spans_of(name, text)
    except UnreadableError as error:
        return {"fault": str(error)}
    offset = text[: spans.begin].count("\n")
    return {
        "schema": json.loads(file.read_text(encoding="utf-8")),
        "value": value_of(spans.root),
        "lines": lines_of(spans, spans.root, offset),
        "choices": choices_of(desk, name),
    }


def choices_of(desk: Opened, name: str) -> dict[str, list[str]]:
    """What a field may refer to, by the field: counters, services, tables, forms, audiences."""
    guide = desk.now.guide
    place = guide.place(PurePosixPath(name).parts[0])
    if place is None:
        return {}
    return {
        "适用": [audience.name for audience in guide.site.field.audiences],
        "主项": sorted({item.group for item in place.items}),
        **(_in_items(place) if schema_of(name) == "items" else _in_halls(place)),
    }


def _in_items(place: Place) -> dict[str, list[str]]:
    kinds = [kind.name for kind in place.counter_kinds]
    tables = [table.name for table in place.tables]
    return {
        "窗口": kinds,
        "渠道": [service.name for service in place.services],
        "表格": [form.id for form in place.forms],
        "监督电话": tables,
        "咨询电话": tables,
        "电话查询": tables,
    }


def _in_halls(place: Place) -> dict[str, list[str]]:
    return {"类别": [kind.name for kind in place.counter_kinds]}
