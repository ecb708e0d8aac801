"""content/updates/<place>/*.yaml: what changed, a file a change, written by diff --record and readable."""

from __future__ import annotations

import re
from hashlib import blake2b
from pathlib import Path

from zhinan.content.life.endings import read_date
from zhinan.model.change import ThingKind
from zhinan.model.life.update import RecordedFact, Update
from zhinan.text.disk.door import contents_of
from zhinan.text.disk.reader import Reader
from zhinan.text.fields import as_fields
from zhinan.text.nodes import Mark, Node
from zhinan.text.source import Source

FOLDER = "updates"
ALL = "all"
"""The folder of what all places share."""
NAME = re.compile(r"20\d\d-[01]\d-[0-3]\d(-[a-z0-9]+)*")
KINDS: dict[str, ThingKind] = {
    "事项": "item", "大厅": "hall", "表格": "form", "电话表": "table", "人生大事": "event",
    "名词": "term", "群众说法": "synonym", "常问": "answer", "条目": "entry",
}  # fmt: skip
"""The key that names the thing a fact is of; none of them: the place itself."""


def read_updates(reader: Reader) -> dict[str, tuple[Update, ...]]:
    """The changes on record of each place, the newest first."""
    top = reader.content / FOLDER
    if reader.entry(top) != "folder":
        return {}
    return {folder.name: _of(reader, folder) for folder in reader.folders(top)}


def _of(reader: Reader, folder: Path) -> tuple[Update, ...]:
    digest = blake2b(digest_size=16)
    for name, kind, data in contents_of(folder):
        digest.update(f"{name}\0{kind}\0{len(data)}\0".encode("utf-8", "surrogateescape") + data)
    key = digest.hexdigest()
    kept = reader.shelf.get(f"updates-{folder.name}", key)
    if isinstance(kept, tuple):
        return kept
    before = set(reader.sources)
    found = [_read(reader, path) for path in reader.children(folder)]
    updates = tuple(sorted(filter(None, found), key=lambda one: (one.date, one.id), reverse=True))
    if all(source.is_plain for name, source in reader.sources.items() if name not in before):
        reader.shelf.put(f"updates-{folder.name}", key, updates)
    return updates


def _read(reader: Reader, path: Path) -> Update | None:
    if path.suffix != ".yaml" or not NAME.fullmatch(path.stem):
        hint = "文件名写成 2026-11-28.yaml 的样子；同一天几个的，后面加 -2"
        reader.source(path).report(Mark(0), "updates/ 的每个文件夹里只放以日期开头的 .yaml 文件", hint)
        return None
    return reader.read(path, lambda source, node: read_update(source, node, path.stem), None)


def read_update(source: Source, node: Node, name: str) -> Update | None:
    """One change."""
    fields = as_fields(source, node, "一次更新")
    if fields is None:
        return None
    update = Update(
        name,
        read_date(fields, "日期", required=True) or name[:10],
        fields.text("标题"),
        read_date(fields, "生效"),
        fields.each("事实", lambda entry: _fact(source, entry)),
    )
    fields.finish()
    return update


def _fact(source: Source, node: Node) -> RecordedFact | None:
    fields = as_fields(source, node, "一处事实")
    if fields is None:
        return None
    kind: ThingKind = "place"
    id = ""
    named = (
        fields.text("事项"), fields.text("大厅"), fields.text("表格"), fields.text("电话表"),
        fields.text("人生大事"), fields.text("名词"), fields.text("群众说法"), fields.text("常问"),
        fields.text("条目"),
    )  # fmt: skip
    for word, text in zip(KINDS.values(), named, strict=True):
        if text:
            kind, id = word, text
    fact = RecordedFact(
        kind,
        id,
        fields.text("名称") or id,
        fields.text("栏") or "",
        fields.text("原来"),
        fields.text("现在"),
        fields.texts("用到"),
    )
    fields.finish()
    return fact
