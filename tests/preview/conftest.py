"""A preview of a small project, one for all tests that look at it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.preview.running import ROOT, Running, start

expect.set_options(timeout=30_000)  # a change shows after a build of some seconds


def copy_project(root: Path) -> Path:
    """The real templates and stylesheets with a city of two items: builds in a second."""
    for name in ("templates", "static"):
        shutil.copytree(ROOT / name, root / name)
    shutil.copytree(ROOT / "tests" / "sites" / "good" / "small" / "content", root / "content")
    return root


@pytest.fixture
def small_project(tmp_path: Path) -> Path:
    """A small project of one's own."""
    return copy_project(tmp_path)


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """`python build.py serve` at a sub-path and a free port."""
    root = copy_project(tmp_path_factory.mktemp("preview"))
    running = start(root, "--port", "0", "--base", "a/b").ready()
    assert (root / "site").is_dir(), "the first build failed:\n" + "".join(running.said)
    yield running
    running.end()


@pytest.fixture
def page(page: Page) -> Iterator[Page]:
    """A page that is gone from the preview before the next change there reloads it."""
    yield page
    page.goto("about:blank")


@pytest.fixture
def preview(served: Running) -> Iterator[Running]:
    """The served project, whole again after each test."""
    yield served
    served.restore()
