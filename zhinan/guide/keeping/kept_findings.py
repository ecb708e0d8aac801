"""What rules found in single places, kept as long as all that they can see is the same."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from zhinan.content.rules import PlaceRule
from zhinan.content.rules.finding import Finding
from zhinan.guide.keeping.naming import name_of
from zhinan.model.guide import Guide
from zhinan.model.place import Place
from zhinan.text.disk.shelf import Shelf

NAME = "_findings"
"""On the shelf; no place can be called so."""


class KeptFindings:
    """Rules about single places, with what they found last time."""

    def __init__(
        self, rules: Sequence[PlaceRule], shelf: Shelf, names: Mapping[str, str], jobs: int = 1
    ) -> None:
        """`names` name all that each place says, by its id; `jobs` processes look at many places."""
        self._rules, self._shelf, self._names, self._jobs = rules, shelf, names, jobs

    def check(self, guide: Guide) -> Iterator[Finding]:
        """What they find in each place.

        They see nothing but the site, the place, and those that it takes over or stands below.
        """
        kept = self._shelf.get(NAME, "")
        before: dict[str, tuple[str, tuple[Finding, ...]]] = kept if isinstance(kept, dict) else {}
        site = name_of(guide.site)
        keys = {
            place.id: " ".join((site, *(self._names[one.id] for one in guide.behind(place))))
            for place in guide.places
        }
        new = [place for place in guide.places if before.get(place.id, ("", ()))[0] != keys[place.id]]
        found = dict(self._found_in(new, guide))
        now = {name: (key, found[name]) if name in found else before[name] for name, key in keys.items()}
        for _, some in now.values():
            yield from some
        if now != before:
            self._shelf.put(NAME, "", now)

    def _found_in(self, places: Sequence[Place], guide: Guide) -> Iterator[tuple[str, tuple[Finding, ...]]]:
        def look(number: int) -> tuple[str, tuple[Finding, ...]]:
            place = places[number]
            seen = Guide(guide.site, guide.behind(place))
            return place.id, tuple(finding for rule in self._rules for finding in rule(seen, place))

        if self._jobs < 2:
            yield from map(look, range(len(places)))
            return
        from zhinan.processes.forks import in_forks_if_many  # an editor's browser has none

        yield from in_forks_if_many(look, len(places), self._jobs)
