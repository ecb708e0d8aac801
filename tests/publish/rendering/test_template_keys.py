"""A template's key changes with itself and all that it draws on, and with nothing else."""

from __future__ import annotations

import pytest
from jinja2 import Environment, meta

from tests.findings import ROOT
from zhinan.publish.rendering.template_keys import read_templates, template_keys

SMALL = {
    "base.html": "<html>",
    "page.html": '{% extends "base.html" %}{% from "parts/a.html" import a %}',
    "parts/a.html": "{%- include 'parts/b.html' -%}",
    "parts/b.html": "b",
    "other.html": "alone",
}


@pytest.mark.parametrize(
    ("changed", "touched"),
    [
        ("base.html", {"base.html", "page.html"}),
        ("parts/b.html", {"parts/b.html", "parts/a.html", "page.html"}),
        ("page.html", {"page.html"}),
        ("other.html", {"other.html"}),
    ],
)
def test_a_change_reaches_what_draws_on_it(changed: str, touched: set[str]) -> None:
    before, after = template_keys(SMALL), template_keys(SMALL | {changed: "new " + SMALL[changed]})
    assert {name for name in SMALL if before[name] != after[name]} == touched


def test_circles_end() -> None:
    assert len(template_keys({"a": '{% include "b" %}', "b": '{% include "a" %}'})) == 2


def test_a_template_that_is_named_by_a_value_is_refused() -> None:
    with pytest.raises(ValueError, match=r"page\.html names a template by value"):
        template_keys({"page.html": "{% include value %}"})


def test_what_templates_draw_on_is_read_as_jinja_reads_it() -> None:
    sources = read_templates(ROOT / "templates")
    environment = Environment(autoescape=True)
    assert len(sources) > 30
    before = template_keys(sources)
    after = {other: template_keys(sources | {other: text + " "}) for other, text in sources.items()}
    for name, text in sources.items():
        for other in filter(None, meta.find_referenced_templates(environment.parse(text))):
            assert before[name] != after[other][name], f"{name} draws on {other}"
