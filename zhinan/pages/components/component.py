"""A component and its examples."""

from __future__ import annotations

from typing import Generic, TypeVar

from msgspec import Struct

from zhinan.pages import anchors
from zhinan.pages.components import URL

Value = TypeVar("Value", covariant=True)


class Example(Struct, Generic[Value], frozen=True):
    """A value that a component shows, and what it is an example of."""

    anchor: str
    name: str
    value: Value


class Component(Struct, Generic[Value], frozen=True):
    """A macro that pages share."""

    anchor: str
    title: str
    macro: str
    """The file below templates/parts/ and the macro in it."""
    examples: tuple[Example[Value], ...]


def component(title: str, macro: str, examples: dict[str, Value]) -> Component[Value]:
    """With its examples by their names; its anchor is made of its macro's name."""
    anchor = macro.replace(".html ", "-").replace("_", "-")
    named = enumerate(examples.items(), 1)
    return Component(
        anchor,
        title,
        macro,
        tuple(Example(f"{anchor}-{number}", name, value) for number, (name, value) in named),
    )


def within(anchor: str) -> str:
    """A place on the page of components, for examples that lead somewhere."""
    return anchors.part(URL, anchor)
