"""将改: what an item will say from a day on, written beside what it says now."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from zhinan.content.life.endings import is_date
from zhinan.model.item import Item
from zhinan.text.nodes import Mapping, Node, Text
from zhinan.text.shapes import entries_of
from zhinan.text.source import Source

KEY = "将改"
DAY = "生效"


def without_coming(node: Node) -> Node:
    """What is said now."""
    if not isinstance(node, Mapping) or node.get(KEY) is None:
        return node
    return Mapping(tuple(pair for pair in node.entries if pair[0].value != KEY), node.mark)


def coming_of(source: Source, node: Node) -> Iterator[tuple[str, tuple[str, ...], Node]]:
    """What will be said, from each day on, and in which fields; a later day builds on the days before it."""
    wanted = node.get(KEY) if isinstance(node, Mapping) else None
    if wanted is None or not isinstance(node, Mapping):
        return
    found: list[tuple[str, Mapping]] = []
    for entry in entries_of(wanted):
        day = entry.get(DAY) if isinstance(entry, Mapping) else None
        if not isinstance(entry, Mapping) or not isinstance(day, Text) or not is_date(day.value):
            hint = "每一条先写“生效: 2027-01-01”，再写从那天起改成的各栏"
            source.report(entry.mark, "“将改”里的这一条没有写从哪一天起", hint, key=KEY)
        elif len(entry.entries) == 1:
            source.report(entry.mark, "“将改”里的这一条没有写改成什么", "把要改的栏照平常写在下面", key=KEY)
        else:
            found.append((day.value, entry))
    now = without_coming(node)
    for day_words, entry in sorted(found, key=lambda one: one[0]):
        assert isinstance(now, Mapping)
        changed = [name.value for name, _ in entry.entries]
        kept = tuple(pair for pair in now.entries if pair[0].value not in changed)
        now = Mapping((*kept, *(pair for pair in entry.entries if pair[0].value != DAY)), now.mark)
        yield day_words, tuple(name for name in changed if name != DAY), now


def on_day(item: Item, today: str) -> Item:
    """The item as it is on that day, with what is still to come."""
    come = [one for one in item.coming if one.date <= today]
    ahead = tuple(one for one in item.coming if one.date > today)
    if not come:
        return item
    return replace(come[-1].item, coming=ahead)
