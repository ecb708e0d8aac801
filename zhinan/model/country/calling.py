"""What sentences call the places of a site: cities where they are all cities, else simply places."""

from __future__ import annotations

from msgspec import Struct

from zhinan.model.country.lineage import Tree
from zhinan.model.country.outlines import Signpost

ABOVE_CITIES = ("country", "province")
"""Levels that sentences about cities leave aside."""


class Wording(Struct, frozen=True):
    """The words."""

    one: str
    every: str
    each: str
    other: str
    which: str
    that: str
    single: str
    alone: bool
    """Whether there is one place only: nothing is to be chosen or compared."""


def wording_of(tree: Tree[Signpost]) -> Wording:
    """The words for these places."""
    alone = len(tree.places) == 1
    if all(place.level == "city" for place in tree.places if place.level not in ABOVE_CITIES):
        return Wording("城市", "各市", "各个市", "其他市", "在哪个市？", "该市", "一个市", alone)
    return Wording("地方", "各地", "各个地方", "其他地方", "在哪里？", "该地", "一个地方", alone)
