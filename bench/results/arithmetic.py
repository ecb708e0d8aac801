"""Ratios of one round, medians of rounds, and how fast something grows."""

from __future__ import annotations

import math
import statistics
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise


@dataclass(frozen=True)
class Spread:
    """The median of some values, and their ends."""

    median: float
    least: float
    most: float


def spread(values: Iterable[float]) -> Spread | None:
    """Of values; None without any."""
    found = list(values)
    return Spread(statistics.median(found), min(found), max(found)) if found else None


def ratios(ours: Mapping[int, float], theirs: Mapping[int, float]) -> list[float]:
    """Ours in shares of theirs, round by round; rounds that one of them has not are left out."""
    return [ours[number] / theirs[number] for number in sorted(ours.keys() & theirs.keys()) if theirs[number]]


def exponent(smaller: tuple[float, float], larger: tuple[float, float]) -> float:
    """Between two points (size, cost): 1 is in proportion to the size, 2 with its square, 0 not at all."""
    (size, cost), (more, costlier) = smaller, larger
    return math.log(costlier / cost) / math.log(more / size)


def exponents(points: Sequence[tuple[float, float]]) -> list[float]:
    """Between each point and the next, from the smallest size on."""
    ordered = sorted(points)
    return [exponent(one, other) for one, other in pairwise(ordered)]
