"""By links alone each page is three steps from home; pages that no link leads to are named."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

from lxml.html import document_fromstring  # type: ignore[import-untyped]  # lxml ships no types

ORPHANS = {
    "404.html": "the host's answer",
    "about/components/index.html": "for those who build, see its own text",
}
"""Pages that no page leads to, and why."""
MOST_STEPS = 3


def led_to(page: str, html: str, pages: set[str]) -> set[str]:
    """The pages that a page's links lead to."""
    found = set()
    for link in document_fromstring(html).iterlinks():
        if link[0].tag == "a":
            target = unquote(urlsplit(urldefrag(urljoin(f"http://site/{page}", link[2])).url).path)[1:]
            found.add(f"{target}index.html" if target.endswith("/") or not target else target)
    return found & pages


def steps_from_home(site: Path) -> tuple[dict[str, int], set[str]]:
    """How many steps each page is from home, and the pages that none leads to."""
    texts = {path.relative_to(site).as_posix(): path.read_text("utf-8") for path in site.rglob("*.html")}
    steps, edge = {"index.html": 0}, {"index.html"}
    while edge:
        edge = {to for page in edge for to in led_to(page, texts[page], set(texts))} - steps.keys()
        steps |= dict.fromkeys(edge, max(steps.values()) + 1)
    return steps, texts.keys() - steps.keys()


def test_each_page_is_three_steps_from_home_or_an_orphan_by_name(built_site: Path) -> None:
    steps, orphans = steps_from_home(built_site)
    assert orphans == ORPHANS.keys()
    assert {page: count for page, count in steps.items() if count > MOST_STEPS} == {}


def test_a_page_that_nothing_leads_to_and_one_too_far_are_seen(tmp_path: Path) -> None:
    chain = {"index": "a", "a": "b", "b": "c", "c": "d", "d": "", "alone": "a"}
    for name, to in chain.items():
        (tmp_path / f"{name}.html").write_text(f'<p><a href="{to}.html?q=1#x">x</a></p>', "utf-8")
    steps, orphans = steps_from_home(tmp_path)
    assert orphans == {"alone.html"}
    assert steps["d.html"] == MOST_STEPS + 1
