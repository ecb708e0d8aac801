"""Addresses are relative everywhere, so that the site works at any sub-path and from a folder."""

from __future__ import annotations

import pytest

from zhinan.pages.anchors import part
from zhinan.pages.urls import file_of, query, relative


@pytest.mark.parametrize(
    ("target", "page", "expected"),
    [
        ("", "", "./"),
        ("jiazhou/", "", "jiazhou/"),
        ("", "jiazhou/transfer-out/", "../../"),
        ("jiazhou/", "jiazhou/transfer-out/", "../"),
        ("jiazhou/transfer-in/", "jiazhou/transfer-out/", "../transfer-in/"),
        ("assets/site.css", "404.html", "assets/site.css"),
        ("assets/site.css", "jiazhou/transfer-out/", "../../assets/site.css"),
        ("search/?q=a/b", "jiazhou/", "../search/?q=a/b"),
        ("jiazhou/offices/#hall-chouhe", "jiazhou/offices/", "#hall-chouhe"),
        ("glossary/#term", "jiazhou/transfer-out/", "../../glossary/#term"),
        ("jiazhou/offices/", "jiazhou/offices/", "./"),
    ],
)
def test_an_address_is_told_as_seen_from_the_page(target: str, page: str, expected: str) -> None:
    assert relative(target, page) == expected


def test_a_page_is_served_from_its_index_file() -> None:
    assert file_of("") == "index.html"
    assert file_of("jiazhou/") == "jiazhou/index.html"
    assert file_of("404.html") == "404.html"


def test_an_example_search_is_a_link_on_the_search_page_itself() -> None:
    assert query("异地 a&b") == "?q=%E5%BC%82%E5%9C%B0%20a%26b"


def test_a_place_on_a_page_is_told_by_its_anchor() -> None:
    assert part("list/", "no-3") == "list/#no-3"
    assert relative(part("list/", "no-3"), "list/") == "#no-3"
