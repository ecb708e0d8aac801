"""The site works from a folder: opened as a file, without any server."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

SCRIPT = Path(__file__).resolve().parents[2] / "static" / "js" / "page" / "folder.js"

ADDRESSES = {
    "./": "./index.html",
    "../": "../index.html",
    "..": "../index.html",
    "jiazhou/": "jiazhou/index.html",
    "../jiazhou/#materials": "../jiazhou/index.html#materials",
    "search/?city=jiazhou": "search/index.html?city=jiazhou",
    "search/?q=a/b/#c/": "search/index.html?q=a/b/#c/",
    "data/cities.json": "data/cities.json",
    "404.html": "404.html",
    "#materials": "#materials",
    "?q=1": "?q=1",
    "tel:+866018577": "tel:+866018577",
    "https://example.gov.cn/": "https://example.gov.cn/",
    "//example.gov.cn/": "//example.gov.cn/",
}


@pytest.fixture
def opened(tmp_path: Path, page: Page) -> Page:
    """A page on disk with those links, a form and a drawing, and the script."""
    shutil.copy(SCRIPT, tmp_path)
    links = "".join(f'<a href="{address}">x</a>' for address in ADDRESSES)
    (tmp_path / "index.html").write_text(
        f'<!doctype html>{links}<form action="search/"></form><svg><a href="offices/"></a></svg>'
        '<p id="late"></p><script src="folder.js" defer></script>',
        encoding="utf-8",
    )
    page.goto((tmp_path / "index.html").as_uri())
    return page


@pytest.mark.browser
def test_a_link_to_a_page_names_its_file_and_others_stay(opened: Page) -> None:
    found = opened.locator("body > a").evaluate_all("links => links.map(link => link.getAttribute('href'))")
    assert dict(zip(ADDRESSES, found, strict=True)) == ADDRESSES


@pytest.mark.browser
def test_forms_and_links_in_drawings_name_it_too(opened: Page) -> None:
    expect(opened.locator("form")).to_have_attribute("action", "search/index.html")
    expect(opened.locator("svg a")).to_have_attribute("href", "offices/index.html")


@pytest.mark.browser
def test_a_link_that_comes_later_is_mended_when_it_is_clicked(opened: Page) -> None:
    opened.evaluate("document.querySelector('#late').innerHTML = '<a id=new href=\"./\">later</a>'")
    opened.click("#new")
    expect(opened).to_have_url((Path(opened.url.removeprefix("file://"))).as_uri())
    assert opened.url.endswith("/index.html")


@pytest.mark.browser
def test_over_http_links_stay_as_they_are(site_url: str, page: Page) -> None:
    page.goto(site_url)
    links = page.locator("a[href]").evaluate_all("links => links.map(link => link.getAttribute('href'))")
    assert links
    assert [link for link in links if "index.html" in link] == []


@pytest.mark.browser
def test_a_whole_site_opens_from_disk_styled_and_leads_on(built_site: Path, page: Page) -> None:
    page.goto("about:blank")
    refused: list[str] = []
    page.on("console", lambda message: refused.append(message.text) if message.type == "error" else None)
    page.goto((built_site / "index.html").as_uri())
    assert page.evaluate("document.styleSheets.length") > 0
    page.locator("main a[href$='jiazhou/index.html']").first.click()
    page.locator("main a[href$='maternity-allowance/index.html']").first.click()
    expect(page.locator("h1")).to_contain_text("生育津贴")
    # An unstyled page would show the skip link in the flow of the text, in the browser's own serif.
    assert page.evaluate("getComputedStyle(document.body).fontFamily") != page.evaluate(
        "(() => { const plain = document.createElement('iframe'); document.body.append(plain);"
        " return getComputedStyle(plain.contentDocument.body).fontFamily })()"
    )
    # Browsers take no modules from a disk (search, my district): the page does without, as without script.
    # Nothing else is missing, and the page's policy refuses nothing.
    assert [message for message in refused if not is_about_modules(message)] == []


def is_about_modules(message: str) -> bool:
    """Chromium says it twice: why a module from disk is not loaded, and that it was not."""
    return "Access to script at 'file:" in message or message == "Failed to load resource: net::ERR_FAILED"
