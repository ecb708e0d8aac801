"""Templates are compiled ahead where none was, and what is wrong with one is told where it is used."""

from __future__ import annotations

from pathlib import Path

from zhinan.model.guide import Guide
from zhinan.model.site import Site
from zhinan.publish.rendering.renderer import make_renderer

GUIDE = Guide(Site("样例"), ())


def test_all_are_compiled_in_the_first_run_and_taken_as_they_are_in_the_next(tmp_path: Path) -> None:
    templates, compiled = tmp_path / "templates", tmp_path / "compiled"
    (templates / "parts").mkdir(parents=True)
    for name in ("one.html", "parts/two.html"):
        (templates / name).write_text("{{ page.title }}", encoding="utf-8")
    first = make_renderer(GUIDE, templates, compiled=compiled)
    assert first.uncompiled == ("one.html", "parts/two.html")
    for name in first.uncompiled:
        first.compile(name)
    assert len(list(compiled.iterdir())) == 2
    assert make_renderer(GUIDE, templates, compiled=compiled).uncompiled == ()


def test_a_broken_one_keeps_no_other_from_being_compiled(tmp_path: Path) -> None:
    templates, compiled = tmp_path / "templates", tmp_path / "compiled"
    templates.mkdir()
    (templates / "a.html").write_text("{% if %}", encoding="utf-8")
    (templates / "b.html").write_text("well", encoding="utf-8")
    renderer = make_renderer(GUIDE, templates, compiled=compiled)
    for name in renderer.uncompiled:
        renderer.compile(name)
    assert len(list(compiled.iterdir())) == 1
