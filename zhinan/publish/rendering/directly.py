"""Templates see values of the model and macros, nothing else, and what they compile to goes straight to them.

Jinja would look for a key where a value has no such attribute, ask of whatever is called what it wants to
know of the page, make the macros of a part for each that imports it, and escape a text anew each time that
it is shown; a page does each of these a thousand times.
"""

from __future__ import annotations

from collections.abc import MutableMapping
from functools import lru_cache
from keyword import iskeyword
from typing import Any

from jinja2 import Environment, nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.environment import TemplateModule
from jinja2.runtime import Context
from markupsafe import escape

OFTEN = 20_000
"""Texts that are shown again and again: names, phones, words of the house."""


@lru_cache(maxsize=OFTEN)
def escaped(text: str) -> str:
    """A text as it stands in HTML."""
    return escape(text)


class DirectCode(CodeGenerator):
    """Compiles `a.b` to an attribute and `a(b)` to a call; where there is none, the line is told."""

    def visit_Template(self, node: nodes.Template, frame: Frame | None = None) -> None:  # noqa: N802
        """Write a whole template."""
        self.writeline(f"from {__name__} import {escaped.__name__}")
        super().visit_Template(node, frame)

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:  # noqa: N802 - Jinja's name
        """Write `a.b`."""
        if node.attr.startswith("_") or iskeyword(node.attr):
            super().visit_Getattr(node, frame)
            return
        self.write("(")
        self.visit(node.node, frame)
        self.write(f").{node.attr}")

    def visit_Call(self, node: nodes.Call, frame: Frame, forward_caller: bool = False) -> None:  # noqa: N802
        """Write `a(b, c=d)`."""
        if node.dyn_args or node.dyn_kwargs or any(iskeyword(given.key) for given in node.kwargs):
            super().visit_Call(node, frame, forward_caller)
            return
        self.visit(node.node, frame)
        self.write("(")
        for given in (*node.args, *node.kwargs):
            self.visit(given, frame)
            self.write(", ")
        self.write("caller=caller)" if forward_caller else ")")

    def _import_common(self, node: nodes.Import | nodes.FromImport, frame: Frame) -> None:
        """Write where the macros of a part come from."""
        if not node.with_context:
            super()._import_common(node, frame)
            return
        self.write("environment.part(")
        self.visit(node.template, frame)
        self.write(", context)")

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: object) -> None:  # noqa: ARG002
        """Begin to show a value."""
        self.write("(escaped(shown) if (kind := type(shown := ")

    def _output_child_post(self, node: nodes.Expr, frame: Frame, finalize: object) -> None:  # noqa: ARG002
        """End it."""
        self.write(")) is str else shown if kind is Markup else escape(shown))")


class Templates(Environment):
    """An environment in which the macros of a part are made once for each page, whoever imports it."""

    code_generator_class = DirectCode

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self._page: object = None
        self._parts: dict[str, TemplateModule] = {}

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """What all templates see: one mapping, each page looks through all of it."""
        return {**self.globals, **(d or {})}

    def part(self, name: str, context: Context) -> TemplateModule:
        """The macros of the template of that name, for the page in the context."""
        page = context["page"]
        if page is not self._page:
            self._page, self._parts = page, {}
        if name not in self._parts:
            self._parts[name] = self.get_template(name).make_module(context.get_all(), shared=True)
        return self._parts[name]
