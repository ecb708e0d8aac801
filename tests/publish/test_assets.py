"""Stylesheets, scripts and pictures as they are published."""

from __future__ import annotations

import re
from pathlib import Path

from tests.findings import ROOT
from zhinan.publish.assets import copy_assets


def test_a_stylesheet_is_published_with_those_it_imports_and_they_only_in_it(tmp_path: Path) -> None:
    static = tmp_path / "static"
    (static / "parts").mkdir(parents=True)
    (static / "all.css").write_text('/* All. */\n@import "parts/b.css";\n@import "parts/a.css";\n', "utf-8")
    (static / "parts" / "a.css").write_text("a { color: red; }\n", "utf-8")
    (static / "parts" / "b.css").write_text("b { color: red; }\n", "utf-8")
    (static / "other.css").write_text("i { color: red; }\n", "utf-8")
    copy_assets(static, tmp_path / "site")
    found = {path.relative_to(tmp_path / "site").as_posix() for path in (tmp_path / "site").rglob("*")}
    assert found == {"assets", "assets/all.css", "assets/other.css"}
    published = (tmp_path / "site" / "assets" / "all.css").read_text("utf-8")
    assert published == "/* All. */\nb { color: red; }\na { color: red; }\n"


def test_the_site_s_own_sheet_asks_for_nothing_more_and_keeps_the_order_of_the_cascade(
    built_site: Path,
) -> None:
    sheet = (built_site / "assets" / "site.css").read_text("utf-8")
    assert "@import" not in sheet
    assert "url(" not in sheet, "an address in a part would be read from the part's own place"
    marks = [".sr-only {", ".top-bar {", ".stamp {", ".hall {", ".mark {", ".city-cards {", ".foot, .crumbs"]
    places = [sheet.index(mark) for mark in ("box-sizing", "--paper:", "line-height: 1.75", *marks)]
    assert places == sorted(places)


def test_every_part_of_the_site_s_sheet_is_imported() -> None:
    imported = re.findall(r'@import "([^"]+)";', (ROOT / "static" / "site.css").read_text("utf-8"))
    parts = (ROOT / "static" / "css" / "site").glob("*.css")
    assert sorted(imported) == sorted(path.relative_to(ROOT / "static").as_posix() for path in parts)
