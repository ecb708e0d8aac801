"""Official names find their items: whole names first, every beginning of a name somewhere in the list."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page

from zhinan.model.guide import Guide
from zhinan.model.place import Place

# Titles of the items that the word lists rank for each text, as many as the page shows.
RANK = """
async ([texts, city]) => {
  const script = document.querySelector("script[src*='/search.js']").src;
  const { Lists, ask, grouped } = await import(new URL("./shared.js", script).href);
  const lists = await Lists.shared();
  const found = {};
  for (const text of texts) {
    const { here } = await ask(lists, text, { city });
    const rows = grouped(here, false).slice(0, 20);
    found[text] = rows.flatMap((row) => row.map(({ entry }) => entry.kind + ":" + entry.title));
  }
  return found;
}
"""


def names(place: Place) -> dict[str, set[str]]:
    """Names and official names of the place's items, each with the titles of the items that bear it."""
    found: dict[str, set[str]] = {}
    for item in place.items:
        for name in (item.name, item.official_name):
            found.setdefault(name, set()).add(f"item:{item.name}")
    return found


@pytest.fixture
def search_page(page: Page, site_url: str) -> Page:
    """The search page, open."""
    page.goto(f"{site_url}search/")
    return page


def rank(page: Page, texts: list[str], place: Place) -> dict[str, list[str]]:
    """The titles for each text."""
    found: dict[str, Any] = page.evaluate(RANK, [texts, place.id])
    return found


@pytest.mark.browser
def test_an_official_name_finds_its_item_first(search_page: Page, guide: Guide) -> None:
    for place in guide.places:
        wanted = names(place)
        found = rank(search_page, list(wanted), place)
        wrong = [(name, found[name][:3]) for name, titles in wanted.items() if found[name][0] not in titles]
        assert not wrong, place.id


@pytest.mark.browser
def test_every_beginning_of_a_name_lists_the_item(search_page: Page, guide: Guide) -> None:
    for place in guide.places:
        wanted: dict[str, set[str]] = {}
        for name, titles in names(place).items():
            for length in range(2, len(name) + 1):
                wanted.setdefault(name[:length], set()).update(titles)
        found = rank(search_page, list(wanted), place)
        missing = [
            (start, titles - set(found[start]))
            for start, titles in wanted.items()
            if titles - set(found[start])
        ]
        assert not missing, place.id
