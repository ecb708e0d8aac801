"""The desk opened in Chromium, and what an editor does there."""

from __future__ import annotations

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.findings import ROOT
from zhinan.publish.editing.desk_runtime import RUNTIME

SMALL = ROOT / "tests" / "sites" / "good" / "small"
NAME = "yangli/items/transfer-out.md"
REPOSITORY = "https://github.com/someone/guide"
PATIENCE = 180_000
"""Milliseconds: nothing is measured here, and the machine may have much to do."""
BROUGHT = ROOT / ".cache" / "desk"
IS_THERE = all((BROUGHT / name).is_file() for name in RUNTIME)
IN_CHROMIUM = [
    pytest.mark.browser,
    pytest.mark.slow,
    pytest.mark.skipif(not IS_THERE, reason="make desk has not brought the runtime"),
]


def opened(context: BrowserContext, address: str, name: str = NAME) -> tuple[Page, list[str]]:
    """The desk with a file on it, and what it asks for."""
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{address}edit/?file={name}")
    expect(page.locator("#shown")).to_be_visible(timeout=PATIENCE)
    return page, asked


def typed(page: Page, old: str, new: str) -> None:
    """A piece of the text replaced."""
    text = page.locator("#text").input_value()
    assert old in text
    page.locator("#text").fill(text.replace(old, new, 1))


def facts(page: Page, words: str) -> None:
    """Wait until the facts are told."""
    expect(page.locator("#facts-count")).to_have_text(words, timeout=PATIENCE)
