"""Stylesheets, scripts and pictures as they are published."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.findings import ROOT
from zhinan.publish import assets
from zhinan.publish.assets import folder_of, read_assets
from zhinan.publish.pickles import Pickles


def test_a_stylesheet_is_published_with_those_it_imports_and_they_only_in_it(tmp_path: Path) -> None:
    static = tmp_path / "static"
    (static / "parts").mkdir(parents=True)
    (static / "all.css").write_text('/* All. */\n@import "parts/b.css";\n@import "parts/a.css";\n', "utf-8")
    (static / "parts" / "a.css").write_text("a { color: red; }\n", "utf-8")
    (static / "parts" / "b.css").write_text("b { color: red; }\n", "utf-8")
    (static / "other.css").write_text("i { color: red; }\n", "utf-8")
    files = read_assets(static).files
    assert files == {
        "all.css": b"b { color: red; }\na { color: red; }\n",
        "other.css": b"i { color: red; }\n",
    }


def test_what_editors_and_systems_leave_behind_is_not_published(tmp_path: Path) -> None:
    for name in (".DS_Store", ".site.css.swp", "site.css~", "Thumbs.db", "site.css", "js/.git/x", "js/a.js"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("x", encoding="utf-8")
    assert set(read_assets(tmp_path).files) == {"site.css", "js/a.js"}


def test_the_address_names_every_byte_and_name() -> None:
    folders = [folder_of(files) for files in ({"a": b"1"}, {"a": b"2"}, {"b": b"1"}, {"a": b"1", "b": b""})]
    assert len(set(folders)) == 4
    assert all(re.fullmatch(r"assets/[0-9a-f]{16}/", folder) for folder in folders)


def test_the_site_s_own_sheet_asks_for_nothing_more_and_keeps_the_order_of_the_cascade(
    built_site: Path,
) -> None:
    home = (built_site / "index.html").read_text("utf-8")
    (address,) = re.findall(r'href="(assets/[0-9a-f]+/site\.css)"', home)
    sheet = (built_site / address).read_text("utf-8")
    assert "@import" not in sheet
    assert "url(" not in sheet, "an address in a part would be read from the part's own place"
    marks = [".sr-only {", ".top-bar {", ".stamp {", ".hall {", ".mark {", ".often {", ".foot, .crumbs"]
    places = [sheet.index(mark) for mark in ("box-sizing", "--paper:", "line-height: 1.75", *marks)]
    assert places == sorted(places)


def test_every_part_of_the_site_s_sheet_is_imported() -> None:
    imported = re.findall(r'@import "([^"]+)";', (ROOT / "static" / "site.css").read_text("utf-8"))
    parts = (ROOT / "static" / "css" / "site").glob("*.css")
    assert sorted(imported) == sorted(path.relative_to(ROOT / "static").as_posix() for path in parts)


def test_the_bare_sheet_has_parts_of_the_site_s_in_their_order() -> None:
    whole, bare = (
        re.findall(r'@import "([^"]+)";', (ROOT / "static" / name).read_text("utf-8"))
        for name in ("site.css", "bare.css")
    )
    assert [name for name in whole if name in bare] == bare
    assert len(bare) > 3


def test_scripts_are_shortened_again_only_where_one_of_them_has_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    static, shelf = tmp_path / "static", Pickles(tmp_path / "kept")
    static.mkdir()
    shortened: list[list[str]] = []

    def noted(scripts: Mapping[str, str]) -> dict[str, str]:
        shortened.append(sorted(scripts))
        return {name: text.upper() for name, text in scripts.items()}

    monkeypatch.setattr(assets, "shortened", noted)
    (static / "a.js").write_text("alert(1);\n", "utf-8")
    (static / "a.css").write_text("a {}\n", "utf-8")
    first = read_assets(static, shelf)
    (static / "a.css").write_text("b {}\n", "utf-8")
    styled = read_assets(static, shelf)
    assert len(shortened) == 1
    assert styled.files["a.js"] == first.files["a.js"]
    assert (styled.files["a.css"], styled.folder != first.folder) == (b"b {}\n", True)
    (static / "a.js").write_text("alert(2);\n", "utf-8")
    assert (
        read_assets(static, shelf).files["a.js"] == read_assets(static).files["a.js"] != first.files["a.js"]
    )
    assert len(shortened) == 3
