"""Names read by their sound in a process of their own: the dictionary takes some 60 MB, which end with it."""

from __future__ import annotations

from zhinan.model.guide import Guide
from zhinan.pages.search.readings import hear, remember, remembered
from zhinan.pages.search.search_lists import spoken_names
from zhinan.text.disk.processes import forking

_guides: list[Guide] = []
"""What the process inherits."""


def hear_names(guide: Guide) -> None:
    """Learn how the names of a guide are read, where nothing is known of an earlier build."""
    context = forking()
    if remembered() or context is None:
        return
    _guides[:] = [guide]
    try:
        with context.Pool(1) as process:
            remember(process.apply(_heard))
    finally:
        _guides.clear()


def _heard() -> dict[str, tuple[str, ...]]:
    hear(spoken_names(_guides[0]))
    return remembered()
