"""Changes as the files that keep them: one for each place and recording, in the words that editors read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from zhinan.content.life.update_files import ALL, FOLDER, KINDS
from zhinan.guide.changes.differences import WHOLE
from zhinan.model.change import Change
from zhinan.model.life.update import RecordedFact

WORDS = {kind: word for word, kind in KINDS.items()}
LONGEST = 4000
"""Characters of the longest text that is kept of a fact."""


def recorded(change: Change) -> RecordedFact:
    """A change as it is kept."""
    whole = change.fact == WHOLE
    before, after = (None if text is None else text[:LONGEST] for text in (change.before, change.after))
    return RecordedFact(
        change.kind, change.id, change.subject, "" if whole else change.fact, before, after, change.items
    )


def record(content: Path, changes: Iterable[Change], date: str, effective: str | None = None) -> list[Path]:
    """Write each place's facts that changed into a file of that day; another one where the day has one."""
    by_place: dict[str, list[RecordedFact]] = {}
    for change in changes:
        if change.kind == "file":
            continue
        by_place.setdefault(change.place_id or ALL, []).append(recorded(change))
    written = []
    for place, facts in by_place.items():
        folder = content / FOLDER / place
        folder.mkdir(parents=True, exist_ok=True)
        path = folder / f"{date}.yaml"
        number = 2
        while path.exists():
            path, number = folder / f"{date}-{number}.yaml", number + 1
        path.write_text("".join(_lines(facts, date, effective)), encoding="utf-8", newline="\n")
        written.append(path)
    return written


def _lines(facts: list[RecordedFact], date: str, effective: str | None) -> Iterator[str]:
    yield f"日期: {date}\n"
    if effective:
        yield f"生效: {effective}\n"
    yield "事实:\n"
    for fact in facts:
        pairs: list[tuple[str, str | None]] = [
            (WORDS.get(fact.kind, ""), fact.id),
            ("名称", fact.name),
            ("栏", fact.fact),
        ]
        pairs += [("原来", fact.before), ("现在", fact.after)]
        dash = "- "
        for key, text in pairs:
            if key and text:
                yield f"  {dash}{key}: {quoted(text)}\n"
                dash = "  "
        if fact.items:
            yield f"    用到: [{', '.join(fact.items)}]\n"


def quoted(text: str) -> str:
    """A text in double quotes, as YAML has it; on one line."""
    flat = " ".join(text.split())
    return '"' + flat.replace("\\", "\\\\").replace('"', '\\"') + '"'
