"""Every data file and its schema, as text."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from zhinan.model.guide import Guide
from zhinan.model.place import Place
from zhinan.pages import urls
from zhinan.pages.data.list_document import list_data
from zhinan.pages.data.places import cities_data, place_data
from zhinan.pages.data.roots import CitiesData, ListData, PlaceData
from zhinan.pages.data.shape.closed import Contract
from zhinan.pages.data.shape.json_schema import json_schema
from zhinan.pages.data.shape.json_text import json_text
from zhinan.pages.lists import all_lists
from zhinan.pages.page import Document

SCHEMAS: dict[str, type[Contract]] = {"cities": CitiesData, "place": PlaceData, "list": ListData}


def documents(guide: Guide) -> Iterator[Document]:
    """data/*.json and schema/*.json; the same content gives the same bytes."""
    yield from shared_documents(guide)
    for place in guide.places:
        yield place_document(guide, place)


def place_document(guide: Guide, place: Place) -> Document:
    """data/<place>.json"""
    return Document(urls.place_data(place), _json(place_data(guide, place)))


def shared_documents(guide: Guide) -> Iterator[Document]:
    """data/cities.json, the lists and the schemas."""
    yield Document(urls.CITIES_DATA, _json(cities_data(guide)))
    for issued in (lists := all_lists(guide)):
        found = _json(list_data(issued))
        yield Document(urls.list_data(issued.issuer.id), found)
        if len(lists) == 1:
            yield Document(urls.LIST_DATA, found)
    for name in SCHEMAS:
        yield Document(urls.schema(name), _schema(name))


@cache
def _schema(name: str) -> str:
    return json_text(json_schema(SCHEMAS[name])) + "\n"


def _json(data: Contract) -> str:
    return json_text(data) + "\n"
