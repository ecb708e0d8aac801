"""The bench looks at the site that a preview writes."""

from __future__ import annotations

import shutil
from pathlib import Path

from bench.serving.previews import shown_site
from tests.findings import ROOT

SMALL = ROOT / "tests" / "sites" / "good" / "small" / "content"


def test_a_preview_with_drafts_writes_elsewhere(tmp_path: Path) -> None:
    shutil.copytree(SMALL, tmp_path / "content")
    assert shown_site(tmp_path) == tmp_path / "site"
    item = tmp_path / "content" / "yangli" / "items" / "transfer-out.md"
    item.write_text(item.read_text(encoding="utf-8").replace("---\n", "---\n草稿: 是\n", 1), encoding="utf-8")
    assert shown_site(tmp_path) == tmp_path / ".cache" / "drafts" / "site"
