"""What many tests share: the real guide read once, the real site built once and served at a sub-path."""

from __future__ import annotations

import fcntl
import hashlib
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, ViewportSize

from tests.findings import KEPT, ROOT
from zhinan.guide.load import load_guide
from zhinan.model.guide import Guide
from zhinan.publish.pipeline import build
from zhinan.publish.project import Project

SUB_PATH = "/a/b/"
USUAL: ViewportSize = {"width": 1280, "height": 720}
BASE = "https://zhinan.example.gov.cn/ylbz/"
BROWSERS = ("chromium-headless-shell", "chromium", "google-chrome-stable", "google-chrome")


class QuietHandler(SimpleHTTPRequestHandler):
    """The standard library's file server, without its log."""

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing."""


@pytest.fixture(scope="session")
def guide() -> Guide:
    """The real content, read once; it has to be without errors."""
    loaded = load_guide(ROOT / "content")
    assert loaded.ok, [problem for problem in loaded.problems if problem.level == "error"][:5]
    return loaded.guide


@pytest.fixture(scope="session")
def built_site(testrun_uid: str) -> Path:
    """The folder of the real site, built once for all tests. Read it, never write into it."""
    with alone("real") as root:
        if not was_built(root, testrun_uid):
            for name in ("content", "templates", "static"):
                (root / name).symlink_to(ROOT / name)
            build_good(root, testrun_uid)
    return root / "site"


@pytest.fixture(scope="session")
def coded_site(testrun_uid: str) -> Path:
    """The real site as it would be with an address in site.yaml: its papers carry codes."""
    with alone("coded") as root:
        if not was_built(root, testrun_uid):
            shutil.copytree(ROOT / "content", root / "content")
            with (root / "content" / "site.yaml").open("a", encoding="utf-8") as settings:
                settings.write(f"网址: {BASE}\n")
            for name in ("templates", "static"):
                (root / name).symlink_to(ROOT / name)
            build_good(root, testrun_uid)
    return root / "site"


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
    """Build a project that has to be without errors, and note that it stands."""
    built = build(Project(root))
    assert built.ok, [problem for problem in built.problems if problem.level == "error"][:5]
    (root / "run").write_text(run, encoding="ascii")


@pytest.fixture(scope="session")
def site_url(built_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the built site is served: by a plain file server, two folders below the host's root."""
    host = tmp_path_factory.mktemp("host")
    folder = host / SUB_PATH.strip("/")
    folder.parent.mkdir(parents=True)
    folder.symlink_to(built_site)
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
    if window.url.startswith("http"):
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
