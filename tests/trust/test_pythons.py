"""Which other Pythons the site is made by, and that those that are not to be had are named."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from trust.pythons import interpreter, with_packages


def put(path: Path, *lines: str) -> Path:
    """A program of a few lines of shell."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join(("#!/bin/sh", *lines, "")), encoding="utf-8")
    path.chmod(0o755)
    return path


@pytest.fixture
def versions(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of versions of pyenv, and a PATH with a stand-in that has none to stand in for."""
    monkeypatch.setenv("PYENV_ROOT", str(tmp_path / "pyenv"))
    monkeypatch.setenv("PATH", os.pathsep.join((str(tmp_path / "shims"), "/usr/bin", "/bin")))
    put(tmp_path / "shims" / "python3.99", "echo 'python3.99: command not found' >&2", "exit 127")
    return tmp_path / "pyenv" / "versions"


def test_the_newest_of_pyenv_is_taken_where_the_path_has_only_a_stand_in(versions: Path) -> None:
    for patch in ("3.99.9", "3.99.10", "3.98.11"):
        put(versions / patch / "bin" / "python", f"echo {patch.rpartition('.')[0]}")
    assert interpreter("3.99") == str(versions / "3.99.10" / "bin" / "python")


def test_one_on_the_path_that_answers_comes_first(versions: Path) -> None:
    put(versions / "3.99.9" / "bin" / "python", "echo 3.99")
    own = put(versions.parents[1] / "shims" / "python3.99", "echo 3.99")
    assert interpreter("3.99") == str(own)


def test_none_is_found_where_none_answers(versions: Path) -> None:
    put(versions / "3.99.9" / "bin" / "python", "echo 3.9")
    assert interpreter("3.99") is None


def test_what_hinders_its_packages_is_said(
    versions: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("trust.pythons.KEPT", tmp_path / "kept")
    python = put(versions / "3.99.9" / "bin" / "python", "echo 'no module named venv' >&2", "exit 1")
    assert with_packages(str(python), "3.99") == (None, "no module named venv")
