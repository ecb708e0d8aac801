"""Names that lead from place to place, and round in a circle."""

from __future__ import annotations

from collections.abc import Iterator, Mapping


def circles(leads: Mapping[str, str | None]) -> Iterator[tuple[str, ...]]:
    """Every circle once, beginning with the first of its names by the alphabet."""
    known: set[str] = set()
    for start in sorted(leads):
        path: list[str] = []
        here: str | None = start
        while here is not None and here in leads and here not in known:
            known.add(here)
            path.append(here)
            here = leads[here]
        if here in path:
            found = path[path.index(here) :]
            first = found.index(min(found))
            yield (*found[first:], *found[:first])
