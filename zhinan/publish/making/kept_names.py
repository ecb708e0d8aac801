"""Names for what single items and places say, kept as long as their places are the same."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec import Struct
from msgspec.structs import replace

from zhinan.guide.keeping.naming import name_of
from zhinan.model.guide import Guide
from zhinan.model.place import Place
from zhinan.pages.across.glossary import uses_in
from zhinan.pages.search.search_lists import names_in
from zhinan.processes.forks import in_forks_if_many
from zhinan.text.disk.shelf import Shelf

NAME = "names"
"""On the shelf."""


class Names(Struct, frozen=True):
    """What a place says, in names that are equal where it says the same."""

    key: str
    """All that its pages can know."""
    items: tuple[str, ...]
    """Of its items, in their order."""
    spoken: str
    """Of all that is called by a name."""
    uses: str
    """Of the terms that its items use."""
    beside: str
    """Of all that it says beside its items."""


class KeptNames:
    """The names of all places of a guide."""

    def __init__(self, guide: Guide, keys: Mapping[str, str], shelf: Shelf, jobs: int = 1) -> None:
        """`keys` name all that the pages of each place can know; `jobs` processes name what many say."""
        kept = shelf.get(NAME, "")
        known: dict[str, Names] = kept if isinstance(kept, dict) else {}
        self._guide = guide
        still = {name for name, one in known.items() if one.key == keys.get(name)}
        new = [place for place in guide.places if place.id not in still]

        def named(number: int) -> tuple[str, Names]:
            place = new[number]
            return place.id, self._named(place, keys[place.id])

        found = known | dict(in_forks_if_many(named, len(new), jobs))
        self._of = {place.id: found[place.id] for place in guide.places}
        if known != self._of:
            shelf.put(NAME, "", self._of)

    def items(self) -> dict[int, str]:
        """Of every item, by the object that it is."""
        return {
            id(item): name
            for place in self._guide.places
            for item, name in zip(place.items, self._of[place.id].items, strict=True)
        }

    def spoken(self) -> Iterator[str]:
        """Of all that is called by a name, place by place."""
        for names in self._of.values():
            yield names.spoken

    def uses(self) -> Iterator[str]:
        """Of the terms that are used, place by place."""
        for names in self._of.values():
            yield names.uses

    def beside(self) -> dict[str, str]:
        """Of what places say beside their items, by their ids."""
        return {place: names.beside for place, names in self._of.items()}

    def _named(self, place: Place, key: str) -> Names:
        return Names(
            key,
            tuple(map(name_of, place.items)),
            name_of(list(names_in(self._guide, place))),
            name_of(list(uses_in(self._guide, place))),
            name_of(replace(place, items=())),
        )
