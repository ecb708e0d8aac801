"""What report.yml shows of a pull request: its commands run with a stand-in for the program."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from tests.ci.test_workflows import git, tree_of
from tests.findings import ROOT

STEPS = tree_of(ROOT / ".github" / "workflows" / "report.yml")["jobs"]["build"]["steps"]
CONTENT = next(step["run"] for step in STEPS if step.get("id") == "content")
REPORT = next(step["run"] for step in STEPS if "report/facts.md" in step.get("run", ""))
PROGRAM = """#!/usr/bin/env bash
echo "$2: $(find content -type f | sort | tr '\\n' ' ')" >>log
"""


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """A clone of a repository with a program and content; the pull request is made by `proposed`."""
    git(tmp_path, "init", "-q", "--bare", "-b", "main", "host.git")
    git(tmp_path, "clone", "-q", "host.git", "clone")
    clone = tmp_path / "clone"
    for name, text in {"build.py": "program", "content/site.yaml": "x", ".venv/bin/python": PROGRAM}.items():
        path = clone / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    (clone / ".venv" / "bin" / "python").chmod(0o755)
    git(clone, "add", "build.py", "content")
    git(clone, "commit", "-q", "-m", "one")
    git(clone, "push", "-q", "origin", "HEAD:main")
    return clone


def proposed(clone: Path, *names: str) -> dict[str, str]:
    """A pull request with these files, and what the job knows of it."""
    git(clone, "checkout", "-q", "-b", "proposed")
    for name in names:
        path = clone / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("changed", encoding="utf-8")
        git(clone, "add", name)
    git(clone, "commit", "-q", "-m", "two")
    git(clone, "push", "-q", "origin", "HEAD:refs/pull/7/head")
    sha = git(clone, "rev-parse", "HEAD").strip()
    git(clone, "checkout", "-q", "-B", "main", "origin/main")
    return {**os.environ, "NUMBER": "7", "SHA": sha, "PREVIEW": "", "GITHUB_OUTPUT": str(clone / "output")}


def run(clone: Path, script: str, environment: dict[str, str]) -> None:
    """As the host runs it."""
    line = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script]
    subprocess.run(line, cwd=clone, env=environment, check=True, capture_output=True)


def output(clone: Path) -> str:
    """What the step hands on."""
    path = clone / "output"
    return path.read_text(encoding="utf-8") if path.exists() else ""


def test_content_alone_is_shown(clone: Path) -> None:
    run(clone, CONTENT, proposed(clone, "content/site.yaml", "content/更新.md"))
    assert output(clone) == "alone=true\n"
    assert (clone / "content" / "site.yaml").read_text(encoding="utf-8") == "changed"


def test_a_change_of_the_program_is_not_however_much_content_comes_with_it(clone: Path) -> None:
    many = [f"content/{'x' * 200}-{number}.yaml" for number in range(600)]
    environment = proposed(clone, "build.py", *many)
    run(clone, CONTENT, environment)
    assert output(clone) == ""
    assert (clone / "build.py").read_text(encoding="utf-8") == "program"
    check = tree_of(ROOT / ".github" / "workflows" / "check.yml")["jobs"]["check"]["steps"]
    changed = next(step["run"] for step in check if step.get("id") == "changed")
    git(clone, "checkout", "-q", "-f", environment["SHA"])
    run(clone, changed, {**environment, "BASE": "origin/main"})
    assert output(clone) == "program=true\n"


def test_a_stranger_s_files_for_the_root_are_told_and_not_shown(clone: Path) -> None:
    environment = proposed(clone, "content/root/login.html")
    run(clone, CONTENT, environment)
    run(clone, REPORT, environment)
    assert (clone / "log").read_text(encoding="utf-8").splitlines() == [
        "build: content/site.yaml ",
        "diff: content/root/login.html content/site.yaml ",
    ]
