"""The bench can make other cities after the real ones: check accepts the copies too."""

from __future__ import annotations

from pathlib import Path

import pytest

from bench.generator.project import Plan, make_content
from tests.edition.moved_on import stay_with_the_edition
from tests.edition.source_documents import DOCUMENTS
from zhinan.guide.load import load_guide


@pytest.mark.slow
def test_check_accepts_copies_of_the_real_cities(tmp_path: Path) -> None:
    stay_with_the_edition("", *DOCUMENTS)
    make_content(tmp_path / "content", Plan(8))
    loaded = load_guide(tmp_path / "content")
    assert [problem for problem in loaded.problems if problem.level == "error"] == []
