"""Every data file and its schema, as text."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import json

from zhinan.model.guide import Guide
from zhinan.model.place import Place
from zhinan.pages import urls
from zhinan.pages.data.contract import Contract
from zhinan.pages.data.list_document import list_data
from zhinan.pages.data.places import cities_data, place_data
from zhinan.pages.data.roots import CitiesData, ListData, PlaceData
from zhinan.pages.lists import all_lists
from zhinan.pages.page import Document

SCHEMAS: dict[str, type[Contract]] = {"cities": CitiesData, "place": PlaceData, "list": ListData}


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
    from zhinan.pages.data.schemas import schema_of  # made once for a program

    for name, root in SCHEMAS.items():
        yield Document(urls.schema(name), _json(schema_of(root)))


def _json(data: object) -> str:
    return json.format(json.encode(data), indent=1).decode() + "\n"
