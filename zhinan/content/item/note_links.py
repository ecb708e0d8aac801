"""The links in an item's notes: a web address, or another item of the same place by its file's name."""

from __future__ import annotations

import re

from markdown_it.token import Token

from zhinan.text.identifiers import ID
from zhinan.text.nodes import Mark
from zhinan.text.source import Source, quoted
from zhinan.text.web_address import how_to_mend

SUFFIX = ".md"
EITHER = "写完整的网址 https://……；同一个地方的别的事项，写它的文件名，如 transfer-out.md"
DOMAIN = re.compile(r"[a-z0-9.-]+\.(?:cn|com|net|org)(?![a-z0-9.-])", re.IGNORECASE)
LOOKALIKE = re.compile(r"[\]】〕] *[（(] *(?=https?:|www\.|[a-z0-9./-]+\.(?:md|cn|com)\b)", re.IGNORECASE)
"""What is no link to Markdown: [官网]（https://……）, 【官网】(https://……), one without its end."""


def links_in(source: Source, inline: Token, first_line: int) -> list[str]:
    """The targets of the links in a paragraph, in order; complains of those that can't be published.

    `first_line` is the line of the file on which the notes begin.
    """
    found: list[str] = []
    line = first_line + (inline.map[0] if inline.map else 0)
    before = ""
    children = inline.children or []
    for child, following in zip(children, [*children[1:], None], strict=True):
        if child.type in {"softbreak", "hardbreak"}:
            line += 1
        elif child.type == "link_open":
            target = str(child.attrs.pop("href", ""))
            is_empty = following is not None and following.type == "link_close"
            problem = _problem(target, is_picture=before.endswith("!"), is_empty=is_empty)
            if problem:
                source.report(source.within(Mark(line), target), *problem)
            else:
                child.attrs = {"href": target, **child.attrs}
                found.append(target)
        elif child.type == "text" and (alike := LOOKALIKE.search(child.content)):
            mark = source.within(Mark(line), alike[0])
            source.report(mark, "这里像一个链接，网页上却只是文字", "括号用英文的，写成 [官网](https://……)")
        before = child.content if child.type == "text" else ""
    return found


def item_named(target: str) -> str | None:
    """The id of the item that a link leads to; None for a web address."""
    stem = target.removesuffix(SUFFIX)
    return stem if stem != target and ID.fullmatch(stem) else None


def _problem(target: str, *, is_picture: bool, is_empty: bool) -> tuple[str, str] | None:
    """Message and hint for a link that can't be published."""
    if is_picture:
        return "注意事项里不能放图片", "删掉 ! 和后面的括号，把图上的话写成文字"
    if is_empty:
        return "这个链接没有文字", "在方括号里写上文字，如 [官网](https://……)"
    if item_named(target):
        return None
    mended = how_to_mend(target)
    if not mended:
        return None
    message = f"链接不能写{quoted(target)}"
    if "://" in target:
        return message, mended
    if target.startswith("mailto:"):
        return message, "邮箱写成文字，不写成链接：去掉尖括号或圆括号"
    if DOMAIN.match(target) and not how_to_mend(target, bare=True):
        return message, f"写完整的网址：https://{target}"
    return message, EITHER
