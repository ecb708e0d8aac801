"""Templates see values of the model and macros, nothing else, and what they compile to goes straight to them.

Jinja would look for a key where a value has no such attribute, ask of whatever is called what it wants to
know of the page, make the macros of a part for each that imports it, and escape a text anew each time that
it is shown; a page does each of these a thousand times.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, MutableMapping
from functools import lru_cache
from keyword import iskeyword
from typing import Any

from jinja2 import Environment, Template, nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.environment import TemplateModule
from jinja2.runtime import Context, Macro
from jinja2.utils import missing
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
        stars = node.dyn_args or node.dyn_kwargs
        named_oddly = any(iskeyword(given.key) for given in node.kwargs)
        if stars or named_oddly or isinstance(node.node, nodes.Literal):
            super().visit_Call(node, frame, forward_caller=forward_caller)
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
        self.write(f", context, {self.dump_local_context(frame)})")

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        """Begin to show a value."""
        if _escapes(frame):
            self.write("(escaped(shown) if (kind := type(shown := ")
        else:
            super()._output_child_pre(node, frame, finalize)

    def _output_child_post(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        """End it."""
        if _escapes(frame):
            self.write(")) is str else shown if kind is Markup else escape(shown))")
        else:
            super()._output_child_post(node, frame, finalize)


def _escapes(frame: Frame) -> bool:
    """Whether what is shown is escaped, as everywhere but in `{% autoescape false %}`."""
    return bool(frame.eval_ctx.autoescape) and not frame.eval_ctx.volatile


class Parts:
    """The parts that one page imports, for all of its templates that see the page's values and no more."""

    def __init__(self, page: object, values: Mapping[str, Any]) -> None:
        self.page = page
        self._values = dict(_set_among(values))
        self._plain = [values]
        """What was found to have no other values: mappings, each known again by itself."""
        self._made: dict[str, TemplateModule] = {}

    def get(self, template: Template, context: Context, local: Mapping[str, Any]) -> TemplateModule:
        """The macros of a template, made anew where a name is set that they may want to know."""
        seen = context.get_all()
        if not self._is_plain(context.parent) or any(_set_among(context.vars)) or any(_set_among(local)):
            return template.make_module(seen, shared=True, locals=local)
        name = str(template.name)
        if name not in self._made:
            self._plain.append(seen)
            self._made[name] = template.make_module(seen, shared=True)
        return self._made[name]

    def _is_plain(self, values: Mapping[str, Any]) -> bool:
        if any(known is values for known in self._plain):
            return True
        others, known = dict(_set_among(values)), self._values
        if others.keys() != known.keys() or any(known[name] is not value for name, value in others.items()):
            return False
        self._plain.append(values)
        return True


def _set_among(values: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    """Values, without what was imported or is a macro of the template itself."""
    for name, value in values.items():
        if value is not missing and not isinstance(value, TemplateModule | Macro):
            yield name, value


class Seen(Context):
    """What a template sees, of a page or of none: macros that are imported without the page stay for all."""

    def __init__(self, environment: Templates, *given: Any, **named: Any) -> None:
        super().__init__(environment, *given, **named)
        if "page" in self.parent:
            environment.seen.append(self)


class Templates(Environment):
    """An environment in which the macros of a part are made once for each page, whoever imports it."""

    code_generator_class = DirectCode
    context_class = Seen

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self.seen: list[Context] = []
        self._parts = Parts(None, {})

    def let_go(self) -> None:
        """The page is done: what was made for it leads in circles, which Python would have to look for."""
        self._parts = Parts(None, {})
        for seen in self.seen:
            seen.vars.clear()
            seen.blocks.clear()
        self.seen.clear()

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """What all templates see: one mapping, each page looks through all of it."""
        return {**self.globals, **(d or {})}

    def part(self, name: str, context: Context, local: Mapping[str, Any]) -> TemplateModule:
        """The macros of the template of that name, for the page in the context."""
        page = context.get("page")
        parts = self._parts
        if page is None or page is not parts.page:
            parts = self._parts = Parts(page, context.parent)
        return parts.get(self.get_template(name), context, local)
