"""Links are read as a browser reads them, and each that leads nowhere is told."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml.html import document_fromstring  # type: ignore[import-untyped]

from zhinan.model.problem import Problem
from zhinan.publish.links import Known, Outline, check_links, outline_of

LINKING = {"a": "href", "area": "href", "link": "href", "script": "src", "img": "src", "form": "action"}
PAGE = '<html><body><p id="here"></p>{}</body></html>'


@pytest.mark.slow
def test_patterns_find_what_a_parser_finds(built_site: Path) -> None:
    for path in built_site.rglob("*.html"):
        html = path.read_text(encoding="utf-8")
        root = document_fromstring(html)
        found = [e.get(LINKING[e.tag]) for e in root.iter(*LINKING) if LINKING[e.tag] in e.attrib]
        outline = outline_of(html)
        assert [link for _, link in outline.links] == list(dict.fromkeys(found)), path
        assert list(outline.ids) == list(dict.fromkeys(root.xpath("//@id"))), path
        lines = html.split("\n")
        assert all('="' in lines[line - 1] for line, _ in outline.links), path


def told(html: str) -> list[str]:
    """What is told of a page in a folder beside another page."""
    outlines = {"a/index.html": outline_of(PAGE.format(html)), "b/index.html": outline_of(PAGE.format(""))}
    return [problem.message for problem in check(outlines, "assets/x.css", "b/中文.txt")]


def check(outlines: dict[str, Outline], *files: str) -> list[Problem]:
    """What is told of a site of these pages and files."""
    ids = {path: outline.ids for path, outline in outlines.items()}
    links = {path: outline.links for path, outline in outlines.items()}
    return list(check_links(links, Known({*outlines, *files}, ids.get)))


@pytest.mark.parametrize(
    "link",
    ["../b/", "../b/#here", "#here", "", "?q=1", "../assets/x.css", "../b/%E4%B8%AD%E6%96%87.txt", "./",
     "https://a.gov.cn/", "tel:+86601", "mailto:a@b.cn"],
)  # fmt: skip
def test_a_link_that_leads_somewhere_is_no_fault(link: str) -> None:
    assert told(f'<a href="{link}">x</a>') == []


@pytest.mark.parametrize(
    "link",
    ["../c/", "../b/#there", "#there", "../../", "/b/", "../b", "../assets/y.css", "javascript:alert(1)",
     "data:text/html,x", "//evil.example/x", "https:///x"],
)  # fmt: skip
def test_a_link_that_leads_nowhere_is_told(link: str) -> None:
    assert told(f'<a href="{link}">x</a>') == [f"链接“{link}”没有着落"]


def test_a_fragment_alone_is_judged_page_by_page() -> None:
    outlines = {
        "a/one.html": outline_of('<p id="x"></p><a href="#x">x</a>'),
        "a/two.html": outline_of('<a href="#x">x</a>'),
    }
    assert [problem.path for problem in check(outlines)] == ["site/a/two.html"]


def test_the_line_of_a_link_is_where_it_first_stands() -> None:
    html = '<p>\n</p>\n<a\n href="../c/">x</a>\n<a href="../c/">x</a>\n<img src="../d.png">'
    assert outline_of(html).links == ((3, "../c/"), (6, "../d.png"))
