"""From a shape to a JSON Schema (draft 7, which editors' programs read)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from schema.explained import Explained, Way
from schema.kinds import Kind
from schema.shape import Field, Shape
from zhinan.content.phone_lists import BASE
from zhinan.text.fields import ACKNOWLEDGEMENTS, NO, YES
from zhinan.text.prose.counting import NUMERALS
from zhinan.text.vocabulary import in_order

Schema = dict[str, Any]
DRAFT = "http://json-schema.org/draft-07/schema#"
TEXT: Schema = {"type": ["string", "number"]}
"""Whatever YAML takes digits for, our reader takes them for text."""
ONE_NUMBER = r"[1-9１-９][0-9０-９]{0,3}"
NUMBER: Schema = {
    "type": ["integer", "string"], "minimum": 1, "maximum": 9999, "pattern": f"^{ONE_NUMBER}$",
}  # fmt: skip
NUMBERS: Schema = {**NUMBER, "pattern": f"^{ONE_NUMBER}([、，,] ?{ONE_NUMBER})*$"}
FLAG: Schema = {"enum": sorted(YES | NO, key=lambda word: (word not in ("是", "否"), word in NO, word))}
PLAIN: dict[str, Schema] = {
    "text": TEXT, "need": TEXT, "address": TEXT, "flag": FLAG, "number": NUMBER,
    "phrases": {"anyOf": [TEXT, {"type": "array", "items": TEXT, "minItems": 1}]},
    "texts": {"anyOf": [TEXT, {"type": "array", "items": TEXT, "minItems": 1}]},
    "numbers": {"anyOf": [NUMBERS, {"type": "array", "items": NUMBER, "minItems": 1}]},
}  # fmt: skip
"""What each way to ask takes, where it takes the same everywhere."""


@dataclass(frozen=True)
class Writer:
    """Writes the schema of one kind of file."""

    name: str
    kind: Kind
    explained: Explained

    def document(self) -> Schema:
        """The whole schema."""
        own = self._seen(self.kind.shape, ())
        if self.kind.glob.endswith(".md"):
            # The notes below the second --- are a document of their own to a YAML reader, and no mapping.
            own.pop("type", None)
        entries = own["items"] if own.get("type") == "array" else own
        known = {"$ref": f"#/definitions/{ACKNOWLEDGEMENTS}"}
        entries.get("patternProperties", {}).pop(f"^{ACKNOWLEDGEMENTS}$", None)
        entries.setdefault("properties", {})[ACKNOWLEDGEMENTS] = known
        noted = self._seen(self.kind.acknowledged, (ACKNOWLEDGEMENTS,))
        noted["description"] = self.explained.of(self.name, (), ACKNOWLEDGEMENTS)
        return {
            "$schema": DRAFT,
            "title": self.name,
            "$comment": "python -m schema",
            **own,
            "definitions": {ACKNOWLEDGEMENTS: noted},
        }

    def _seen(self, shape: Shape, way: Way) -> Schema:
        """What stood there: any of it may stand there."""
        found: list[Schema] = []
        if shape.texts:
            found.append(TEXT)
        if shape.is_list:
            found.append({"type": "array", "items": self._seen(shape.entries, way), "minItems": 1})
        if shape.is_one:
            found.append(self._seen(shape.entries, way))
        if shape.fields:
            found.append(self._fields(shape, way))
        if shape.named:
            found.append(self._named(shape, shape.named, way))
        return _any_of(found)

    def _fields(self, shape: Shape, way: Way) -> Schema:
        """A mapping whose fields are known; what is acknowledged may stand in any, but is not offered."""
        names = in_order(shape.fields)
        required = [name for name in names if shape.fields[name].required]
        return {
            "type": "object",
            "properties": {name: self._field(shape.fields[name], (*way, name)) for name in names},
            "patternProperties": {f"^{ACKNOWLEDGEMENTS}$": {"$ref": f"#/definitions/{ACKNOWLEDGEMENTS}"}},
            "additionalProperties": False,
            **({"required": required} if required else {}),
        }

    def _named(self, shape: Shape, values: Shape, way: Way) -> Schema:
        """A mapping whose names editors choose, and the one word that may stand among them."""
        inner = self._seen(values, way)
        known = {BASE: inner | self._description((*way, BASE))} if BASE in shape.names else {}
        return {
            "type": "object",
            **({"properties": known} if known else {}),
            "additionalProperties": inner,
            "minProperties": 1,
        }

    def _field(self, field: Field, way: Way) -> Schema:
        return self._description(way, field.shape) | self._value(field, way)

    def _description(self, way: Way, shape: Shape | None = None) -> Schema:
        """What the page says of it, else what stands below it."""
        words = self.explained.of(self.name, way[:-1], way[-1])
        below = (shape.fields or shape.entries.fields) if shape else {}
        words = words or "；".join(f"{name}：……" for name in in_order(below))
        return {"description": words} if words else {}

    def _value(self, field: Field, way: Way) -> Schema:
        found = [PLAIN[kind] for kind in sorted(field.kinds) if kind in PLAIN]
        if "choice" in field.kinds:
            found.append({"enum": list(field.words)})
        elif field.words and "number" in field.kinds:
            (unit,) = field.words
            found.remove(NUMBER)
            number = f"{ONE_NUMBER}|[{''.join(NUMERALS[2:])}]"
            found.append({**NUMBER, "pattern": f"^(?:一式|各)?(?:{number}) ?(?:{unit})?$"})
        if {"each", "fields"} & field.kinds or not found:
            return self._seen(field.shape, way)
        if field.shape.fields:
            found.append(self._fields(field.shape, way))
        if "node_of" in field.kinds and (words := _refused(field.shape.texts, field.kinds)):
            found.append({"enum": words})  # a word that a reader looks for before it reads on
        return _any_of(found)


def _refused(texts: set[str], kinds: set[str]) -> list[str]:
    """The texts that are no numbers although numbers are asked for."""
    if not kinds & {"number", "numbers"}:
        return []
    return sorted(text for text in texts if not re.fullmatch(NUMBERS["pattern"], text))


def _any_of(found: list[Schema]) -> Schema:
    flat = [one for schema in found for one in (schema["anyOf"] if set(schema) == {"anyOf"} else [schema])]
    different = [schema for place, schema in enumerate(flat) if schema not in flat[:place]]
    if len(different) == 1:
        return dict(different[0])
    return {"anyOf": different} if different else {}
