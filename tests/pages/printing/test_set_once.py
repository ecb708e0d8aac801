"""What stands on several papers is worked out once for a place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from types import ModuleType
from typing import Any

import pytest

from zhinan.guide.keeping.once import forget
from zhinan.model.guide import Guide
from zhinan.pages.paper import form_page, hall_sheet
from zhinan.pages.routes import papers
from zhinan.pages.wall import poster


@pytest.mark.parametrize(
    ("module", "name", "of"),
    [
        (hall_sheet, "services_by_window", "offices"),
        (form_page, "rows_of", "forms"),
        (poster, "item_row", "items"),
    ],
)
def test_it_is_made_once(
    guide: Guide, module: ModuleType, name: str, of: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A hall's sheet for its page and its folder, a blank form for all halls, a wall list for its count."""
    place = guide.place("yichuan")
    assert place
    made: Counter[str] = Counter()
    make: Callable[..., object] = getattr(module, name)

    def counted(*args: Any, **named: Any) -> object:
        made[next(one.id for one in args if any(one is each for each in getattr(place, of)))] += 1
        return make(*args, **named)

    monkeypatch.setattr(module, name, counted)
    forget()
    assert list(papers(guide, place))
    assert made == {one.id: 1 for one in getattr(place, of)}
