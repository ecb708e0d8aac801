"""确认: reminders that a person has looked at, each with the reason, in the file that they are told of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from zhinan.text.fields import Fields, as_fields
from zhinan.text.nodes import Mapping, Node, Sequence
from zhinan.text.source import ACKNOWLEDGED, Acknowledged, Source, quoted

SHORTEST = 3
"""Characters of a reminder by which it is known again."""


def silence_acknowledged(sources: Iterable[Source]) -> None:
    """Take away the reminders that were acknowledged; tell of acknowledgements that fit none."""
    found = tuple(sources)
    sure = not any(source.is_wrong for source in found)
    for source in found:
        note_acknowledged(source)
        if source.acknowledged:
            source.settle()
        for known in source.acknowledged or ():
            fitting = [
                problem
                for problem in source.problems
                if problem.level == "warning" and known.words in problem.message
            ]
            for problem in fitting:
                source.problems.remove(problem)
            if not fitting and sure:
                message = f"没有说到{quoted(known.words)}的提醒"
                hint = "已经改好的，删掉这一条；没改的，照提醒的原话写"
                source.report(known.mark, message, hint, key="确认", level="warning")


def note_acknowledged(source: Source) -> None:
    """Let a source know the reminders that it acknowledges, and tell of what can't be read of it."""
    if source.acknowledged is None and source.tree is not None and ACKNOWLEDGED.search(source.text):
        source.acknowledged = tuple(_entries(source, source.tree))


def _entries(source: Source, node: Node) -> Iterator[Acknowledged]:
    """Those of one file, wherever they stand."""
    if isinstance(node, Sequence):
        for item in node.items:
            yield from _entries(source, item)
    elif isinstance(node, Mapping):
        if isinstance(node.get("确认"), Sequence):
            yield from Fields(source, node, "").each("确认", lambda entry: _entry(source, entry))
        for _, value in node.entries:
            yield from _entries(source, value)


def _entry(source: Source, node: Node) -> Acknowledged | None:
    fields = as_fields(source, node, "一条确认")
    if fields is None:
        return None
    words, _ = fields.need("提醒"), fields.need("理由")
    mark = fields.mark_of("提醒")
    fields.finish()
    if words and len(words) < SHORTEST:
        fields.problem("提醒", f"{quoted(words)}太短，认不出是哪一条提醒", "抄提醒里的一段话，如那个号码")
        return None
    return Acknowledged(words, mark) if words else None
