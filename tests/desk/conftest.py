"""A desk with the whole site on it, a copy of its own for each test."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.conftest import WHOLE
from tests.findings import ROOT
from zhinan.desk.answering import Desk


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
