"""What the workflows call is there: targets, commands with their options, scripts, outputs, artifacts."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.ci.test_workflows import WORKFLOWS, tree_of
from tests.findings import ROOT
from zhinan.cli.main import command_line

MAKE = re.compile(r"^\s*make ([^\s=]+)", re.MULTILINE)
BUILD = re.compile(r"build\.py ([^\n>|;)]+)")
SCRIPT = re.compile(r"(?<![\w/])\.ci/\w+")
OUTPUT = re.compile(r"(steps|needs)\.(\w+)\.outputs\.(\w+)")
SHELLS = {"bash": ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-n"], "": ["bash", "-e", "-n"]}


def jobs() -> Iterator[tuple[Path, str, dict[str, Any]]]:
    """Each job of each workflow."""
    for path in WORKFLOWS:
        for name, job in tree_of(path)["jobs"].items():
            yield path, name, job


def runs() -> list[tuple[str, dict[str, Any]]]:
    """Each step that runs something, with where it stands."""
    return [
        (f"{path.stem}:{name}:{number}", step)
        for path, name, job in jobs()
        for number, step in enumerate(job["steps"])
        if "run" in step
    ]


RUNS = runs()


@pytest.fixture(params=RUNS, ids=[where for where, _ in RUNS])
def step(request: pytest.FixtureRequest) -> dict[str, Any]:
    """Each of them."""
    found: dict[str, Any] = request.param[1]
    return found


def without_expressions(text: str) -> str:
    """A command with a word where the host or another command puts in a value."""
    return re.sub(r'"?\$\([^()]*\)"?', "value", re.sub(r"\$\{\{.*?\}\}", "value", text))


def test_it_is_shell_that_the_host_can_read(step: dict[str, Any]) -> None:
    program = re.sub(r"\$\{\{.*?\}\}", "value", step["run"])
    line = SHELLS[step.get("shell", "")]
    done = subprocess.run(line, input=program, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_a_pipe_that_breaks_breaks_the_step(step: dict[str, Any]) -> None:
    """Without a named shell the host takes bash -e, and the end of a pipe alone decides."""
    pipes = re.search(r"(?<!\|)\|(?!\|)", step["run"]) or ">>" in step["run"]
    assert not pipes or step.get("shell") == "bash"


@pytest.mark.skipif(not shutil.which("make"), reason="make is not installed on this machine")
def test_every_target_of_make_is_there(step: dict[str, Any]) -> None:
    for target in MAKE.findall(step["run"]):
        done = subprocess.run(
            ["make", "--dry-run", target], cwd=ROOT, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stderr


def test_every_command_takes_what_it_is_given(step: dict[str, Any]) -> None:
    for arguments in BUILD.findall(without_expressions(step["run"])):
        plain = re.sub(r'"?\$\{PREVIEW:\+([^}]*)\}"?', r"\1", arguments)
        words = shlex.split(plain)
        assert command_line().parse_args([word or "x" for word in words]).command == words[0]


def test_every_script_is_there_and_can_be_run(step: dict[str, Any]) -> None:
    for name in SCRIPT.findall(step["run"]):
        assert os.access(ROOT / name, os.X_OK), name


def test_what_a_command_reads_from_the_environment_is_given(step: dict[str, Any]) -> None:
    """A variable of its own stands in the step's or the job's `env`, or is set by the command itself."""
    job = next(job for _, _, job in jobs() if step in job["steps"])
    given = {*step.get("env", {}), *job.get("env", {})}
    text = step["run"]
    given |= set(re.findall(r"^\s*(\w+)=", text, re.MULTILINE))
    asked = set(re.findall(r"\$\{?([A-Za-z_]\w*)", re.sub(r"\$\{\{.*?\}\}", "", text)))
    assert {name for name in asked - given if not name.startswith("GITHUB_")} == set()


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_every_output_and_job_that_is_asked_for_is_made(path: Path) -> None:
    tree = tree_of(path)
    for name, job in tree["jobs"].items():
        needs = job.get("needs", [])
        needs = [needs] if isinstance(needs, str) else needs
        assert set(needs) <= set(tree["jobs"]), name
        made = {step["id"]: step.get("run", "") for step in job["steps"] if "id" in step}
        for kind, of, output in OUTPUT.findall(str(job)):
            if kind == "steps":
                assert f"{output}=" in made[of], (name, of, output)
            else:
                assert of in needs, (name, of)
                assert output in tree["jobs"][of]["outputs"], (name, of, output)


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_what_a_job_fetches_another_has_put_there_before(path: Path) -> None:
    tree = tree_of(path)
    put = {
        step["with"]["name"]: name
        for name, job in tree["jobs"].items()
        for step in job["steps"]
        if "upload-artifact" in step.get("uses", "")
    }
    for name, job in tree["jobs"].items():
        for step in job["steps"]:
            if "download-artifact" in step.get("uses", ""):
                needs = job["needs"]
                assert put[step["with"]["name"]] in ([needs] if isinstance(needs, str) else needs), name


def test_what_an_action_needs_is_allowed() -> None:
    """The rights of a job hold instead of the workflow's; what is not named there is refused."""
    for path, name, job in jobs():
        rights = job.get("permissions", tree_of(path)["permissions"])
        uses = " ".join(step.get("uses", "") for step in job["steps"])
        said = " ".join(step.get("run", "") for step in job["steps"])
        if "actions/checkout@" in uses:
            assert rights.get("contents") in ("read", "write"), (path.stem, name)
        if ".ci/pages" in said:
            assert rights.get("contents") == "write", (path.stem, name)
        if ".ci/comment" in said:
            assert rights.get("pull-requests") == "write", (path.stem, name)
        if "attest-build-provenance@" in uses:
            assert (rights.get("id-token"), rights.get("attestations")) == ("write", "write")
