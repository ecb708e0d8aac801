"""The same as ../conftest.py and ../pages/paper/conftest.py give, of the real content.

One site is built of it, with an address, so that its papers carry codes.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import BASE, alone, build_good, good_guide, served, was_built
from tests.edition.moved_on import CONTENT
from tests.pages.paper.conftest import bundled, coded, linked, paper, papers, printed
from zhinan.model.guide import Guide
from zhinan.publish.project import Project

__all__ = ["bundled", "coded", "paper", "papers", "printed"]
"""Fixtures that need nothing but this folder's guide and site."""


@pytest.fixture(scope="session")
def guide() -> Guide:
    """The real content, read once; it has to be without errors."""
    return good_guide(CONTENT)


@pytest.fixture(scope="session")
def built_site(testrun_uid: str) -> Path:
    """The folder of the real site, built once. Read it, never write into it."""
    with alone("edition") as root:
        if not was_built(root, testrun_uid):
            shutil.copytree(CONTENT, root / "content")
            settings = root / "content" / "site.yaml"
            if not re.search("^网址:", settings.read_text(encoding="utf-8"), re.MULTILINE):
                with settings.open("a", encoding="utf-8") as file:
                    file.write(f"\n网址: {BASE}\n")
            build_good(root, testrun_uid)
    return root / "site"


@pytest.fixture(scope="session")
def coded_site(built_site: Path) -> Path:
    """The same: it has an address."""
    return built_site


@pytest.fixture(params=sorted(path.parent.name for path in CONTENT.glob("*/city.yaml")))
def place_id(request: pytest.FixtureRequest) -> str:
    """Each place that there is, be it of the first edition or not."""
    return str(request.param)


@pytest.fixture
def kept_project() -> Project:
    """A project of the real content for PDF files that stays from run to run."""
    with alone("edition-pdf") as root:
        return linked(root, CONTENT)


@pytest.fixture(scope="session")
def site_url(built_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the real site is served."""
    with served(built_site, tmp_path_factory.mktemp("host")) as url:
        yield url
