"""What rules found in single places, kept as long as all that they can see is the same."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct, msgpack

from zhinan.content.rules import PlaceRule
from zhinan.content.rules.finding import Finding
from zhinan.model.guide import Guide
from zhinan.text.disk.shelf import Shelf

NAME = "_findings"
"""On the shelf; no place can be called so."""


class KeptFindings:
    """Rules about single places, with what they found last time."""

    def __init__(self, rules: Sequence[PlaceRule], shelf: Shelf, names: Mapping[str, str]) -> None:
        """`names` name all that each place says, by its id."""
        self._rules, self._shelf, self._names = rules, shelf, names

    def check(self, guide: Guide) -> Iterator[Finding]:
        """What they find in each place.

        They see nothing but the site, the place, and those that it takes over or stands below.
        """
        kept = self._shelf.get(NAME, "")
        before: dict[str, tuple[str, tuple[Finding, ...]]] = kept if isinstance(kept, dict) else {}
        site, now = _name_of(guide.site), {}
        for place in guide.places:
            behind = guide.behind(place)
            key = " ".join((site, *(self._names[one.id] for one in behind)))
            known, found = before.get(place.id, ("", ()))
            if known != key:
                seen = Guide(guide.site, behind)
                found = tuple(finding for rule in self._rules for finding in rule(seen, place))
            now[place.id] = key, found
            yield from found
        if now != before:
            self._shelf.put(NAME, "", now)


def _name_of(value: Struct) -> str:
    """Names all that a value says."""
    try:
        data = msgpack.encode(value)
    except UnicodeEncodeError:  # a file's name that is no text; that is told elsewhere
        data = repr(value).encode("utf-8", "surrogatepass")
    return hashlib.blake2b(data, digest_size=16).hexdigest()
