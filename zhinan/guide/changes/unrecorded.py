"""Changes of facts that no record tells of, in what a pull request brings."""

from __future__ import annotations

from collections.abc import Iterator

from zhinan.content.life.update_files import ALL, FOLDER
from zhinan.guide.changes.differences import changes
from zhinan.guide.changes.recording import recorded
from zhinan.guide.changes.wording import format_change
from zhinan.model.guide import Guide
from zhinan.model.life.update import Update
from zhinan.model.problem import Problem
from zhinan.text.typed import command


def unrecorded(before: Guide, after: Guide) -> Iterator[Problem]:
    """A reminder for each place with facts that changed since, and no new record that has them."""
    old, new = _by_place(before), _by_place(after)
    known = {
        name: {
            (fact.kind, fact.id, fact.fact, fact.after)
            for update in updates
            if update not in old.get(name, ())
            for fact in update.facts
        }
        for name, updates in new.items()
    }
    missing: dict[str, list[str]] = {}
    for change in changes(before, after):
        name = change.place_id or ALL
        fact = recorded(change)
        if (fact.kind, fact.id, fact.fact, _flat(fact.after)) not in known.get(name, set()):
            missing.setdefault(name, []).append(format_change(change))
    for name, lines in missing.items():
        message = f"有 {len(lines)} 处事实变了，没有记进更新记录，如：{lines[0][:100]}"
        hint = f"运行 {command('diff origin/main --record')}，把新写的文件一起提交"
        yield Problem(f"content/{FOLDER}/{name}", 0, 0, "", message, hint, "warning")


def _flat(text: str | None) -> str | None:
    return None if text is None else " ".join(text.split()) or None


def _by_place(guide: Guide) -> dict[str, tuple[Update, ...]]:
    return {ALL: guide.updates, **{place.id: place.updates for place in guide.places}}
