"""The shapes of the public data: closed, frozen, their JSON as the standard library writes it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Annotated, Any, Literal

import jsonschema  # type: ignore[import-untyped]
import pytest

from zhinan.pages.data.shape.closed import EMPTY_IS_NULL, Contract, key, values_of
from zhinan.pages.data.shape.json_schema import json_schema
from zhinan.pages.data.shape.json_text import json_text


class PageData(Contract):
    """A page of a book."""

    number: int
    """From 1."""
    kind: Literal["text"]


class BookData(Contract):
    """A book."""

    title: str
    in_print: bool
    weight: float | None
    pages: list[PageData]
    first: PageData | None
    source: str = key(alias="from")
    remark: Annotated[str | None, EMPTY_IS_NULL]
    tags: list[str] = key(default=[])


@dataclass(frozen=True)
class Page:
    """What the model has of it."""

    number: int
    kind: str = "text"
    secret: str = "never published"


@dataclass(frozen=True)
class Book:
    """What the model has of it."""

    title: str
    pages: tuple[Page, ...]
    first: Page | None = None
    in_print: bool = True
    weight: float | None = None
    source: str = "office"
    remark: str = ""
    tags: tuple[str, ...] = ()


BOOK = Book("“书”\n\t\\\x01\x7f\u2028", (Page(1), Page(2)))
PLAIN = {
    "title": BOOK.title,
    "in_print": True,
    "weight": None,
    "pages": [{"number": 1, "kind": "text"}, {"number": 2, "kind": "text"}],
    "first": None,
    "from": "office",
    "remark": None,
    "tags": [],
}


def test_it_is_read_from_the_model_by_its_own_names_alone() -> None:
    assert json.loads(json_text(BookData.of(BOOK))) == PLAIN
    assert list(values_of(BookData.of(BOOK))) == list(PLAIN)


@pytest.mark.parametrize("value", [PLAIN, [], {}, "", 0, 1.5, None, False, [[], {"a": [1]}]])
def test_the_text_is_that_of_the_standard_library(value: object) -> None:
    assert json_text(value) == json.dumps(value, ensure_ascii=False, indent=1)
    assert json_text(BookData.of(BOOK)) == json.dumps(PLAIN, ensure_ascii=False, indent=1)


def test_a_key_too_many_one_too_few_and_a_change_are_refused() -> None:
    make: Any = PageData
    with pytest.raises(TypeError, match="PageData has no secret"):
        make(number=1, kind="text", secret="")
    with pytest.raises(TypeError, match="PageData needs kind"):
        make(number=1)
    with pytest.raises(AttributeError, match="frozen"):
        PageData(number=1, kind="text").__setattr__("number", 2)


def test_the_schema_takes_what_is_written_and_nothing_else() -> None:
    schema = json_schema(BookData)
    assert schema["$defs"]["PageData"]["properties"]["number"]["description"] == "From 1."
    assert "tags" not in schema["required"]
    validator = jsonschema.Draft202012Validator(schema)
    assert not list(validator.iter_errors(PLAIN))
    pages: list[dict[str, Any]] = [
        {"number": "1", "kind": "text"},
        {"number": 1, "kind": "map"},
        {"number": 1, "kind": "text", "x": 1},
    ]
    for page in pages:
        assert list(validator.iter_errors(PLAIN | {"pages": [page]})), page
