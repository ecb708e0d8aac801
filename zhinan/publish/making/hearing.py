"""Names read by their sound in a process of their own: the dictionary takes some 60 MB, which end with it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from zhinan.model.guide import Guide
from zhinan.pages.search.readings import hear, remember, remembered
from zhinan.pages.search.search_lists import spoken_names
from zhinan.text.disk.processes import Forks, forking


@contextmanager
def names_heard(guide: Guide) -> Iterator[None]:
    """Learn, beside what is done meanwhile, how a guide's names are read, where no earlier build knew any."""
    context = forking()
    if remembered() or context is None:
        yield
        return

    def heard(_: int) -> dict[str, tuple[str, ...]]:
        hear(spoken_names(guide))
        return remembered()

    with Forks(context, heard, 1) as fork:
        fork.give([0])
        yield
        for found in fork.results():
            remember(found)
