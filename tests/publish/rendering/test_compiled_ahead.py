"""Templates are compiled ahead where none was, and what is wrong with one is told where it is used."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest
from jinja2 import FileSystemLoader

from zhinan.model.guide import Guide
from zhinan.model.site import Site
from zhinan.publish.layers import Layers
from zhinan.publish.rendering import bytecode
from zhinan.publish.rendering.bytecode import KeptTemplates
from zhinan.publish.rendering.directly import Templates
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
    assert not make_renderer(GUIDE, templates, compiled=compiled).uncompiled
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


def test_those_of_the_program_are_kept_beside_its_modules(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    beside, work = tmp_path / "beside", tmp_path / "work"
    monkeypatch.setattr(bytecode, "BESIDE", beside)
    monkeypatch.setattr(bytecode, "came_with", lambda name: tmp_path / name)
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    templates = Layers((tmp_path / "own", tmp_path / "templates"))
    for folder, name in (("own", "one.html"), ("templates", "one.html"), ("templates", "two.html")):
        (tmp_path / folder).mkdir(exist_ok=True)
        (tmp_path / folder / name).write_text(f"{folder} {{{{ page.title }}}}", encoding="utf-8")
    renderer = make_renderer(GUIDE, templates, compiled=work)
    for name in renderer.uncompiled:
        renderer.compile(name)
    assert (len(list(work.iterdir())), len(list(beside.iterdir()))) == (1, 1)
    shutil.rmtree(work)
    assert make_renderer(GUIDE, templates, compiled=work).uncompiled == ("one.html",)
    assert make_renderer(GUIDE, templates, compiled=tmp_path / "another").uncompiled == ("one.html",)


def test_where_the_program_may_not_write_they_are_kept_in_the_work_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "beside").write_text("a file, where a folder should be", encoding="utf-8")
    monkeypatch.setattr(bytecode, "BESIDE", tmp_path / "beside")
    monkeypatch.setattr(bytecode, "came_with", lambda name: tmp_path / name)
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "one.html").write_text("well", encoding="utf-8")
    renderer = make_renderer(GUIDE, tmp_path / "templates", compiled=tmp_path / "work")
    renderer.compile("one.html")
    assert renderer.uncompiled == ()
    assert len(list((tmp_path / "work").iterdir())) == 1


@pytest.mark.parametrize("spoilt", [b"", b"j2 nothing", None])
def test_what_is_broken_or_of_another_compiler_is_compiled_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, spoilt: bytes | None
) -> None:
    (tmp_path / "one.html").write_text("well", encoding="utf-8")
    kept = KeptTemplates(tmp_path / "work")
    environment = Templates(loader=FileSystemLoader(tmp_path), bytecode_cache=kept)
    environment.get_template("one.html")
    (file,) = (tmp_path / "work").iterdir()
    if spoilt is None:
        monkeypatch.setattr(bytecode, "_compiler", lambda: "another")
    else:
        file.write_bytes(spoilt)
    before = file.read_bytes()
    fresh = Templates(loader=FileSystemLoader(tmp_path), bytecode_cache=kept)
    assert fresh.get_template("one.html").render() == "well"
    assert file.read_bytes() != before
