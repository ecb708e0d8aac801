"""The links in an item's notes: a web address, or another item of the same place by its file's name."""

from __future__ import annotations

import re

from zhinan.text.identifiers import ID
from zhinan.text.nodes import Mark
from zhinan.text.running.hosts import addresses_in, host_of
from zhinan.text.running.words import Piece
from zhinan.text.source import Source, quoted
from zhinan.text.web_address import how_to_mend

SUFFIX = ".md"
EITHER = "写完整的网址 https://……；同一个地方的别的事项，写它的文件名，如 transfer-out.md"
DOMAIN = re.compile(r"[a-z0-9.-]+\.(?:cn|com|net|org)(?![a-z0-9.-])", re.IGNORECASE)
LOOKALIKE = re.compile(
    r"[\]】〕] *[（(] *(?=https?:|www\.|[a-z0-9./-]+\.(?:md|cn|com)\b)"
    r"|\[[^\[\]]+\]\[[^\[\]]*\]|^\[[^\[\]]+\]:",
    re.IGNORECASE,
)
"""What is no link: [官网]（https://……）, 【官网】(https://……), one without its end, Markdown's [官网][1]."""
LINK = re.compile(r"\[(?P<words>[^\[\]\n]*)\]\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)")


def complain_of_link(source: Source, mark: Mark, piece: Piece) -> bool:
    """Whether a link can't be published; then it is told at its target."""
    problem = why_not(piece)
    if problem:
        source.report(source.within(mark, piece.target), *problem)
    return problem is not None


def complain_of_lookalike(source: Source, mark: Mark, text: str) -> None:
    """What is no link to the program and was meant as one."""
    if alike := LOOKALIKE.search(LINK.sub(lambda found: " " * len(found[0]), text)):
        place = source.within(mark, alike[0])
        source.report(place, "这里像一个链接，网页上却只是文字", "括号用英文的，写成 [官网](https://……)")


def item_named(target: str) -> str | None:
    """The id of the item that a link leads to; None for a web address."""
    stem = target.removesuffix(SUFFIX)
    return stem if stem != target and ID.fullmatch(stem) else None


def why_not(piece: Piece) -> tuple[str, str] | None:
    """Message and hint for a link that can't be published."""
    target = piece.target
    if piece.kind == "picture":
        return "注意事项里不能放图片", "删掉 ! 和后面的括号，把图上的话写成文字"
    if not piece.text.strip():
        return "这个链接没有文字", "在方括号里写上文字，如 [官网](https://……)"
    if other := next((one for one in addresses_in(piece.text) if host_of(one) != host_of(target)), None):
        message = f"链接的文字是 {other}，点开却是 {target}"
        return message, "文字和网址写成一样的，或文字改成那个网站的名称"
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
