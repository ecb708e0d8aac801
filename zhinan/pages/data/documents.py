"""Every data file and its schema, as text."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache

from pydantic import BaseModel

from zhinan.model.guide import Guide
from zhinan.model.place import Place
from zhinan.pages import urls
from zhinan.pages.data.list_document import list_data
from zhinan.pages.data.places import cities_data, place_data
from zhinan.pages.data.roots import CitiesData, ListData, PlaceData
from zhinan.pages.lists import all_lists
from zhinan.pages.page import Document

SCHEMAS: dict[str, type[BaseModel]] = {"cities": CitiesData, "place": PlaceData, "list": ListData}
DIALECT = "https://json-schema.org/draft/2020-12/schema"


def documents(guide: Guide) -> Iterator[Document]:
    """data/*.json and schema/*.json; the same content gives the same bytes."""
    yield from shared_documents(guide)
    yield from schema_documents()
    for place in guide.places:
        yield place_document(guide, place)


def place_document(guide: Guide, place: Place) -> Document:
    """data/<place>.json"""
    return Document(urls.place_data(place), _json(place_data(guide, place)))


def shared_documents(guide: Guide) -> Iterator[Document]:
    """data/cities.json and the lists."""
    yield Document(urls.CITIES_DATA, _json(cities_data(guide)))
    for issued in (lists := all_lists(guide)):
        found = _json(list_data(issued))
        yield Document(urls.list_data(issued.issuer.id), found)
        if len(lists) == 1:
            yield Document(urls.LIST_DATA, found)


def schema_documents() -> Iterator[Document]:
    """schema/*.json; of the program alone."""
    for name in SCHEMAS:
        yield Document(urls.schema(name), _schema(name))


@cache
def _schema(name: str) -> str:
    schema = SCHEMAS[name].model_json_schema(by_alias=True)
    schema["$schema"] = DIALECT
    return json.dumps(schema, ensure_ascii=False, indent=1) + "\n"


def _json(data: BaseModel) -> str:
    return data.model_dump_json(by_alias=True, indent=1) + "\n"
