"""A template's fault is a complaint with file, line and the line itself, never a traceback."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from jinja2 import FileSystemLoader, StrictUndefined

from zhinan.model.problem import Problem
from zhinan.publish.pipeline import build
from zhinan.publish.project import Project
from zhinan.publish.rendering.directly import Templates
from zhinan.publish.rendering.template_fault import template_fault

ROOT = Path(__file__).resolve().parents[3]
SMALL = ROOT / "tests" / "sites" / "good" / "small" / "content"

FAULTS = {
    "unknown value": (
        {"page.html": "<h1>\n{{ titel }}\n</h1>\n"},
        ("templates/page.html", 2, "模板用了没有的值：'titel' is undefined", "{{ titel }}"),
    ),
    "unknown value in a macro": (
        {
            "page.html": "{% import 'parts/phone.html' as tel %}\n\n{{ tel.phone(1) }}\n",
            "parts/phone.html": "{% macro phone(entry) %}\n{{ entry.tel.link }}\n{% endmacro %}\n",
        },
        (
            "templates/parts/phone.html",
            2,
            "模板用了没有的值：'int' object has no attribute 'tel'",
            "{{ entry.tel.link }}",
        ),
    ),
    "key behind a dot": (
        {"page.html": "{% set told = {'title': 1} %}\n{{ told.title }}\n"},
        ("templates/page.html", 2, "模板用了没有的值：'dict' object has no", "{{ told.title }}"),
    ),
    "tag not closed": (
        {"page.html": "<p>\n{% if title %}\n</p>\n"},
        ("templates/page.html", 2, "模板写法不对：Unexpected end of template.", "{% if title %}"),
    ),
    "parent with a mistake": (
        {"page.html": "{% extends 'base.html' %}\n", "base.html": "<p>\n{{ title }\n</p>\n"},
        ("templates/base.html", 2, "模板写法不对：unexpected '}'", "{{ title }"),
    ),
    "missing part": (
        {"page.html": "\n{% import 'parts/none.html' as tel %}\n"},
        ("templates/page.html", 2, "找不到模板 parts/none.html", "{% import 'parts/none.html' as tel %}"),
    ),
    "missing template": ({}, ("templates/page.html", 0, "找不到模板 page.html", "")),
    "filter that fails": (
        {"page.html": "\n\n{{ title | round }}\n"},
        ("templates/page.html", 3, "模板这一行出错：TypeError：", "{{ title | round }}"),
    ),
}


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_is_told_where_it_stands(tmp_path: Path, name: str) -> None:
    files, (path, line, message, excerpt) = FAULTS[name]
    templates = tmp_path / "templates"
    for file, text in files.items():
        (templates / file).parent.mkdir(parents=True, exist_ok=True)
        (templates / file).write_text(text, encoding="utf-8")
    environment = Templates(loader=FileSystemLoader(templates), undefined=StrictUndefined, autoescape=True)
    with pytest.raises(Exception) as raised:  # noqa: PT011 - what Jinja raises is what is looked at
        environment.get_template("page.html").render(page="a page", title="甲州市")
    problem = template_fault(raised.value, templates)
    assert problem is not None
    assert (problem.path, problem.line) == (path, line)
    assert problem.message.startswith(message)
    assert problem.excerpt.strip() == excerpt
    assert problem.hint


def test_a_fault_of_the_program_is_not_blamed_on_a_template(tmp_path: Path) -> None:
    assert template_fault(ValueError("elsewhere"), tmp_path / "templates") is None


def test_a_build_tells_all_templates_faults_once_and_leaves_the_old_site(tmp_path: Path) -> None:
    for name in ("templates", "static"):
        shutil.copytree(ROOT / name, tmp_path / name)
    shutil.copytree(SMALL, tmp_path / "content")
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "index.html").write_text("old", encoding="utf-8")
    (tmp_path / "templates" / "item.html").write_text("{{ nothing }}\n", encoding="utf-8")
    (tmp_path / "templates" / "about.html").write_text("{% if %}\n", encoding="utf-8")
    built = build(Project(tmp_path))
    assert _places(built.problems) == [("templates/about.html", 1), ("templates/item.html", 1)]
    assert (tmp_path / "site" / "index.html").read_text(encoding="utf-8") == "old"


def _places(problems: tuple[Problem, ...]) -> list[tuple[str, int]]:
    """Errors in the order in which they were found; what places share comes before their items."""
    return [(problem.path, problem.line) for problem in problems if problem.level == "error"]
