"""Which place comes first, and what each is called for short."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from zhinan.model.country.lineage import Tree
from zhinan.model.place import Place


def in_order(places: Iterable[Place], wanted: tuple[str, ...]) -> tuple[Place, ...]:
    """The places, those of one line together.

    Beside each other they come as `wanted` names them (地方顺序), the others by area code. A province comes
    behind the places below it, unless it is named before them: people look for their city.
    """
    places = tuple(places)
    tree = Tree(places)
    given = {name: number for number, name in enumerate(wanted)}

    def rank(place: Place, *, itself: bool = False) -> tuple[int, bool, bool, str, str]:
        stated = given.get(place.id, len(given))
        behind = place.level in ("country", "province")
        return (stated, itself and behind, behind, code(place), place.id)

    def code(place: Place) -> str:
        """Its own area code; of a province the first of those below it."""
        return place.area_code or min(map(code, tree.below(place)), default="")

    def unrolled(place: Place) -> Iterator[Place]:
        below = sorted(tree.below(place), key=rank)
        first = rank(place, itself=True)
        before = [one for one in below if place.level in ("country", "province") and rank(one) < first]
        for one in before:
            yield from unrolled(one)
        yield place
        for one in below[len(before) :]:
            yield from unrolled(one)

    found = [one for top in sorted(tree.tops, key=rank) for one in unrolled(top)]
    known = {place.id for place in found}
    return (*found, *(place for place in places if place.id not in known))


def with_short_names(places: Iterable[Place]) -> list[Place]:
    """The places, each with a short name that no other has.

    甲省 and 甲市 keep their level; two 东区 are told apart by what they lie in.
    """
    found = list(places)
    tree = Tree(tuple(found))
    for longer in (_whole, _within):
        known = Counter(place.short for place in found)
        found = [
            replace(place, short_name=longer(place, tree)) if known[place.short] > 1 else place
            for place in found
        ]
    return found


def _whole(place: Place, _tree: Tree[Place]) -> str:
    return place.name


def _within(place: Place, tree: Tree[Place]) -> str:
    above = tree.above(place)
    return f"{above.short if above else ''}{place.name}"
