"""An item that a place has once more, for other people, names the business that both are."""

from __future__ import annotations

from collections.abc import Iterator

from zhinan.content.rules.finding import Finding
from zhinan.model.guide import Guide
from zhinan.model.item import Item
from zhinan.model.place import Place


def check_twins(_guide: Guide, place: Place) -> Iterator[Finding]:
    """A file whose name goes on where its namesake's ends: renewal.md, renewal-students.md."""
    items = {item.id: item for item in place.items}
    for item in place.items:
        twin = _namesake(item, items)
        if twin and item.business != twin.business and not item.adopted_from:
            yield Finding(
                f"{place.id}/items/{item.id}.md",
                "事项名称",
                f"和 {twin.id}.md 是同一个事项，给另一些人办，却没有写“业务: {twin.business}”",
                f"加上一行“业务: {twin.business}”",
            )


def _namesake(item: Item, items: dict[str, Item]) -> Item | None:
    """The item of the same name that is for others, and that the item's file is named after."""
    end = item.id.rfind("-")
    while end > 0:
        twin = items.get(item.id[:end])
        if twin and twin.part != item.part and item.name in (twin.name, twin.official_name):
            return twin
        end = item.id.rfind("-", 0, end)
    return None
