"""One fact that is another than before."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

ThingKind = Literal[
    "place", "item", "hall", "form", "table", "site", "event", "term", "synonym", "answer", "list", "entry",
    "file",
]  # fmt: skip
"""What a fact can be told of; a file is one that is published as it is, or a record of changes."""


class Change(Struct, frozen=True):
    """What changed about one thing that the guide tells of."""

    place: str
    """The place's name without 市: 甲州; empty for what all places share."""
    subject: str
    """The item, hall or form: 居住证申领."""
    fact: str
    """Which of its facts, by the official heading: 办理时限."""
    before: str | None
    """What it was; None for what is new."""
    after: str | None
    """What it is; None for what is gone."""
    place_id: str = ""
    """The place's folder; empty for what all places share."""
    kind: ThingKind = "place"
    id: str = ""
    """The thing's own id: the item's file name …; empty for the place itself."""
    items: tuple[str, ...] = ()
    """Ids of the items of the place that it changes, where it is one cause for several."""
    facts: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """Of a thing that is new: all that it tells, by heading."""
    risks: tuple[str, ...] = ()
    """What in it harms people if it is wrong: 网址, 电话 …; empty for what can only mislead."""
