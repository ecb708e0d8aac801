"""How many words the first screen has: as many as stand on a small phone."""

from __future__ import annotations

from msgspec import Struct


class Room(Struct, frozen=True):
    """Characters, where nothing else is said."""

    papers: int = 46
    """Of the papers that everybody brings."""
    some: int = 46
    """Of those that only some bring; with none they are only counted."""
    limit: int = 90
    """Of how long it takes: a longer one gets a section of its own."""
    case: int = 36
    """Of the condition of a limit's case, where the limit is longer."""
    cases: int = 2
    """So many of its cases."""
    audience: int = 90
    """Of whom it is for: a longer text gets a section of its own."""
    who: int = 46
    """Of who comes: a longer text gets a section of its own."""
    online: int = 3
    """So many sites to open; with none, and halls, the other ways are only named."""
    hall: int = 60
    """Of a hall's name and of its address."""
    official: int = 72
    """Of the official name."""


WIDEST = Room()
ROOMS = (
    WIDEST,
    Room(some=28),
    Room(some=28, case=18),
    Room(papers=38, some=28, limit=40, case=18),
    Room(papers=38, some=28, limit=40, case=18, audience=38, who=24, online=2),
    Room(papers=26, some=22, limit=13, cases=0, audience=38, who=24, online=1, hall=26),
    Room(papers=26, some=22, limit=13, cases=0, audience=19, who=12, online=0, hall=26, official=38),
    Room(papers=18, some=0, limit=13, cases=0, audience=17, who=12, online=0, hall=26, official=20),
)
"""From the most words to the fewest."""
