"""A page taken apart for Hugo and put together again is the same page."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bench.twin.edits import TWIN_EDITS
from bench.twin.hugo import complain_unless_twins
from bench.twin.hugo_site import group_data, make_twin, taken_apart
from bench.twin.runs import joined, run_of

PAGE = """<!doctype html>
<head>
<meta charset="utf-8">
<title>转出 &amp; 转入</title>
<meta name="description" content="1样&#34;材料&#34;">
<link rel="stylesheet" href="../a.css">
</head>
<body>
<a class="skip" href="#main">跳到正文</a>
<main id="main" tabindex="-1">
<h1>转出 &amp; 转入</h1>
<a class="call" href="tel:+86601" data-x="1">0601</a> <a href="https://a.cn/?q=1&amp;r=2">高德</a>
<svg><text>图 &amp; 表</text></svg>
</main>
<footer>指南</footer>
</body>
</html>
"""


def in_order(html: str) -> str:
    """A page with the attributes of each link in one order."""
    return re.sub(r"<a ([^>]*)>", lambda match: f"<a {' '.join(sorted(match[1].split()))}>", html)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site of five pages in three storeys."""
    site = tmp_path / "site"
    for address in ("index.html", "404.html", "city/index.html", "city/item/index.html", "about/index.html"):
        (site / address).parent.mkdir(parents=True, exist_ok=True)
        (site / address).write_text(PAGE, encoding="utf-8")
    (site / "assets").mkdir()
    return site


def test_a_run_gives_the_page_again() -> None:
    assert in_order(joined(run_of(PAGE))) == in_order(PAGE)


def test_texts_and_links_are_bare_so_that_hugo_escapes_them() -> None:
    run = run_of('<p>A &amp; B</p><a class="x" href="?q=1&amp;r=2">C</a>')
    assert run == [
        {"m": ["<p>", "</p>"], "t": ["A & B", ""]},
        {"a": "?q=1&r=2", "o": 'class="x"', "m": ["", "</a>"], "t": ["C", ""]},
    ]


def test_hugo_is_told_of_addresses_that_it_would_refuse() -> None:
    kinds = [
        sorted(block.keys() & {"a", "p"}) for block in run_of('<a href="tel:1">1</a><a href="../">2</a>')
    ]
    assert kinds == [[], ["p"], ["a"]]


def test_charts_are_ready() -> None:
    assert [text for block in run_of("<svg><text>图</text></svg><p>文</p>") for text in block["t"]] == [
        "文",
        "",
    ]


def test_a_page_is_parted_at_its_title_and_its_main() -> None:
    page = taken_apart(PAGE)
    assert (page["name"], page["description"]) == ("转出 & 转入", '1样"材料"')
    assert page["before"].endswith('<main id="main" tabindex="-1">')
    assert page["after"].startswith("</main>")


def test_what_pages_share_stands_once(site: Path) -> None:
    data = group_data(site / "city", [site / "city" / "index.html", site / "city" / "item" / "index.html"])
    assert len(data["shared"]) == 3
    assert [page["path"] for page in data["pages"]] == ["", "item"]


def test_a_twin_has_a_file_for_each_top_folder_with_pages_below(site: Path, tmp_path: Path) -> None:
    static = tmp_path / "static"
    static.mkdir()
    (static / "site.css").write_text("", encoding="utf-8")
    twin = tmp_path / "twin"
    make_twin(site, twin, static)
    assert sorted(path.name for path in (twin / "assets" / "data").iterdir()) == [
        "404.json", "city.json", "top.json",
    ]  # fmt: skip
    for kind, edit in TWIN_EDITS.items():
        edited = edit(twin, 7)
        assert edited.words in edited.file.read_text(encoding="utf-8"), kind


@pytest.mark.parametrize("theirs", [(829, 13_500_000), (829, 13_300_000)])
def test_twins_may_differ_by_a_hundredth(theirs: tuple[int, int]) -> None:
    complain_unless_twins((829, 13_400_000), theirs)


@pytest.mark.parametrize("theirs", [(828, 13_400_000), (829, 13_540_000)])
def test_no_more_than_that(theirs: tuple[int, int]) -> None:
    with pytest.raises(ValueError, match="Hugo's"):
        complain_unless_twins((829, 13_400_000), theirs)
