"""What many tests share: the real guide read once, the real site built once and served at a sub-path."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

from zhinan.content.load import load_guide
from zhinan.model.guide import Guide
from zhinan.publish.build import build
from zhinan.publish.project import Project

ROOT = Path(__file__).resolve().parent.parent
SUB_PATH = "/a/b/"
BROWSERS = ("chromium", "google-chrome-stable", "google-chrome")


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
def built_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the real site, built once for all tests. Read it, never write into it."""
    root = tmp_path_factory.mktemp("real")
    for name in ("content", "templates", "static"):
        (root / name).symlink_to(ROOT / name)
    project = Project(root)
    built = build(project)
    assert built.ok, [problem for problem in built.problems if problem.level == "error"][:5]
    return project.site


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
