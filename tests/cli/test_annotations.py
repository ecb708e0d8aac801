"""What check says to the host of a pull request: at the line, and nobody's command."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from msgspec.structs import replace

from tests.findings import ROOT
from zhinan.cli.formats.annotations import as_github, as_gitlab, as_json
from zhinan.cli.main import main
from zhinan.model.problem import Problem

SMALL = ROOT / "tests" / "sites" / "good" / "small"
ERROR = Problem(
    "content/yangli/items/a.md", 19, 7, "办理时限", "时限读不懂", "写成 9个工作日", "error", "办理时限: 九"
)
WHOLE_FILE = Problem("content/yangli/city.yaml", 0, 0, "", "缺少文件", level="warning")


def test_a_problem_is_a_command_at_its_line() -> None:
    assert as_github([ERROR, WHOLE_FILE]) == (
        "::error file=content/yangli/items/a.md,line=19,col=7,title=时限读不懂::写成 9个工作日\n"
        "::warning file=content/yangli/city.yaml,title=缺少文件::缺少文件\n"
    )


@pytest.mark.parametrize("text", ["a\n::warning title=x::y", "a\r::error::b", "100%0A::add-mask::c"])
def test_what_an_editor_typed_begins_no_command(text: str) -> None:
    told = as_github([Problem(f"content/{text}", 1, 1, text, text, text, "error", text)])
    assert told.count("\n") == 1
    assert "\r" not in told
    assert "%0A::add-mask" not in told


def test_a_title_ends_no_property() -> None:
    assert "title=电话%2C line=1%3A 错::" in as_github([Problem("a", 1, 0, "", "电话, line=1: 错", "改")])


def test_gitlab_knows_a_finding_again_where_its_line_moved() -> None:
    moved = replace(ERROR, line=25)
    other = replace(ERROR, excerpt="办理时限: 十")
    here, there, new = json.loads(as_gitlab([ERROR, moved, other]))
    assert here["fingerprint"] == there["fingerprint"] != new["fingerprint"]
    assert (here["location"], here["severity"]) == (
        {"path": ERROR.path, "lines": {"begin": 19}},
        "major",
    )
    assert here["description"] == "时限读不懂。怎么改：写成 9个工作日"
    assert json.loads(as_gitlab([WHOLE_FILE]))[0]["location"]["lines"]["begin"] == 1


def test_json_says_what_people_are_told() -> None:
    (found,) = json.loads(as_json([WHOLE_FILE]))
    assert found == {
        "path": WHOLE_FILE.path, "line": None, "column": None, "level": "warning",
        "message": "缺少文件", "hint": None, "excerpt": None,
    }  # fmt: skip


@pytest.mark.parametrize("name", ["github", "gitlab", "json"])
def test_check_tells_in_these_words(name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shutil.copytree(SMALL / "content", tmp_path / "content")
    item = next((tmp_path / "content").glob("*/items/*.md"))
    item.write_text(item.read_text(encoding="utf-8").replace("监督电话", "监督电活"), encoding="utf-8")
    assert main(["check", "--format", name], tmp_path) == 1
    told = capsys.readouterr()
    assert "监督电活" in told.out
    assert told.err == ""
