"""Asking the search page: many queries in one browser page, through the page's own search function."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Page

SEARCH = """
async (queries) => {
  const script = document.querySelector("script[src*='/search.js']").src;
  const page = await import(new URL("./search.js", script).href);
  const answers = [];
  for (const [q, city] of queries) {
    const begun = performance.now();
    await page.search(q, { city: city || "", kind: "", who: "" });
    const time = performance.now() - begun;
    const results = [...document.querySelectorAll("[data-search-result]")];
    answers.push({
      texts: results.map((one) => one.textContent),
      titles: results.map((one) => one.querySelector(".result-title").textContent),
      links: results.map((one) => [...one.querySelectorAll("a")].map((link) => link.href)),
      empty: document.querySelectorAll("[data-search-empty]").length,
      said: document.getElementById("search-results").textContent,
      status: document.getElementById("search-status").textContent,
      time,
    });
  }
  return answers;
}
"""


@dataclass(frozen=True)
class Answer:
    """What the page shows for one query."""

    titles: tuple[str, ...]
    texts: tuple[str, ...]
    links: tuple[tuple[str, ...], ...]
    empty: int
    """How many elements say that nothing was found."""
    status: str
    said: str
    """All that stands below the status line."""
    time: float
    """Milliseconds until all of it was shown."""

    def place_of(self, wanted: Sequence[str]) -> int | None:
        """The number (from 0) of the first result with one of the words in its title, or None."""
        fits = (number for number, title in enumerate(self.titles) if any(word in title for word in wanted))
        return next(fits, None)


def ask(page: Page, queries: Sequence[tuple[str, str | None]]) -> list[Answer]:
    """The answers to queries with the city chosen; the page has to be the search page."""
    found: list[dict[str, Any]] = page.evaluate(SEARCH, [list(query) for query in queries])
    return [
        Answer(
            tuple(one["titles"]),
            tuple(one["texts"]),
            tuple(tuple(links) for links in one["links"]),
            one["empty"],
            one["status"],
            one["said"],
            one["time"],
        )
        for one in found
    ]
