"""What runs on the host of the repository: pinned, with the least rights, fed with data, not commands."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.findings import ROOT

WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
PINNED = re.compile(r"[\w-]+/[\w-]+@[0-9a-f]{40}")
BY_STRANGERS = re.compile(
    r"\$\{\{[^}]*(?:github\.event\.(?!repository\.name)|github\.head_ref|head_branch|inputs\.|\.title|\.body)"
)
"""What someone else may have typed: titles, bodies, names of branches."""


def tree_of(path: Path) -> dict[str, Any]:
    """A workflow; YAML 1.1 reads its `on` as true, which is not looked at."""
    found: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return found


def steps_of(path: Path) -> Iterator[dict[str, Any]]:
    """All steps of all jobs."""
    for job in tree_of(path)["jobs"].values():
        yield from job["steps"]


@pytest.fixture(params=WORKFLOWS, ids=lambda path: path.stem)
def workflow(request: pytest.FixtureRequest) -> Path:
    """Each of them."""
    path: Path = request.param
    return path


def test_actions_are_pinned_and_their_version_is_said(workflow: Path) -> None:
    lines = [line for line in workflow.read_text(encoding="utf-8").splitlines() if "uses:" in line]
    assert lines
    for line in lines:
        assert re.search(rf"uses: {PINNED.pattern} # v\d+\.\d+\.\d+$", line), line


def test_nothing_is_allowed_but_what_a_job_asks_for(workflow: Path) -> None:
    tree = tree_of(workflow)
    assert tree["permissions"] in ({}, {"contents": "read"})
    for name, job in tree["jobs"].items():
        rights = job.get("permissions", {})
        assert "write-all" not in str(rights)
        # A job that may write runs no program of a pull request: it gets finished files.
        if "write" in rights.values():
            said = " ".join(step.get("run", "") for step in job["steps"])
            assert "make " not in said, name
            assert "build.py" not in said, name


def test_what_strangers_type_is_no_part_of_a_command(workflow: Path) -> None:
    for step in steps_of(workflow):
        assert not BY_STRANGERS.search(step.get("run", "")), step


def test_a_slip_would_be_found() -> None:
    for text in (
        "${{ github.event.pull_request.title }}",
        "${{ github.head_ref }}",
        "${{ github.event.issue.body }}",
    ):
        assert BY_STRANGERS.search(f"echo {text}")


def test_credentials_stay_only_where_something_is_pushed(workflow: Path) -> None:
    for job in tree_of(workflow)["jobs"].values():
        pushes = any(".ci/pages" in step.get("run", "") for step in job["steps"])
        for step in job["steps"]:
            if step.get("uses", "").startswith("actions/checkout@"):
                assert (step.get("with", {}).get("persist-credentials") is False) != pushes


@pytest.mark.skipif(not shutil.which("actionlint"), reason="actionlint is not installed on this machine")
def test_actionlint_has_nothing_to_say(workflow: Path) -> None:
    done = subprocess.run(["actionlint", workflow], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "")


def git(folder: Path, *command: str) -> str:
    """A command of git that has to go well; what it says."""
    options = ("-c", "user.name=x", "-c", "user.email=x@example.org")
    return subprocess.run(
        ["git", *options, *command], cwd=folder, capture_output=True, text=True, check=True
    ).stdout


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """A clone of a repository with one commit, and a built site in it."""
    git(tmp_path, "init", "-q", "--bare", "-b", "main", "host.git")
    git(tmp_path, "clone", "-q", "host.git", "clone")
    clone = tmp_path / "clone"
    for name, value in (("user.name", "x"), ("user.email", "x@example.org")):
        git(clone, "config", name, value)
    (clone / "README.md").write_text("program", encoding="utf-8")
    git(clone, "add", ".")
    git(clone, "commit", "-q", "-m", "one")
    git(clone, "push", "-q", "origin", "HEAD:main")
    site(clone, "first")
    return clone


def site(clone: Path, text: str) -> None:
    """A built site that says so."""
    shutil.rmtree(clone / "site", ignore_errors=True)
    (clone / "site" / ".well-known").mkdir(parents=True)
    (clone / "site" / "index.html").write_text(text, encoding="utf-8")
    (clone / "site" / ".well-known" / "x").write_text("x", encoding="utf-8")


def pages(clone: Path, *command: str) -> subprocess.CompletedProcess[str]:
    """.ci/pages in the clone."""
    return subprocess.run(
        [ROOT / ".ci" / "pages", *command], cwd=clone, capture_output=True, text=True, check=False
    )


def test_papers_are_made_as_pdf_before_what_is_published_is_packed() -> None:
    runs = [step.get("run") for step in steps_of(ROOT / ".github" / "workflows" / "publish.yml")]
    assert runs.index("make pdf") < runs.index("make release")


def published(clone: Path) -> dict[str, str]:
    """The branch as the host has it, by path."""
    host = clone.parent / "host.git"
    names = git(host, "ls-tree", "-r", "--name-only", "gh-pages").splitlines()
    return {name: git(host, "show", f"gh-pages:{name}") for name in names}


def test_site_and_previews_stand_side_by_side(clone: Path) -> None:
    assert pages(clone, "put", "site").returncode == 0
    first = {"index.html": "first", ".well-known/x": "x", ".nojekyll": ""}
    assert published(clone) == first
    site(clone, "changed")
    assert pages(clone, "put", "site", "preview/12").returncode == 0
    preview = {"preview/12/index.html": "changed", "preview/12/.well-known/x": "x"}
    assert published(clone) == first | preview
    (clone / "site" / "new.html").write_text("new", encoding="utf-8")
    (clone / "site" / "index.html").unlink()
    assert pages(clone, "put", "site").returncode == 0
    assert published(clone) == {".well-known/x": "x", ".nojekyll": "", "new.html": "new"} | preview
    assert pages(clone, "drop", "preview/12").returncode == 0
    assert published(clone) == {".well-known/x": "x", ".nojekyll": "", "new.html": "new"}
    assert pages(clone, "drop", "preview/99").returncode == 0
    assert git(clone.parent / "host.git", "rev-list", "--count", "gh-pages") == "1\n"
    assert git(clone, "status", "--porcelain") == "?? site/\n"


@pytest.mark.parametrize(
    "path", ["preview/../..", "preview/", "assets", "preview/1/../../x", "/etc", "preview/1\n2"]
)
def test_a_preview_stays_in_its_folder(clone: Path, path: str) -> None:
    assert pages(clone, "put", "site").returncode == 0
    before = published(clone)
    for command in (("put", "site", path), ("drop", path)):
        done = pages(clone, *command)
        assert done.returncode == 1
        assert "Not the path of a preview" in done.stderr
    assert published(clone) == before


GH = """#!/usr/bin/env bash
printf '%s\\n' "$*" >>"$LOG"
for argument; do case $argument in body=@*) cp "${argument#body=@}" "$LOG.body" ;; esac; done
case "$*" in *--jq*) cat "$OLD" ;; esac
"""


@pytest.mark.parametrize(
    ("old", "called"),
    [("", "POST repos/o/r/issues/7/comments"), ("33", "PATCH repos/o/r/issues/comments/33")],
)
def test_the_comment_is_one_that_is_renewed(tmp_path: Path, old: str, called: str) -> None:
    (tmp_path / "bin").mkdir()
    gh = tmp_path / "bin" / "gh"
    gh.write_text(GH, encoding="utf-8")
    gh.chmod(0o755)
    (tmp_path / "old").write_text(f"{old}\n" if old else "", encoding="utf-8")
    (tmp_path / "facts.md").write_text("### 1 处事实有变化\n" + "办" * 40_000, encoding="utf-8")
    environment = {
        "PATH": f"{tmp_path / 'bin'}:/usr/bin:/bin", "GITHUB_REPOSITORY": "o/r",
        "LOG": str(tmp_path / "log"), "OLD": str(tmp_path / "old"),
    }  # fmt: skip
    comment = [ROOT / ".ci" / "comment", "7", tmp_path / "facts.md"]
    subprocess.run([str(part) for part in comment], env=environment, check=True)
    assert f"api --method {called} " in (tmp_path / "log").read_text(encoding="utf-8")
    body = (tmp_path / "log.body").read_text(encoding="utf-8")
    assert body.startswith("<!-- zhinan: facts -->\n### 1 处事实有变化\n办")
    assert body.endswith("办\n\n（太长，只列了前面的部分；全部在本次检查的摘要里。）\n")
    assert len(body.encode()) < 65_536


def test_what_is_pinned_is_where_the_bot_that_proposes_updates_looks() -> None:
    """Dependabot reads requirements by the ending .txt, and folders that it is told."""
    told = yaml.safe_load((ROOT / ".github" / "dependabot.yml").read_text(encoding="utf-8"))["updates"]
    folders = {(one["package-ecosystem"], one["directory"]) for one in told}
    locks = git(ROOT, "grep", "-lE", "^ +--hash=sha256:").splitlines()
    assert locks
    assert {name.rpartition(".")[2] for name in locks} == {"txt"}
    assert {("pip", f"/{Path(name).parent}".replace("/.", "/")) for name in locks} <= folders
    assert ("github-actions", "/") in folders
