"""Without a network: what was read and saved opens, with its day; no release sticks; it can be undone."""

from __future__ import annotations

import json
import os
import re
import shutil
from collections.abc import Iterator
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import Browser, BrowserContext

from tests.conftest import SUB_PATH, QuietHandler
from tests.findings import ROOT

ITEM = "jiazhou/maternity-allowance/"
OTHER = "jiazhou/transfer-out/"
CONTROLLED = "() => navigator.serviceWorker.controller !== null"
KEPT = """async ([address, word]) => {
  for (const name of await caches.keys()) {
    const copy = await (await caches.open(name)).match(address);
    if (copy && (await copy.text()).includes(word)) return true;
  }
  return false;
}"""
"""Whether there is a copy of a page with that word."""


class Host:
    """A web host of a copy of the site, that can go away."""

    def __init__(self, site: Path, folder: Path) -> None:
        self.folder = folder / SUB_PATH.strip("/")
        shutil.copytree(site, self.folder)
        self.root, self.port, self.releases = folder, 0, 0
        self.server: ThreadingHTTPServer | None = None
        self.come()

    def come(self) -> None:
        """Answer, at the same port as before."""
        handler = partial(QuietHandler, directory=str(self.root))
        self.server = ThreadingHTTPServer(("127.0.0.1", self.port), handler)
        self.port = self.server.server_port
        Thread(target=self.server.serve_forever, daemon=True).start()

    def go(self) -> None:
        """Answer no more."""
        if self.server:
            self.server.shutdown()
            self.server.server_close()
        self.server = None

    def address(self, page: str) -> str:
        """Of a page."""
        return f"http://127.0.0.1:{self.port}{SUB_PATH}{page}"

    def release(self, word: str) -> None:
        """Publish another release: its pages say so, and what they load stands at another address."""
        used = re.search(r"assets/[0-9a-f]+", (self.folder / "index.html").read_text(encoding="utf-8"))
        assert used
        old = self.folder / used[0]
        self.releases += 1  # the host tells files apart by the second: two releases are never of one here
        new = old.with_name(f"{int(old.name, 16) + 1:016x}")
        old.rename(new)
        for path in (*self.folder.rglob("*.html"), self.folder / "manifest.json"):
            text = path.read_text(encoding="utf-8").replace(old.name, new.name)
            path.write_text(text.replace("<h1", f"<p class='release'>{word}</p><h1", 1), encoding="utf-8")
            moment = path.stat().st_mtime + 2 * self.releases
            os.utime(path, (moment, moment))


@pytest.fixture
def host(built_site: Path, tmp_path: Path) -> Iterator[Host]:
    """The built site on a host of its own."""
    found = Host(built_site, tmp_path)
    yield found
    found.go()


@pytest.fixture
def reader(browser: Browser) -> Iterator[BrowserContext]:
    """Somebody who has never been here."""
    context = browser.new_context(viewport={"width": 360, "height": 740})
    yield context
    context.close()


@pytest.mark.browser
def test_three_releases_in_a_row_and_then_no_network(host: Host, reader: BrowserContext) -> None:
    page = reader.new_page()
    page.goto(host.address(ITEM))
    page.wait_for_function(CONTROLLED)
    for word in ("second", "third"):
        host.release(word)
        page.goto(host.address(ITEM))
        assert page.locator(".release").last.text_content() == word
        assert page.locator(".copy-notice").count() == 0
        page.wait_for_function(KEPT, arg=[host.address(ITEM), word])
    host.go()
    page.goto(host.address(ITEM))
    assert page.locator(".release").last.text_content() == "third"
    assert "存下的" in (page.locator(".copy-notice").text_content() or "")
    assert page.evaluate("getComputedStyle(document.querySelector('.skip')).position") == "absolute"
    page.goto(host.address(OTHER))
    assert page.locator("h1").text_content() == "没有网络"
    page.get_by_role("link", name="生育津贴支付").click()
    assert page.locator(".release").last.text_content() == "third"
    host.come()
    page.goto(host.address(OTHER))
    assert page.locator(".copy-notice").count() == 0


@pytest.mark.browser
def test_a_whole_place_is_saved_and_taken_away_again(host: Host, reader: BrowserContext) -> None:
    page = reader.new_page()
    page.goto(host.address("jiazhou/"))
    page.wait_for_function(CONTROLLED)
    box = page.locator(".saving")
    assert "B）" in (box.locator("button").first.text_content() or "")
    box.locator("button").first.click()
    box.get_by_text("没有网络也能看。").wait_for()
    host.go()
    page.goto(host.address(OTHER))
    assert "存下的" in (page.locator(".copy-notice").text_content() or "")
    page.goto(host.address("jiazhou/"))
    page.get_by_role("button", name="删掉存下的").click()
    page.get_by_text("已经删掉").wait_for()
    page.goto(host.address(OTHER))
    page.goto(host.address("jiazhou/offices/"))
    assert page.locator("h1").text_content() == "没有网络"


@pytest.mark.browser
def test_a_site_that_wants_no_worker_any_more_gets_rid_of_it(host: Host, reader: BrowserContext) -> None:
    page = reader.new_page()
    page.goto(host.address(ITEM))
    page.wait_for_function(CONTROLLED)
    shutil.copyfile(ROOT / "static" / "offline" / "gone.js", host.folder / "sw.js")
    for path in host.folder.rglob("*.html"):
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace("data-worker=", "data-none="), encoding="utf-8")
    page.goto(host.address(ITEM))
    page.evaluate("navigator.serviceWorker.getRegistration().then((one) => one && one.update())")
    page.wait_for_function("() => navigator.serviceWorker.getRegistration().then((one) => !one)")
    page.reload()
    page.wait_for_function("() => caches.keys().then((names) => names.length === 0)")


def test_what_is_saved_is_listed_with_its_size(built_site: Path) -> None:
    listed = json.loads((built_site / "jiazhou" / "copy.json").read_bytes())
    assert ITEM in listed["pages"]
    assert not [page for page in listed["pages"] if "print" in page or not page.startswith("jiazhou/")]
    found = [built_site / page / "index.html" for page in listed["pages"]]
    found += [built_site / name for name in listed["files"]]
    assert sum(path.stat().st_size for path in found) == listed["bytes"]
    manifest = json.loads((built_site / "manifest.json").read_bytes())
    assert all((built_site / icon["src"]).is_file() for icon in manifest["icons"])
