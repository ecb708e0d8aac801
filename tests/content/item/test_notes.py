"""The notes below an item: plain paragraphs and lists, and links that lead where they say."""

from __future__ import annotations

import re
from html import unescape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zhinan.content.item.note_links import item_named
from zhinan.content.item.notes import Notes, read_notes
from zhinan.text.source import Source
from zhinan.text.web_address import how_to_mend

HREF = re.compile(r'<a href="([^"]*)"')
PIECES = [
    *"[]()<>!\\\"'`*_~ \n|&字a@#：\x00\u200b", "\n\n", "- ", "> ", "&#58;", "官网", "[a](", "](",
    "[1]: ", "[1]", "https://", "http:", "javascript:", "data:text/html,", "mailto:", "//", "example.gov.cn",
    "/x", "?q=", "%6a", ".md", "transfer-out.md", "<script>",
]  # fmt: skip


def read(text: str) -> tuple[Notes, list[str]]:
    """The notes of an item whose first line they are, and what is told."""
    source = Source("x.md", text)
    notes = read_notes(source, text, 1)
    return notes, [f"{problem.line}:{problem.column}: {problem.message}" for problem in source.problems]


@pytest.mark.parametrize(
    ("text", "links"),
    [
        ("见[官网](https://ybj.example.gov.cn/)", ("https://ybj.example.gov.cn/",)),
        ("<http://ybj.example.gov.cn>", ("http://ybj.example.gov.cn",)),
        ("[转出](transfer-out.md)", ("transfer-out.md",)),
        ("[a][1]\n\n[1]: https://ybj.example.gov.cn", ("https://ybj.example.gov.cn",)),
        ("[a](https&#58;//ybj.example.gov.cn)", ("https://ybj.example.gov.cn",)),
        ("- 一\n- [a](b.md)，[c](d.md)", ("b.md", "d.md")),
        ("网址 https://ybj.example.gov.cn 只是文字", ()),
        ("方括号［甲］（乙）和[丙]不同", ()),
        ("《通知》〔2020〕（5号）", ()),
        ("a < b，c > d，x & y，<script>alert(1)</script>", ()),
    ],
)  # fmt: skip
def test_notes_that_are_read_without_a_word(text: str, links: tuple[str, ...]) -> None:
    notes, told = read(text)
    assert (notes.links, told) == (links, [])
    assert "<script" not in notes.html


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("一\n二[a](../x/)\n三", "2:6: 链接不能写「../x/」"),
        ("一\n\n- 二\n  [a](/x/)", "4:7: 链接不能写「/x/」"),
        ("[a](x.md#top)", "1:5: 链接不能写「x.md#top」"),
        ("[a](X.md)", "1:5: 链接不能写「X.md」"),
        ("[a](<x y.md>)", "1:6: 链接不能写「x y.md」"),
        ("[a]()", "1:0: 链接不能写「」"),
        ("[a][1]\n\n[1]: data:text/html,x", "3:6: 链接不能写「data:text/html,x」"),
        ("[a](java&#115;cript:alert(1))", "1:0: 链接不能写「javascript:alert(1)」"),
        ("【官网】(https://ybj.example.gov.cn)", "1:4: 这里像一个链接，网页上却只是文字"),
        ("[官网](https://ybj.example.gov.cn", "1:4: 这里像一个链接，网页上却只是文字"),
        ("[官网] （ www.example.gov.cn ）", "1:4: 这里像一个链接，网页上却只是文字"),
    ],
)
def test_a_link_that_leads_nowhere_is_told_at_its_place(text: str, told: str) -> None:
    notes, found = read(text)
    assert found == [told]
    assert (notes.links, HREF.findall(notes.html)) == ((), [])


@settings(max_examples=400, derandomize=True, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=25).map("".join))
def test_whatever_is_typed_nothing_but_an_address_or_an_item_becomes_a_link(text: str) -> None:
    notes, _ = read(text)
    links = [unescape(link) for link in HREF.findall(notes.html)]
    assert tuple(links) == notes.links
    assert all(item_named(link) or how_to_mend(link) == "" for link in links)
    assert "<script" not in notes.html
    assert not re.search(
        r"<(?!/?(?:a|p|ul|ol|li|em|strong|code|pre|s|br|hr|blockquote|table|t[rhd]|thead|tbody)\b)",
        notes.html,
    )
