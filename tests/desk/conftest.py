"""A desk with the whole site on it, a copy of its own for each test."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext

from tests.conftest import WHOLE, served
from tests.desk.browsing import BROUGHT, PATIENCE, REPOSITORY, SMALL
from tests.findings import ROOT
from zhinan.desk.answering import Desk
from zhinan.publish.editing.desk_runtime import runtime_of
from zhinan.publish.pipeline import build
from zhinan.publish.project import Project


def laid_out(root: Path) -> Desk:
    """The desk of the site below a folder."""
    return Desk(root, ROOT / "templates", ROOT / "schema" / "content", "assets/")


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A folder with the whole site's content."""
    shutil.copytree(WHOLE / "content", tmp_path / "site" / "content")
    return tmp_path / "site"


@pytest.fixture
def desk(site: Path) -> Desk:
    """What an editor has before them."""
    return laid_out(site)


@pytest.fixture(scope="session")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """The small site, with a repository on a known host, and with a desk."""
    project = Project(tmp_path_factory.mktemp("desk"))
    shutil.copytree(SMALL / "content", project.content)
    with (project.content / "site.yaml").open("a", encoding="utf-8") as settings:
        settings.write(f"仓库: {REPOSITORY}\n")
    shutil.copytree(BROUGHT, runtime_of(project))
    assert build(project).ok
    return project


@pytest.fixture(scope="session")
def address(project: Project, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where it is served."""
    with served(project.site, tmp_path_factory.mktemp("host")) as url:
        yield url


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A browser that has seen nothing; 360 px wide, as a phone is."""
    context = browser.new_context(viewport={"width": 360, "height": 740}, accept_downloads=True)
    context.set_default_timeout(PATIENCE)
    yield context
    context.close()
