"""A comparison's work grows with its rows, not with their square."""

from __future__ import annotations

import pytest

from tests.pages.across.test_compare import business
from zhinan.model.guide import Guide
from zhinan.model.item import Item
from zhinan.pages.across.compare import items_of
from zhinan.pages.across.compare_rows import rows
from zhinan.pages.elements.compared import FurtherFact, compared
from zhinan.pages.item.prose import ProseWriter


def test_what_all_rows_are_held_against_is_found_once_for_a_page(
    guide: Guide, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked_at: list[str] = []

    def counted(item: Item) -> dict[str, FurtherFact]:
        looked_at.append(item.id)
        return compared(item)

    for module in ("elements.compared", "across.compare_rows"):
        monkeypatch.setattr(f"zhinan.pages.{module}.compared", counted)
    items = items_of(guide, business(guide, "remote-residence"))
    assert len(rows(guide, items, ProseWriter(guide.terms))) > 2
    assert len(looked_at) <= 3 * len(items)
