"""What templates compile to goes straight to values and macros, and writes what Jinja would have written."""

from __future__ import annotations

import gc
from itertools import islice

import pytest
from jinja2 import DictLoader, Environment, FileSystemLoader, StrictUndefined
from jinja2.environment import Template, TemplateModule
from jinja2.runtime import Context
from markupsafe import Markup
from msgspec import Struct

from tests.pages.rendering import TEMPLATES
from zhinan.model.guide import Guide
from zhinan.pages.routes import pages_of, shared_pages
from zhinan.pages.shell import page_view, site_view
from zhinan.publish.rendering.directly import Templates
from zhinan.publish.rendering.renderer import asset, href, make_renderer


class Shown(Struct, frozen=True):
    """A value as templates see them."""

    text: str
    number: int = 3
    well: bool = True

    def __html__(self) -> str:
        return f"<b>{self.text}</b>"


PARTS = {
    "page.html": '{% import "part.html" as part with context %}{% import "more.html" as more with context %}'
    "{{ part.card(one, last='<') }}{{ more.both(one) }}"
    "{% for one in all %}{{ loop.index }}{{ one }}{{ part.card(one) }}{% endfor %}"
    "{% call part.around(one.text) %}<i>{{ one.text }}</i>{% endcall %}",
    "part.html": "{% macro card(one, last='') %}{{ one.text }}{{ one.number }}{{ one.well }}{{ last }}"
    "{{ page }}{% endmacro %}{% macro around(text) %}{{ text }}{{ caller() }}{% endmacro %}",
    "more.html": '{% import "part.html" as part with context %}'
    "{% macro both(one) %}{{ part.card(one) }}{{ part.card(one) ~ one.text }}{{ one }}{% endmacro %}",
}
TEXTS = ("a", '<a href="x">\'&amp;', "", Markup("<em>"), "甲")


def rendered(kind: type[Environment], page: str) -> str:
    """A page of the small templates, by one kind of environment."""
    environment = kind(loader=DictLoader(PARTS), undefined=StrictUndefined, autoescape=True)
    all_of = [Shown(text) for text in TEXTS]
    return environment.get_template("page.html").render(page=page, one=all_of[1], all=all_of)


def test_it_is_what_jinja_writes() -> None:
    assert rendered(Templates, "<page>") == rendered(Environment, "<page>")


SET = {
    "list": '{% macro show() %}[{{ name | default("-") }}]{% endmacro %}',
    "row": '{% import "list" as list with context %}{{ list.show() }}',
    "base": '{% import "list" as list with context %}{{ list.show() }}{% block all %}{% endblock %}',
}
ODD = (
    "{% macro two(a, b='x') %}{{ a }}{{ b }}{{ varargs }}{{ kwargs }}{% endmacro %}"
    "{{ two(*['<', 1, 2]) }}{{ two(**{'a': none, 'c': '&'}) }}{{ two('<', b=text) }}",
    "{% macro around() %}{{ caller(*['<'], **{'last': text}) }}{% endmacro %}"
    "{% call(one, last) around(*[]) %}{{ one }}{{ last }}{% endcall %}",
    "{% autoescape false %}{{ text }}{{ 1 }}{% endautoescape %}{{ text }}",
    "{% autoescape page == 1 %}{{ text }}{% endautoescape %}{{ text }}",
    '{% set name = 1 %}{% import "list" as one with context %}{{ one.show() }}'
    '{% set name = 2 %}{% import "list" as two with context %}{{ two.show() }}',
    '{% import "list" as one with context %}{{ one.show() }}'
    '{% for name in "ab" %}{% from "list" import show with context %}{{ show() }}{% endfor %}',
    '{% macro row(name) %}{% import "list" as one with context %}{{ one.show() }}{% endmacro %}'
    '{{ row("<") }}{{ row(text) }}',
    '{% for name in "ab" %}{% include "row" %}{% endfor %}{% include "row" %}',
    '{% for name in "ab" %}{% block row scoped %}{% include "row" %}{% endblock %}{% endfor %}',
    '{% extends "base" %}{% set name = text %}{% block all %}{% include "row" %}{% endblock %}',
    '{% set page = 1 %}{% include "row" %}',
)


@pytest.mark.parametrize("page", ODD)
def test_a_template_of_another_hand_is_what_jinja_writes(page: str) -> None:
    one, other = (
        kind(loader=DictLoader(SET | {"page": page}), undefined=StrictUndefined, autoescape=True)
        .get_template("page")
        .render(page=0, text="<\"'&>")
        for kind in (Templates, Environment)
    )
    assert one == other


def test_a_call_of_what_is_none_is_told_where_it_is_shown_alone(recwarn: pytest.WarningsRecorder) -> None:
    template = Templates(loader=DictLoader({"page": "{{ none() }}"})).get_template("page")
    with pytest.raises(TypeError):
        template.render(page=0)
    assert not recwarn.list


def whole(kind: type[Environment]) -> Environment:
    """An environment of that kind, of the site's templates."""
    loader = FileSystemLoader(TEMPLATES)
    options = {"undefined": StrictUndefined, "autoescape": True, "trim_blocks": True, "lstrip_blocks": True}
    environment = kind(loader=loader, **options)  # type: ignore[arg-type]
    environment.filters |= {"href": href, "asset": asset}
    environment.globals["assets"] = "assets/"
    return environment


def test_the_pages_of_a_guide_are_what_jinja_writes(guide: Guide) -> None:
    site, ours, jinja = site_view(guide), whole(Templates), whole(Environment)
    for page in (
        *islice(shared_pages(guide), 12),
        *pages_of(guide.seen_from(guide.places[0]), guide.places[0]),
    ):
        view = page_view(page, site)
        one, other = (
            environment.get_template(page.template).render(page=view, site=site, **page.values)
            for environment in (ours, jinja)
        )
        assert one == other, page.url


def test_a_part_is_made_once_for_a_page_and_anew_for_the_next(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[str | None] = []
    make = Template.make_module

    def counted(template: Template, *given: object, **named: object) -> TemplateModule:
        made.append(template.name)
        return make(template, *given, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(Template, "make_module", counted)
    environment = Templates(loader=DictLoader(PARTS), undefined=StrictUndefined, autoescape=True)
    one = Shown("x")
    for page in ("first", "second"):
        assert page in environment.get_template("page.html").render(page=page, one=one, all=[])
    assert sorted(filter(None, made)) == ["more.html", "more.html", "part.html", "part.html"]


def test_nothing_that_was_made_for_a_page_outlives_it(guide: Guide) -> None:
    renderer = make_renderer(guide, TEMPLATES)
    pages = list(islice(shared_pages(guide), 12))
    gc.collect()
    gc.disable()
    try:
        assert all(renderer.render(page) for page in pages)
        assert [
            one.name for one in gc.get_objects() if isinstance(one, Context) and "page" in one.parent
        ] == []
    finally:
        gc.enable()
