"""Attacked pages opened in Chromium: nothing runs, nothing is asked for elsewhere, no policy is violated."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, sync_playwright

from trust.copies import ROOT
from trust.figures import Figure
from zhinan.model.guide import Guide
from zhinan.pages.routes import files_of, pages_of, shared_files, shared_pages
from zhinan.pages.urls import file_of
from zhinan.publish.assets import read_assets
from zhinan.publish.rendering.renderer import make_renderer

BROWSERS = ("chromium-headless-shell", "chromium", "google-chrome-stable", "google-chrome")
WATCH = """
window.hits = [];
window.hit = () => window.hits.push('hit()');
window.alert = window.prompt = window.confirm = (text) => window.hits.push('dialog ' + text);
document.addEventListener('securitypolicyviolation', (event) =>
  window.hits.push('policy ' + event.violatedDirective + ' ' + event.blockedURI));
"""
FOUND = """
() => [...window.hits, ...Array.from(document.querySelectorAll('*'))
  .map((one) => one.localName).filter((name) => name.startsWith('hit'))]
"""


class Silent(SimpleHTTPRequestHandler):
    """A file server without its log."""

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing."""


def write_site(guide: Guide, folder: Path) -> list[str]:
    """The pages of the first place, and what all share; their addresses, one of each template first."""
    assets = read_assets(ROOT / "static")
    renderer = make_renderer(guide, ROOT / "templates", assets.folder)
    for name, data in assets.files.items():
        _write(folder / assets.address(name), data)
    place = guide.places[0]
    view = guide.seen_from(place)
    pages = [*shared_pages(guide), *pages_of(view, place)]
    for page in pages:
        _write(folder / file_of(page.url), renderer.render(page).encode())
    for document in (*shared_files(guide), *files_of(view, place)):
        _write(folder / document.url, document.text.encode())
    first = {page.template: page.url for page in reversed(pages)}
    return list(first.values())


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address of a folder on this machine."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Silent, directory=str(folder)))
    threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()


@contextmanager
def own_browser() -> Iterator[Browser]:
    """A browser of one's own, where no test has opened one."""
    path = next((found for name in BROWSERS if (found := shutil.which(name))), None)
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield browser
        browser.close()


def open_pages(browser: Browser, guides: list[Guide], folder: Path) -> Figure:
    """One page of each kind of each guide, opened and clicked through."""
    faults: list[str] = []
    opened = 0
    for number, guide in enumerate(guides):
        own = folder / str(number)
        addresses = write_site(guide, own)
        with served(own) as base:
            for address in addresses:
                faults += (f"{address}: {fault}" for fault in _opened(browser, base, address))
                opened += 1
    return Figure("attacked pages in Chromium", f"{opened} opened", tuple(faults))


def _opened(browser: Browser, base: str, address: str) -> Iterator[str]:
    context = browser.new_context()
    asked: list[str] = []
    context.on("request", lambda request: asked.append(request.url))
    context.add_init_script(WATCH)
    page = context.new_page()
    page.goto(base + address, wait_until="load")
    for fold in page.locator("summary:visible").all()[:5]:
        fold.click(timeout=2000)
    found = page.evaluate(FOUND)
    context.close()
    yield from (str(one) for one in found)
    yield from (f"asks {url[:80]}" for url in asked if not url.startswith((base, "data:")))
