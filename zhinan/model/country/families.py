"""Places that stand together on a page: all where they are few, else a place and those right below it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from zhinan.model.country.lineage import Rooted, Tree
from zhinan.model.country.outlines import Signpost

MOST_TOGETHER = 12
"""So many places of one province are shown together, on every page that names places."""


@dataclass(frozen=True)
class Family:
    """Places on one page, in the guide's order."""

    head: Signpost | None
    """The place that the others stand right below; None where all places are together."""
    places: tuple[Signpost, ...]


def is_large(tree: Tree[Signpost]) -> bool:
    """Whether places are shown family by family: several provinces, or more places than a page bears."""
    return len(tree.places) > MOST_TOGETHER or sum(bool(tree.below(top)) for top in tree.tops) > 1


def families(tree: Tree[Signpost], *, large: bool) -> tuple[Family, ...]:
    """All that stand together: one family, or one of each place at the top or with places below."""
    if not large:
        return (Family(None, tree.places),)
    heads = (place for place in tree.places if tree.below(place) or tree.above(place) is None)
    return tuple(family(tree, head) for head in heads)


def family(tree: Tree[Signpost], head: Signpost) -> Family:
    """A place and those right below it."""
    return Family(head, _among(tree, (head, *tree.below(head))))


def family_of(tree: Tree[Signpost], place: Rooted, *, large: bool) -> Family:
    """The family in which a place is shown: that of the place above it, or its own."""
    found = tree.get(place.id)
    if not large or found is None:
        return Family(None, tree.places)
    return family(tree, tree.above(found) or found)


def beside(tree: Tree[Signpost], place: Rooted, *, large: bool) -> tuple[Signpost, ...]:
    """The places that a reader of a place's pages may want next: those of its family, and those below it."""
    if not large:
        return tuple(other for other in tree.places if other.id != place.id)
    near = (*family_of(tree, place, large=large).places, *tree.below(place))
    return tuple(other for other in _among(tree, near) if other.id != place.id)


def _among(tree: Tree[Signpost], places: Iterable[Signpost]) -> tuple[Signpost, ...]:
    wanted = {place.id for place in places}
    return tuple(place for place in tree.places if place.id in wanted)
