"""Guides as bureaus of other fields print them: each fact has a key of its own, and the page shows it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.pages.rendering import tree
from zhinan.guide.load import load_guide
from zhinan.pages.answer.item_page import item_page

CONTENT = Path(__file__).resolve().parents[2] / "sites" / "good" / "keys-of-their-own" / "content"
FILES = sorted(CONTENT.glob("*/items/*.md"))
ELSEWHERE = {
    "确认",
    "适用",
    "主项",
    "来源",
    "窗口",
    "计入时限",
    "原文未载",
    "要求",
    "监督电话",
    "咨询电话",
    "电话",
}
"""What the page says by other words: names of tables, and choices."""


WORDS = {"是": "有电子证照的可以不带", "无需预约": "不用预约", "免费": "不收费"}
"""What the page says in words of its own."""


def facts(node: Any, key: str = "") -> Iterator[str]:
    """The texts of a file, but for those that lead elsewhere."""
    if isinstance(node, dict):
        for inner, value in node.items():
            yield from () if inner in ELSEWHERE else facts(value, inner)
    elif isinstance(node, list):
        for value in node:
            yield from facts(value, key)
    else:
        yield WORDS.get(str(node), str(node))


def plain(text: str) -> str:
    """A text without spaces."""
    return re.sub(r"\s", "", text)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_each_fact_has_a_key_and_stands_on_the_page(path: Path) -> None:
    guide = load_guide(CONTENT).guide
    _, head, notes = path.read_text("utf-8").split("---\n")
    assert notes.strip() == ""
    place = guide.places[0]
    (item,) = (item for item in place.items if item.id == path.stem)
    shown = tree(guide, item_page(guide, place, item))
    page = plain(shown.text_content()) + " ".join(shown.xpath("//@href"))
    missing = [fact for fact in facts(yaml.safe_load(head)) if plain(fact) not in page]
    assert missing == []


def test_the_site_has_guides_of_several_kinds() -> None:
    assert len(FILES) == 8
