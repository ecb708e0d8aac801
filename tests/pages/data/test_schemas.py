"""A schema says what a shape says: types, words to choose from, what has to be there, the sentences below."""

from __future__ import annotations

import json
from typing import Any, Literal

from msgspec import field

from zhinan.pages.data import schema_documents
from zhinan.pages.data.contract import Contract
from zhinan.pages.data.schemas import schema_of


class Counter(Contract, frozen=True):
    """A counter of this test."""

    lat: float | None
    floor: int
    """Above the ground;
    the ground is 1.
    """
    open: bool
    """Whether it is open."""


class Hall(Contract, frozen=True):
    """A hall of this test."""

    main: Counter
    """Where one asks first."""
    other_counters: list[Counter]
    second: Counter | None
    kind: Literal["large", "for all"]
    map: Literal["tile"] | None
    leads_to: str = field(name="to")
    """Where else."""
    rooms: list[str] = field(default_factory=list)
    code: str | None = None


COUNTER: dict[str, Any] = {
    "additionalProperties": False,
    "description": "A counter of this test.",
    "properties": {
        "lat": {"anyOf": [{"type": "number"}, {"type": "null"}], "title": "Lat"},
        "floor": {
            "description": "Above the ground;\nthe ground is 1.",
            "title": "Floor",
            "type": "integer",
        },
        "open": {"description": "Whether it is open.", "title": "Open", "type": "boolean"},
    },
    "required": ["lat", "floor", "open"],
    "title": "Counter",
    "type": "object",
}
HALL: dict[str, Any] = {
    "$defs": {"Counter": COUNTER},
    "additionalProperties": False,
    "description": "A hall of this test.",
    "properties": {
        "main": {"$ref": "#/$defs/Counter", "description": "Where one asks first."},
        "other_counters": {
            "items": {"$ref": "#/$defs/Counter"},
            "title": "Other Counters",
            "type": "array",
        },
        "second": {"anyOf": [{"$ref": "#/$defs/Counter"}, {"type": "null"}]},
        "kind": {"enum": ["large", "for all"], "title": "Kind", "type": "string"},
        "map": {"anyOf": [{"const": "tile", "type": "string"}, {"type": "null"}], "title": "Map"},
        "to": {"description": "Where else.", "title": "To", "type": "string"},
        "rooms": {"default": [], "items": {"type": "string"}, "title": "Rooms", "type": "array"},
        "code": {"anyOf": [{"type": "string"}, {"type": "null"}], "default": None, "title": "Code"},
    },
    "required": ["main", "other_counters", "second", "kind", "map", "to"],
    "title": "Hall",
    "type": "object",
    "$schema": "https://json-schema.org/draft/2020-12/schema",
}
"""What was published of such a shape since there are schemas, in its order."""


def test_a_schema_says_all_that_the_shape_says_in_its_order() -> None:
    assert json.dumps(schema_of(Hall)) == json.dumps(HALL)


def test_the_schemas_that_are_published_have_the_sentences_of_the_contract() -> None:
    """Read from the source, in whichever module the shape stands."""
    schemas = {document.url: json.loads(document.text) for document in schema_documents()}
    place = schemas["schema/place.json"]["$defs"]
    assert (
        place["ItemData"]["properties"]["id"]["description"]
        == "The same for the same business in every city."
    )
    assert place["PhoneData"]["properties"]["printed"]["description"].startswith("As the document prints it")
    assert (
        place["LimitCaseData"]["properties"]["same_day"]["description"] == "Done on the day of application."
    )
