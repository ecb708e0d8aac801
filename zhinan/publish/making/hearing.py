"""Names read by their sound in a process of their own: the dictionary takes some 60 MB, which end with it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from zhinan.model.guide import Guide
from zhinan.pages.search.readings import hear, remember, remembered
from zhinan.pages.search.search_lists import spoken_names
from zhinan.text.disk.processes import forking

_guides: list[Guide] = []
"""What the process inherits."""


@contextmanager
def names_heard(guide: Guide) -> Iterator[None]:
    """Learn, beside what is done meanwhile, how a guide's names are read, where no earlier build knew any."""
    context = forking()
    if remembered() or context is None:
        yield
        return
    _guides[:] = [guide]
    try:
        with context.Pool(1) as process:
            heard = process.apply_async(_heard)
            yield
            remember(heard.get())
    finally:
        _guides.clear()


def _heard() -> dict[str, tuple[str, ...]]:
    hear(spoken_names(_guides[0]))
    return remembered()
