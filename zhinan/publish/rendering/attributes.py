"""Templates see values of the model and nothing else: what stands behind a dot is an attribute.

Jinja would look for a key where there is no such attribute, through two calls; a page asks a thousand times.
"""

from __future__ import annotations

from keyword import iskeyword

from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame


class DirectAttributes(CodeGenerator):
    """Compiles `a.b` to an attribute; one that isn't there is an AttributeError at the template's line."""

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:  # noqa: N802 - Jinja's name
        """Write `a.b`."""
        if node.attr.startswith("_") or iskeyword(node.attr):
            super().visit_Getattr(node, frame)
            return
        self.write("(")
        self.visit(node.node, frame)
        self.write(f").{node.attr}")
