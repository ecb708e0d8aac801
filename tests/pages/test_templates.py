"""Templates hold layout and decide nothing: no facts are combined, counted or put together in them."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from jinja2 import Environment, nodes

from tests.pages.rendering import TEMPLATES

NAMES = sorted(path.relative_to(TEMPLATES).as_posix() for path in TEMPLATES.rglob("*.html"))
LAYOUT = (
    nodes.Template, nodes.TemplateData, nodes.Output, nodes.Name, nodes.Getattr, nodes.Const, nodes.If,
    nodes.Not, nodes.For, nodes.Filter, nodes.Block, nodes.Extends, nodes.Include, nodes.Import, nodes.Macro,
    nodes.Call, nodes.Keyword,
)  # fmt: skip
FILTERS = {"href", "asset", "safe"}
VALUE = (nodes.Name, nodes.Getattr)
LEADING = re.compile(r'\b(?:href|src|action)="([^"]*)"')
ADDRESS = re.compile(
    r"#[a-z]+|\{\{ [\w.]+ \| (?:href|asset) \}\}|\{\{ '[\w/.-]+' \| asset \}\}|\{\{ [\w.]+ \}\}"
)


def decisions(source: str) -> Iterator[str]:
    """Everything in a template that is more than layout, with its line."""
    tree = Environment(autoescape=True).parse(source)
    for node in tree.find_all(nodes.Node):
        if why := _why(node):
            yield f"{node.lineno}: {why}"
    for number, line in enumerate(source.splitlines(), 1):
        for address in LEADING.findall(line):
            if not ADDRESS.fullmatch(address):
                yield f"{number}: an address put together, {address}"


def _why(node: nodes.Node) -> str | None:
    """What a node does that is no layout."""
    name = type(node).__name__
    if isinstance(node, nodes.Filter):
        wants = (*VALUE, nodes.Const) if node.name == "asset" else VALUE
        good = node.name in FILTERS and isinstance(node.node, wants) and not node.args
        return None if good else f"filter {node.name}"
    if isinstance(node, nodes.If):
        test = node.test.node if isinstance(node.test, nodes.Not) else node.test
        return None if isinstance(test, VALUE) and not node.elif_ else "a condition of more than one value"
    if isinstance(node, nodes.For):
        return (
            None if isinstance(node.iter, VALUE) and node.test is None else "a loop over what is made there"
        )
    if isinstance(node, nodes.Getattr) and isinstance(node.node, nodes.Name) and node.node.name == "loop":
        return None if node.attr in {"first", "last"} else f"loop.{node.attr}"
    if isinstance(node, nodes.Output):
        return "a constant" if any(isinstance(one, nodes.Const) for one in node.nodes) else None
    return None if isinstance(node, LAYOUT) else name


@pytest.mark.parametrize("name", NAMES)
def test_a_template_has_loops_and_presence_and_layout(name: str) -> None:
    assert list(decisions((TEMPLATES / name).read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize(
    "source",
    [
        "{% if a and b %}x{% endif %}",
        "{% if a or b %}x{% endif %}",
        "{% if a == b %}x{% endif %}",
        "{% if '申办材料' in absent %}x{% endif %}",
        "{% if a is none %}x{% endif %}",
        "{% if a %}x{% elif b %}y{% endif %}",
        "{% if items | length %}x{% endif %}",
        "{{ items | length }}",
        "{{ items | join('、') }}",
        "{{ a if b else c }}",
        "{{ a or 'b' }}",
        "{{ a ~ b }}",
        "{{ level + 1 }}",
        "{{ items[0] }}",
        "{{ items[:3] }}",
        "{% set a = b %}",
        "{% for a in b if a.c %}{{ a }}{% endfor %}",
        "{% for a in b | sort %}{{ a }}{% endfor %}",
        "{% for a in b %}{{ loop.index }}{% endfor %}",
        "{{ 'data/cities.json' | href }}",
        '<a href="{{ url | href }}#channels">',
        '<a href="hall-{{ id }}">',
        '<a href="tel:{{ tel }}">',
        '<img src="assets/seal.svg">',
        '<form action="./">',
    ],
)
def test_a_decision_is_found(source: str) -> None:
    assert list(decisions(source))


def test_an_items_page_is_short_and_made_of_its_sections() -> None:
    lengths = {name: len((TEMPLATES / name).read_text(encoding="utf-8").splitlines()) for name in NAMES}
    assert {name: length for name, length in lengths.items() if length > 120} == {}
    assert lengths["item.html"] <= 40
