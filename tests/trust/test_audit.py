"""What pip-audit answers, and that no answer is no good news."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from trust.audit import LOCKS, audit

SAFE = {"name": "a", "version": "1", "vulns": []}
UNSAFE = {"name": "b", "version": "2", "vulns": [{"id": "PYSEC-1", "fix_versions": ["3"]}]}
UNKNOWN = {"name": "c", "skip_reason": "Dependency not found"}
CASES = {
    "all safe": ([SAFE, SAFE], "2 of 2 asked about", ()),
    "one unsafe": ([SAFE, UNSAFE], "2 of 2 asked about", ("b 2: PYSEC-1, mended in 3",)),
    "some unknown": ([SAFE, UNKNOWN], "1 of 2 asked about", ("nobody could be asked about c",)),
    "none known": ([UNKNOWN] * 9, "0 of 9 asked about", ("nobody could be asked about c, c, c and 6 more",)),
}  # fmt: skip


def stand_in(folder: Path, out: str, err: str = "") -> str:
    """A program that says so, as pip-audit does: 1 where it has something to tell."""
    path = folder / "pip-audit"
    lines = (
        f"#!{sys.executable}",
        "import sys",
        f"print({out!r})",
        f"print({err!r}, file=sys.stderr)",
        "sys.exit(1)",
    )
    path.write_text("\n".join(lines), encoding="utf-8")
    path.chmod(0o755)
    return str(path)


@pytest.mark.parametrize(("packages", "count", "faults"), CASES.values(), ids=list(CASES))
def test_each_lock_has_a_line(
    tmp_path: Path, packages: list[object], count: str, faults: tuple[str, ...]
) -> None:
    found = list(audit(stand_in(tmp_path, json.dumps({"dependencies": packages}))))
    assert [(one.what, one.count, one.faults) for one in found] == [
        (f"packages of {lock}", count, faults) for lock in LOCKS
    ]


def test_without_a_network_nothing_is_said_to_be_safe(tmp_path: Path) -> None:
    for figure in audit(stand_in(tmp_path, "", "Traceback\nERROR: connection refused")):
        assert figure.faults == ("no database could be asked: ERROR: connection refused",)
