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
        ("- 一\n- [a](b.md)，[c](d.md)", ("b.md", "d.md")),
        ("**见[a](b.md)**", ("b.md",)),
        ("网址 https://ybj.example.gov.cn，见ybj.example.gov.cn/a。", ("https://ybj.example.gov.cn", "http://ybj.example.gov.cn/a")),
        ("方括号［甲］（乙）和[丙]不同，[丁](戊)也是", ()),
        ("《通知》〔2020〕（5号），丁医保发[2023](23)号", ()),
        ("a < b，c > d，x & y", ()),
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
        ("[a](<x.md>)", "1:5: 链接不能写「<x.md>」"),
        ("[a]()", "1:1: 链接不能写「」"),
        ("[](a.md)", "1:4: 这个链接没有文字"),
        ("![图](a.png)", "1:6: 注意事项里不能放图片"),
        ("[a](javascript:alert)", "1:5: 链接不能写「javascript:alert」"),
        ("[a](https&#58;//ybj.example.gov.cn)", "1:5: 链接不能写「https&#58;//ybj.example.gov.cn」"),
        ("[a][1]", "1:1: 这里像一个链接，网页上却只是文字"),
        ("【官网】(https://ybj.example.gov.cn)", "1:4: 这里像一个链接，网页上却只是文字"),
        ("[官网](https://ybj.example.gov.cn", "1:4: 这里像一个链接，网页上却只是文字"),
        ("[官网] （ www.example.gov.cn ）", "1:4: 这里像一个链接，网页上却只是文字"),
    ],
)
def test_a_link_that_leads_nowhere_is_told_at_its_place(text: str, told: str) -> None:
    notes, found = read(text)
    assert found == [told]
    assert [link for link in HREF.findall(notes.html) if how_to_mend(link)] == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("# 注意", "1:1: 这里不能写标题"),
        ("一\n> 引用", "2:1: 这里不能写引用"),
        ("| 甲 | 乙 |", "1:1: 这里不能写表格"),
        ("--- | ---:", "1:1: 这里不能写表格"),
        ("```\n一", "1:1: 注意事项里只写普通段落和列表"),
        ("一\n\n***", "3:1: 注意事项里只写普通段落和列表"),
        ("请带<b>原件</b>", "1:3: 文字里有网页代码「<b>」，会照样印出来"),
        ("请带《申请表", "1:3: 《 后面少了 》"),
        ("办理条件: 参保满一年", "1:1: “办理条件”写在第二条 --- 下面了，会被当成注意事项"),
    ],
)
def test_what_is_no_prose_is_told(text: str, told: str) -> None:
    source = Source("x.md", text)
    read_notes(source, text, 1)
    assert [f"{one.line}:{one.column}: {one.message}" for one in source.told] == [told]


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("办理前请看**“温馨提示”**后再来。", "<p>办理前请看<strong>“温馨提示”</strong>后再来。</p>"),
        ("**注意：**请带原件。", "<p><strong>注意：</strong>请带原件。</p>"),
        ("全年3*7*24小时，带*号的必填，带*号的", "<p>全年3*7*24小时，带*号的必填，带*号的</p>"),
        ("咨询0601-85770609\n或0601-85770610",
         '<p>咨询<a href="tel:+8660185770609">0601-85770609</a><br> '
         '或<a href="tel:+8660185770610">0601-85770610</a></p>'),
        ("电话：5550100，共5550100人",
         '<p>电话：<a href="tel:+866015550100">5550100</a>，共5550100人</p>'),
        ("热线12393", '<p>热线<a href="tel:12393">12393</a></p>'),
        ("1、取号\n2、等候\n完", '<ol class="as-typed"> <li>1、取号</li> <li>2、等候</li> </ol> <p>完</p>'),
        ("（1）取号\n（2）等候", '<ol class="as-typed"> <li>（1）取号</li> <li>（2）等候</li> </ol>'),
        ("- 甲\n  接着\n- 乙", "<ul> <li>甲<br> 接着</li> <li>乙</li> </ul>"),
        ("3.5米\n-5度", "<p>3.5米<br> -5度</p>"),
        ("一\n\n二", "<p>一</p> <p>二</p>"),
        ("丁医保发〔2023〕23号，资料\\*.pdf，~~删~~", "<p>丁医保发〔2023〕23号，资料\\*.pdf，~~删~~</p>"),
    ],
)  # fmt: skip
def test_prose_is_published_as_it_is_typed(text: str, html: str) -> None:
    assert read_notes(Source("x.md", text), text, 1, "0601").html.replace("\n", " ").strip() == html


def test_each_line_is_a_text_of_its_own() -> None:
    notes, _ = read("咨询0601-85770609\n0601-85770610\n\n- **甲**\n- [乙](b.md)")
    assert notes.texts == ("咨询0601-85770609", "0601-85770610", "甲", "乙")


CHINESE = "，。、；：？！“”‘’（）《》〈〉【】〔〕［］「」『』—…·～｜＊＃／＼％＋－＝〇①ⅠA㎡℃×÷※→"
SIGNS = sorted({*map(chr, range(0x20, 0x7F)), *CHINESE})
SHAPES = ["甲{0}乙", "{0}甲", "甲{0}", "甲{0}乙{0}丙", "甲{0}{0}乙", "{0} 甲", "甲 {0} 乙", "- {0}甲{0}"]


@pytest.mark.parametrize("sign", SIGNS)
@pytest.mark.parametrize("shape", SHAPES)
def test_no_sign_vanishes(sign: str, shape: str) -> None:
    text = shape.format(sign)
    source = Source("x.md", text)
    notes = read_notes(source, text, 1)
    if any("这里不能写" in one.message for one in source.told):
        return  # then nothing is published
    typed = text.removeprefix("- ") if text.startswith("- ") else text
    assert visible(notes.html) == "".join(typed.split())
    assert "".join("".join(notes.texts).split()) == "".join(typed.split())


def visible(html: str) -> str:
    """What a reader sees, without spaces."""
    return "".join(unescape(re.sub("<[^>]*>", "", html)).split())


@settings(max_examples=400, derandomize=True, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=25).map("".join))
def test_whatever_is_typed_only_signs_of_bold_of_links_and_of_lists_are_not_printed(text: str) -> None:
    notes, _ = read(text)
    shown, lost = visible(notes.html), []
    rest = iter(shown)
    wanted = next(rest, None)
    for sign in "".join(text.split()):
        if sign == wanted:
            wanted = next(rest, None)
        else:
            lost.append(sign)
    assert wanted is None
    targets = "".join(notes.links)
    assert len(lost) <= 4 * notes.html.count("<a ") + 4 * notes.html.count("<strong>") + notes.html.count(
        "<li>"
    ) + len(targets) + 3 * len(notes.links)


@settings(max_examples=400, derandomize=True, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=25).map("".join))
def test_whatever_is_typed_nothing_but_an_address_or_an_item_becomes_a_link(text: str) -> None:
    notes, _ = read(text)
    links = [unescape(link) for link in HREF.findall(notes.html) if not link.startswith("tel:")]
    assert tuple(links) == notes.links
    assert all(item_named(link) or how_to_mend(link) == "" for link in links)
    assert "<script" not in notes.html
    assert not re.search(
        r"<(?!/?(?:a|p|ul|ol|li|em|strong|code|pre|s|br|hr|blockquote|table|t[rhd]|thead|tbody)\b)",
        notes.html,
    )
