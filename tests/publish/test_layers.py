"""A site's own templates and static files stand over the program's, file by file."""

from __future__ import annotations

from pathlib import Path

from tests.pages.made_places import CITY, guide
from zhinan.pages.across.about import about_pages
from zhinan.publish.assets import read_assets
from zhinan.publish.layers import Layers
from zhinan.publish.project import Project, came_with
from zhinan.publish.rendering.renderer import make_renderer
from zhinan.publish.rendering.template_fault import template_fault


def write(path: Path, text: str) -> None:
    """A file, with its folders."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def test_a_part_of_a_sheet_is_taken_from_the_first_folder_that_has_it(tmp_path: Path) -> None:
    own, ours = tmp_path / "own", tmp_path / "ours"
    write(ours / "site.css", '@import "css/a.css";\n@import "css/b.css";\n')
    write(ours / "css" / "a.css", "a { color: red; }\n")
    write(ours / "css" / "b.css", "b { color: red; }\n")
    write(own / "css" / "b.css", "b { color: green; }\n")
    write(own / "logo.svg", "<svg/>")
    assert read_assets(Layers((own, ours))).files == {
        "logo.svg": b"<svg/>",
        "site.css": b"a { color: red; }\nb { color: green; }\n",
    }


def test_a_site_without_its_own_looks_as_the_program_has_it(tmp_path: Path) -> None:
    project = Project(tmp_path)
    assert project.templates.folders == (came_with("templates"),)
    (tmp_path / "static").symlink_to(came_with("static"))
    assert project.static.folders == (came_with("static"),), "the same folder is no layer of its own"


def test_a_template_of_the_sites_own_draws_on_the_programs(tmp_path: Path) -> None:
    write(
        tmp_path / "templates" / "about.html", '{% extends "base.html" %}{% block main %}样例{% endblock %}'
    )
    about, accessibility, _ = about_pages(guide(CITY))
    renderer = make_renderer(guide(CITY), Project(tmp_path).templates)
    assert "样例</main>" in renderer.render(about).replace("\n", "")
    assert "无障碍说明" in renderer.render(accessibility)


def test_a_fault_is_told_at_the_sites_own_file(tmp_path: Path) -> None:
    write(tmp_path / "templates" / "about.html", "\n{{ nothing }}\n")
    templates = Project(tmp_path).templates
    about, *_ = about_pages(guide(CITY))
    try:
        make_renderer(guide(CITY), templates).render(about)
    except Exception as error:
        fault = template_fault(error, templates)
    assert fault is not None
    assert (fault.path, fault.line, fault.excerpt) == ("templates/about.html", 2, "{{ nothing }}")
