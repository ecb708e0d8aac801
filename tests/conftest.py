"""What many tests share: the guide of tests/sites/whole, that site built once and served at a sub-path.

Tests of tests/edition get the same of the real content: see its conftest.py.
"""

from __future__ import annotations

import fcntl
import gc
import hashlib
import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from msgspec.structs import replace
from playwright.sync_api import Browser, Page, ViewportSize

from tests.findings import KEPT, ROOT
from tests.reading import refuse
from zhinan.guide.load import load_guide
from zhinan.model.guide import Guide
from zhinan.publish.pipeline import build
from zhinan.publish.project import Project
from zhinan.publish.rendering.collecting import SELDOM

sys.addaudithook(refuse)
gc.set_threshold(*SELDOM)  # to look through thousands of tests and whole guides took a tenth of all the work

SUB_PATH = "/a/b/"
USUAL: ViewportSize = {"width": 1280, "height": 720}
WHOLE = ROOT / "tests" / "sites" / "whole"
BASE = "https://zhinan.example.gov.cn/ylbz/"
"""The address of the whole site."""
BROWSERS = ("chromium-headless-shell", "chromium", "google-chrome-stable", "google-chrome")


class QuietHandler(SimpleHTTPRequestHandler):
    """The standard library's file server, without its log."""

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing."""


@pytest.fixture(scope="session")
def guide() -> Guide:
    """The guide of the whole site, read once, as it is without an address of the site."""
    found = good_guide(WHOLE / "content")
    assert found.site.base_url == BASE
    return replace(found, site=replace(found.site, base_url=None))


@pytest.fixture(params=["jiazhou", "yichuan", "bingling", "dingsheng"])
def place_id(request: pytest.FixtureRequest) -> str:
    """Each place of the whole site."""
    return str(request.param)


@pytest.fixture(scope="session")
def built_site(testrun_uid: str) -> Path:
    """The folder of the whole site without an address, built once. Read it, never write into it."""
    with alone("whole") as root:
        if not was_built(root, testrun_uid):
            shutil.copytree(WHOLE / "content", root / "content")
            settings = root / "content" / "site.yaml"
            kept = settings.read_text(encoding="utf-8").replace(f"网址: {BASE}\n", "")
            settings.write_text(kept, encoding="utf-8")
            build_good(root, testrun_uid)
    return root / "site"


@pytest.fixture(scope="session")
def coded_site(testrun_uid: str) -> Path:
    """The whole site as it is, with its address: its papers carry codes."""
    with alone("coded") as root:
        if not was_built(root, testrun_uid):
            (root / "content").symlink_to(WHOLE / "content")
            build_good(root, testrun_uid)
    return root / "site"


@pytest.fixture(scope="session")
def site_url(built_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the built site is served."""
    with served(built_site, tmp_path_factory.mktemp("host")) as url:
        yield url


def good_guide(content: Path) -> Guide:
    """The guide of a content folder that has to be without errors."""
    loaded = load_guide(content)
    assert loaded.ok, [problem for problem in loaded.problems if problem.level == "error"][:5]
    return loaded.guide


@contextmanager
def alone(name: str) -> Iterator[Path]:
    """A folder that stays from run to run, with what builds keep in it; for one process at a time."""
    root = KEPT / name
    root.mkdir(parents=True, exist_ok=True)
    with (root / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield root


def was_built(root: Path, run: str) -> bool:
    """Whether another process of this run has been here; if not, the project's folders are taken away."""
    note = root / "run"
    if note.is_file() and note.read_text(encoding="ascii") == run:
        return True
    for name in ("content", "templates", "static"):
        if (root / name).is_symlink():
            (root / name).unlink()
        else:
            shutil.rmtree(root / name, ignore_errors=True)
    return False


def build_good(root: Path, run: str) -> None:
    """Build a project whose content has to be without errors, and note that it stands."""
    for name in ("templates", "static"):
        (root / name).symlink_to(ROOT / name)
    built = build(Project(root))
    assert built.ok, [problem for problem in built.problems if problem.level == "error"][:5]
    (root / "run").write_text(run, encoding="ascii")


@contextmanager
def served(site: Path, host: Path) -> Iterator[str]:
    """The address of a built site on a plain file server, two folders below the root of that empty host."""
    folder = host / SUB_PATH.strip("/")
    folder.parent.mkdir(parents=True)
    folder.symlink_to(site)
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(QuietHandler, directory=str(host)))
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}{SUB_PATH}"
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="session")
def looks(browser: Browser) -> bytes:
    """What beside its HTML makes a page look as it does: styles, scripts and the browser."""
    digest = hashlib.sha256(browser.version.encode())
    for path in sorted(path for path in (ROOT / "static").rglob("*") if path.is_file()):
        digest.update(path.read_bytes())
    return digest.digest()


@pytest.fixture(scope="session")
def window(browser: Browser) -> Iterator[Page]:
    """The one page that `page` lends."""
    yield from opened(browser)


@pytest.fixture(scope="session")
def scriptless_window(browser: Browser) -> Iterator[Page]:
    """The one page that `scriptless` lends."""
    yield from opened(browser, java_script_enabled=False)


def opened(browser: Browser, **options: Any) -> Iterator[Page]:
    """A page, closed in the end."""
    page = browser.new_page(**options)
    yield page
    page.context.close()


@pytest.fixture
def page(window: Page) -> Iterator[Page]:
    """A page as good as new, instead of pytest-playwright's: to open one takes longer than most tests."""
    yield window
    if window.url.startswith(("http", "file")):
        window.evaluate("localStorage.clear(); sessionStorage.clear()")
    as_new(window)


@pytest.fixture
def scriptless(scriptless_window: Page) -> Iterator[Page]:
    """The same in a browser that runs no scripts."""
    yield scriptless_window
    as_new(scriptless_window)


def as_new(page: Page) -> None:
    """Put back what tests change about a page."""
    if page.viewport_size != USUAL:
        page.set_viewport_size(USUAL)
    page.emulate_media(media="null", color_scheme="null")


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    """The machine's own Chromium where there is one, else Playwright's; no sandbox for root."""
    launch = dict(browser_type_launch_args)
    if path := installed_browser():
        launch["executable_path"] = path
    if os.geteuid() == 0:
        launch["args"] = [*launch.get("args", []), "--no-sandbox"]
    return launch


def installed_browser() -> str | None:
    """Debian's Chromium or a Google Chrome; not Ubuntu's snap, which can't see our files."""
    for name in BROWSERS:
        path = shutil.which(name)
        if path and "snap" not in str(Path(path).resolve()):
            return path
    return None
