"""A finding is kept while what it was found in is the same, also when it is a bad one."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests import findings
from tests.findings import found


def test_the_same_is_not_looked_at_twice_and_another_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(findings, "KEPT", tmp_path)
    looks: list[str] = []

    def look() -> list[str]:
        looks.append("")
        return ["too wide"] * len(looks)

    assert found("page", [b"html", b"css"], look) == ["too wide"]
    assert found("page", [b"html", b"css"], look) == ["too wide"]
    assert found("page", [b"html", b"other css"], look) == ["too wide"] * 2
    assert found("another page", [b"html", b"css"], look) == ["too wide"] * 3
    assert found("page", [b"htmlcss"], look) == ["too wide"] * 4
