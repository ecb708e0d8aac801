"""How figures and tables are written in docs/performance.md."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from bench.results.arithmetic import Spread, spread
from bench.results.keeping import Result

NONE = "–"


def plain(found: Spread | None, digits: int) -> str:
    """A median."""
    return f"{found.median:,.{digits}f}" if found else NONE


def share(found: Spread | None) -> str:
    """A median of ratios; its ends where there are several."""
    if found is None:
        return NONE
    digits = 3 if found.median < 0.1 else 2 if found.median < 10 else 0
    ends = f" ({found.least:.{digits}f}–{found.most:.{digits}f})" if found.least < found.most else ""
    return f"**{found.median:.{digits}f}**{ends}"


def loads(result: Result) -> str:
    """How busy the machine was: the median and the ends of its load before each run."""
    found = spread(one.load for one in result.measured)
    return f"{found.median:.1f} ({found.least:.1f}–{found.most:.1f})" if found else NONE


def mega(count: int) -> str:
    """Bytes."""
    return f"{count / 1e6:,.2f} MB"


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """In Markdown."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
