"""What the full-text index is made from."""

from __future__ import annotations

from zhinan.pages.page import Page
from zhinan.publish.search.search_shadow import apart, shadow_of

HTML = """
<body><header>页眉</header>
<main><article data-pagefind-body>
<h1>生育津贴支付</h1>
<nav data-pagefind-ignore><a href="#materials">带什么</a><ul><li>目录</li></ul></nav>
<section id="materials"><h2 id="materials-title">带什么</h2><p>出生医学证明<br>1份 &lt;原件&gt;</p></section>
<section id="steps"><ol><li>提交<p>受理</p></li></ol><svg><text>图</text></svg></section>
</article><aside>旁边</aside></main></body>
"""


def shadow() -> str:
    """The shadow of a small page."""
    return shadow_of(Page("jiazhou/x/", "item.html", "生育津贴支付", {}, kind="item"), HTML)


def test_chinese_characters_stand_apart_and_the_rest_together() -> None:
    assert apart("9个工作日 <b>B超</b>") == "9 个 工 作 日 &lt;b&gt;B 超 &lt;/b&gt;"


def test_text_stands_under_the_anchor_of_its_section() -> None:
    assert '<h2 id="materials"></h2><p data-pagefind-weight="3.0">带 什 么 出 生 医 学 证 明' in shadow()
    assert '<h2 id="steps"></h2><p data-pagefind-weight="2.0">提 交 受 理</p>' in shadow()


def test_only_the_body_counts_and_nothing_that_is_ignored() -> None:
    for word in ("页 眉", "目 录", "旁 边", "图"):
        assert word not in shadow()


def test_markup_in_the_text_stays_text() -> None:
    assert "&lt; 原 件 &gt;" in shadow() or "&lt;原" in shadow().replace(" ", "")


def test_the_page_says_what_it_is() -> None:
    assert '<p data-pagefind-ignore data-pagefind-meta="kind">item</p>' in shadow()


def test_nothing_is_filtered_since_pagefind_writes_filters_in_random_order() -> None:
    assert "data-pagefind-filter" not in shadow()
