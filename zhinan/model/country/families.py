"""Places that stand together on a page: all where they are few, else a place and those right below it."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from zhinan.model.country.lineage import Tree
from zhinan.model.country.outlines import Signpost

MOST_TOGETHER = 12
"""So many places of one province are shown together, on every page that names places."""


class Family(Struct, frozen=True):
    """Places on one page, in the guide's order."""

    head: Signpost | None
    """The place that the others stand right below; None where all places are together."""
    places: tuple[Signpost, ...]
    part: str
    """What stands in the addresses of its pages; empty where it is the only family."""

    @property
    def name(self) -> str:
        """What it is called where one is chosen."""
        return self.head.name if self.head else ""


def is_large(tree: Tree[Signpost]) -> bool:
    """Whether places are shown family by family: several provinces, or more places than a page bears."""
    return len(tree.places) > MOST_TOGETHER or sum(bool(tree.below(top)) for top in tree.tops) > 1


def with_families(tree: Tree[Signpost]) -> Tree[Signpost]:
    """The places, each with the family on whose pages it is shown: that of the place above it, or its own."""
    if not is_large(tree) or len(_heads(tree)) < 2:
        return tree
    return Tree(tuple(replace(place, family=(tree.above(place) or place).id) for place in tree.places))


def families(tree: Tree[Signpost]) -> tuple[Family, ...]:
    """All that stand together: one family, or one of each place at the top or with places below."""
    if not is_large(tree):
        return (Family(None, tree.places, ""),)
    heads = _heads(tree)
    return tuple(_family(tree, head, head.id if len(heads) > 1 else "") for head in heads)


def _heads(tree: Tree[Signpost]) -> tuple[Signpost, ...]:
    """Those at the top, each before the others below it that lead places."""
    below = ((top, *(place for place in tree.all_below(top) if tree.below(place))) for top in tree.tops)
    return tuple(place for line in below for place in line)


def _family(tree: Tree[Signpost], head: Signpost, part: str) -> Family:
    wanted = {head.id, *(place.id for place in tree.below(head))}
    return Family(head, tuple(place for place in tree.places if place.id in wanted), part)
