"""An item, or a row within one, that was copied and not changed: a reader can't tell the two apart."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator

from zhinan.content.rules.copies.same_places import twice
from zhinan.content.rules.finding import Finding
from zhinan.model.guide import Guide
from zhinan.model.item import Item
from zhinan.model.place import Place


def check_same_rows(_guide: Guide, place: Place) -> Iterator[Finding]:
    """Items of one name for the same people; papers, steps and ways of an item that are equal."""
    seen: dict[tuple[str, str], str] = {}
    for item in place.items:
        if item.adopted_from or not item.official_name or not item.part:
            continue
        path = f"{place.id}/items/{item.id}.md"
        other = seen.setdefault((item.official_name, item.part), item.id)
        if other != item.id:
            message = f"「{item.official_name}」（{item.part}）和 {other}.md 是同一个事项"
            hint = "改事项名称或适用；文件是误复制的，删掉它"
            yield Finding(path, "事项名称", message, hint, unless=(path, f"{place.id}/items/{other}.md"))
        yield from _rows(path, item)


def check_same_steps(guide: Guide) -> Iterator[Finding]:
    """An item that a life event names twice."""
    for event in guide.events:
        for name in twice(step.item for step in event.steps):
            message = f"「{event.name}」里，事项 {name} 写了两次"
            yield Finding("life-events.yaml", f"事项: {name}", message, "删掉一处", nth=1)


def _rows(path: str, item: Item) -> Iterator[Finding]:
    materials = [((one.case, one.when, one.text), one.text) for one in item.materials]
    steps = [((one.case, one.text), one.text) for one in item.steps]
    ways = [
        ((one.label, one.case, one.when, one.text, one.services, one.phones), one.label)
        for one in item.channels
    ]
    kinds: tuple[tuple[str, Iterable[tuple[Hashable, str]]], ...] = (
        ("申办材料", materials),
        ("办理流程", steps),
        ("办理方式", ways),
        ("服务对象", [(text, text) for text in item.audience]),
        ("办理条件", [(text, text) for text in item.conditions]),
        ("政策依据", [(text, text) for text in item.basis]),
        ("材料说明", [(text, text) for text in item.material_notes]),
    )
    for what, rows in kinds:
        met: set[Hashable] = set()
        for row, text in rows:
            if row in met:
                shown = text if len(text) <= 30 else f"{text[:30]}……"
                yield Finding(path, text, f"“{what}”里「{shown}」写了两次", "删掉一处", nth=1)
                break
            met.add(row)
