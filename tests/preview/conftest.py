"""A preview of a small copy of the real project, one for all tests that look at it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.preview.running import ROOT, Running, start

expect.set_options(timeout=30_000)  # a change shows after a build of some seconds


def copy_project(root: Path) -> Path:
    """The real templates and stylesheets with one city and the province: builds in some seconds."""
    for name in ("templates", "static", "content/qingdao", "content/shandong"):
        shutil.copytree(ROOT / name, root / name)
    shutil.copy(ROOT / "content" / "site.yaml", root / "content")
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
def preview(served: Running) -> Iterator[Running]:
    """The served project, whole again after each test."""
    yield served
    served.restore()
