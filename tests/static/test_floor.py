"""What is published runs and looks right in old browsers: WeChat's own on an old phone, an iPhone 6."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.findings import ROOT
from tests.static.judge import in_markup, in_script, in_sheet
from tests.static.sheets import blocks
from tests.static.table import DESIGNED, READABLE, Row, css_rows, markup_rows, script_rows

STATIC = ROOT / "static"
SHEETS = sorted(STATIC.rglob("*.css"))
SCRIPTS = sorted(STATIC.rglob("*.js"))
MARKUP = sorted([*(ROOT / "templates").rglob("*.html"), *STATIC.rglob("*.svg")])
CSS_ROWS = [row for where in ("at-rule", "selector", "declaration") for row in css_rows(where)]
LONGEST = 250

Judge = Callable[[str], Iterator[tuple[int, str]]]


def complaints(judge: Judge, files: list[Path]) -> list[str]:
    """What is wrong with the files, each with its place."""
    return [
        f"{path.relative_to(ROOT)}:{line}: {said}"
        for path in files
        for line, said in judge(path.read_text(encoding="utf-8"))
    ]


def test_stylesheets_hold_at_the_floor() -> None:
    assert complaints(in_sheet, SHEETS) == []


def test_scripts_hold_at_the_floor() -> None:
    assert complaints(in_script, SCRIPTS) == []


def test_templates_and_pictures_hold_at_the_floor() -> None:
    assert complaints(in_markup, MARKUP) == []


def test_every_drawing_on_every_page_has_a_size(built_site: Path) -> None:
    """Also those that the program draws. Without a stylesheet a drawing is as wide as the page."""
    drawings = [
        (path, drawing)
        for path in built_site.rglob("*.html")
        for drawing in re.findall(r"<svg\b[^>]*>", path.read_text(encoding="utf-8"))
    ]
    assert len(drawings) > 300
    assert [path for path, drawing in drawings if list(in_markup(drawing))] == []


def names(rows: list[Row] | tuple[Row, ...]) -> list[str]:
    """For pytest's report."""
    return [row.feature for row in rows]


@pytest.mark.parametrize("row", CSS_ROWS, ids=names(CSS_ROWS))
def test_each_row_refuses_its_piece_of_a_stylesheet(row: Row) -> None:
    assert row.said in [said for _, said in in_sheet(row.refused)]


@pytest.mark.parametrize("row", script_rows(), ids=names(script_rows()))
def test_each_row_refuses_its_piece_of_a_script(row: Row) -> None:
    assert row.said in [said for _, said in in_script(f"// So.\n{row.refused}\n")]


@pytest.mark.parametrize("row", markup_rows(), ids=names(markup_rows()))
def test_each_row_refuses_its_piece_of_markup(row: Row) -> None:
    assert row.said in [said for _, said in in_markup(row.refused)]


@pytest.mark.parametrize("row", [*CSS_ROWS, *script_rows()], ids=names([*CSS_ROWS, *script_rows()]))
def test_no_row_refuses_what_the_floor_knows(row: Row) -> None:
    """What both know at the lower floor needs no row, unless it is dangerous in itself."""
    assert any(row.since[name] > READABLE[name] for name in READABLE) or row.feature in (
        "boxes without a box",
        "drawing without a colour of its own",
    )


@pytest.mark.parametrize(
    "sheet",
    [
        ".a { display: grid; gap: 1rem; }",
        ".a { grid-template-columns: 1fr 1fr; gap: 1rem; }",
        ".a { inline-size: 100%; inline-size: min(100%, 20rem); }",
        ":focus { outline: 3px solid; } :focus:not(:focus-visible) { outline: none; }",
        "@supports selector(:focus-visible) { a:focus-visible { outline: 0; } }",
        '/* @layer base { inset: 0 } */ .a::before { content: "gap: 1rem; &"; clip-path: inset(50%); }',
        "@media screen and (min-width: 60rem) { .a:not(.b):not(:empty), c { margin: calc(-1 * 1rem); } }",
        ".chart-line { stroke: var(--line-strong, var(--line, #7d8a86)); }",
        "@page { size: A4; margin: 12mm; }",
    ],
)
def test_what_holds_is_let_through(sheet: str) -> None:
    assert list(in_sheet(sheet)) == []


@pytest.mark.parametrize(
    "sheet",
    [
        ".a { inline-size: min(100%, 20rem); inline-size: 100%; }",
        ".a { anchor-name: --a; }",
        ".a { block-size: 100dvh; }",
        ".a { transform: scale(2); }",
        ".a:user-valid { color: red; }",
        ".a::part(b) { color: red; }",
        "@property --a { syntax: '*'; }",
        "@media (hover: hover) { .a { color: red; } }",
        "@media print { .a { display: flex; row-gap: 0; } }",
        "@supports (inset: 0) { .a { inset: 0; } }",
    ],
)
def test_what_nobody_has_looked_up_is_refused(sheet: str) -> None:
    """A fallback that comes too late, and words that are in no part of the table."""
    assert list(in_sheet(sheet)) != []


def test_a_complaint_names_the_line() -> None:
    sheet = "/* a\n b */\n.a { color: red; }\n@media print {\n  .b {\n    color: red;\n    inset: 0; } }"
    assert [line for line, _ in in_sheet(sheet)] == [7]
    assert [line for line, _ in in_script("// a?.b\nstart();\na?.b();\n")] == [3]


def test_what_may_go_missing_still_exists() -> None:
    """An exception that nobody needs any more would let the next one in unseen."""
    found = [block for path in SHEETS for block in blocks(path.read_text(encoding="utf-8"))]
    heads = {selector for block in found for selector in block.selectors}
    assert [name for row in CSS_ROWS for name in row.harmless if name not in heads] == []


def test_the_watchdog_speaks_old_words() -> None:
    """It says that nothing else runs: a browser that knows no modules has to understand it."""
    text = (STATIC / "js" / "search" / "watchdog.js").read_text(encoding="utf-8")
    young = r"\b(?:let|const|class|import|export|async|of)\b|=>|`|\.\.\."
    assert not re.search(young, re.sub(r"//.*", "", text))


def test_both_floors_are_told_to_contributors() -> None:
    told = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    for floor in (READABLE, DESIGNED):
        assert f"Chromium {floor['chromium']:g}" in told
        assert f"Safari {floor['safari']:g}" in told


@pytest.mark.parametrize("path", [*SHEETS, *SCRIPTS], ids=lambda path: path.relative_to(STATIC).as_posix())
def test_a_file_has_one_subject_and_says_what_it_is_for(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.startswith(("/* ", "// "))
    assert len(text.splitlines()) <= LONGEST
