"""`new` writes files to begin with: what is known is filled in, what is not is a gap that check names."""

from __future__ import annotations

import builtins
import shutil
import sys
from pathlib import Path

import pytest
from msgspec.structs import replace

from tests.findings import ROOT
from zhinan.cli.main import main
from zhinan.guide.blanks.gaps import GAP, quoted
from zhinan.guide.load import load_guide
from zhinan.text.nodes import Mapping, Text
from zhinan.text.source import Source
from zhinan.text.tree import parse

WHOLE = ROOT / "tests" / "sites" / "whole" / "content"
Captured = pytest.CaptureFixture[str]
PLACES = {"--name": "新城市", "--level": "市", "--above": "dingsheng", "--code": "0603"}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The whole small site, in a folder of its own."""
    shutil.copytree(WHOLE, tmp_path / "content")
    return tmp_path


def made_by(project: Path, *arguments: str) -> dict[str, list[str]]:
    """The lines of the files that a command writes, by their paths in the project."""
    before = set(project.rglob("*"))
    assert main(["new", *arguments], project) == 0
    fresh = sorted(path for path in set(project.rglob("*")) - before if path.is_file())
    return {path.relative_to(project).as_posix(): path.read_text("utf-8").splitlines() for path in fresh}


def options(**named: str) -> list[str]:
    """Options of a new city, complete but for those that are named."""
    return [
        word
        for pair in (PLACES | {f"--{key}": value for key, value in named.items()}).items()
        for word in pair
    ]


@pytest.mark.parametrize(
    "arguments",
    [
        ["city", "xincheng"],
        ["city", "xincheng", *options()],
        ["city", "xincheng", *options(like="yichuan")],
        ["city", "xincheng", *options(like="jiazhou", above="无")],
        ["city", "xincheng", *options(like="dingsheng")],
        ["city", "xinsheng", "--level", "省"],
        ["item", "jiazhou", "resident-change"],
        ["item", "yichuan", "long-term-care"],
        ["item", "yichuan", "inpatient-reimbursement", "--like", "jiazhou"],
        ["form", "yichuan", "one-more"],
    ],
    ids=" ".join,
)
def test_check_names_every_gap_and_nothing_else_is_wrong(project: Path, arguments: list[str]) -> None:
    made = made_by(project, *arguments)
    gaps = {
        (name, number)
        for name, lines in made.items()
        for number, line in enumerate(lines, 1)
        if GAP in line.partition(" # ")[0]
    }
    assert gaps
    told = [problem for problem in load_guide(project / "content").problems if problem.level == "error"]
    assert sorted((problem.path, problem.line) for problem in told) == sorted(gaps)


def test_a_site_without_anything_needs_a_name_alone(tmp_path: Path) -> None:
    made = made_by(tmp_path, "site")
    assert [line for line in made["content/site.yaml"] if GAP in line] == [
        f"名称: {GAP}                  # 网站的名称，如：××办事指南"
    ]
    assert [(problem.path, problem.line) for problem in load_guide(tmp_path / "content").problems] == [
        ("content/site.yaml", 1)
    ]


def test_an_item_takes_what_the_list_the_model_and_the_counters_say(project: Path) -> None:
    guide = load_guide(WHOLE).guide
    place, above = guide.place("yichuan"), guide.place("dingsheng")
    assert place
    assert above
    assert above.service_list
    model = next(
        item for item in above.items if len(item.list_nos) == 1 and item.id not in {i.id for i in place.items}
    )
    row = above.service_list.entry(model.list_nos[0])
    assert row
    (lines,) = made_by(project, "item", "yichuan", model.id).values()
    bare = [line.partition(" # ")[0].strip() for line in lines]
    assert f"事项名称: {model.official_name}" in bare
    assert f"主项: {row.group}" in bare
    assert f"清单编号: {row.no}" in bare
    assert f"适用: {model.part}" in bare
    assert {f"- {step.text}" for step in model.steps} <= set(bare)
    assert all(any(material.text in line for line in bare) for material in row.materials)
    assert "监督电话: 监督" in bare
    assert f"来源: {GAP}" in bare, "someone has to look at the document"
    (counters,) = (line for line in lines if line.strip().startswith("窗口"))
    assert GAP in counters
    assert all(kind.name in counters for kind in place.counter_kinds)


def test_a_counter_of_the_model_is_taken_where_the_place_has_it(project: Path) -> None:
    (project / "content" / "yichuan" / "items" / "transfer-out.md").unlink()
    (lines,) = made_by(project, "item", "yichuan", "transfer-out", "--like", "jiazhou").values()
    place = load_guide(WHOLE).guide.place("jiazhou")
    assert place
    model = next(item for item in place.items if item.id == "transfer-out")
    (kinds,) = {channel.counter_kinds for channel in model.channels if channel.kind == "hall"}
    assert kinds == ("关系转移",)
    assert "    窗口: 关系转移" in lines


def test_a_form_is_row_by_row_that_of_the_model(project: Path) -> None:
    (made,) = made_by(project, "form", "jiazhou", "employer-change", "--like", "yichuan")
    forms = {
        place.id: form
        for place in load_guide(project / "content").guide.places
        for form in place.forms
        if form.id == "employer-change"
    }
    assert made == "content/jiazhou/forms/employer-change.yaml"
    assert forms["yichuan"].code, "its number is that of the model's document, and is not taken over"
    assert forms["jiazhou"] == replace(forms["yichuan"], code=None, caption=None)


def test_what_is_there_stays_as_it_is(project: Path, capsys: Captured) -> None:
    before = {path: path.read_bytes() for path in project.rglob("*") if path.is_file()}
    for arguments in (["site"], ["city", "yichuan"], ["item", "yichuan", "transfer-out"]):
        assert main(["new", *arguments], project) == 1
    assert {path: path.read_bytes() for path in project.rglob("*") if path.is_file()} == before
    assert "已经有了，没有动：content/yichuan/items/transfer-out.md" in capsys.readouterr().out


def test_on_a_terminal_it_asks_for_what_is_open(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def answer(question: str) -> str:
        asked.append(question)
        return "甲城市" if question.startswith("名称") else ""

    monkeypatch.setattr(sys.stdin, "isatty", lambda: True, raising=False)
    monkeypatch.setattr(builtins, "input", answer)
    made = made_by(tmp_path, "city", "jiacheng", "--level", "市")
    assert made["content/jiacheng/city.yaml"][0].startswith("名称: 甲城市 ")
    assert [question.partition("（")[0] for question in asked] == [
        "名称",
        "上级",
        "区号",
        "标题",
        "发布",
        "日期",
        "监督电话",
    ]


def test_without_a_terminal_a_name_that_is_missing_is_told(project: Path, capsys: Captured) -> None:
    assert main(["new", "item", "yichuan"], project) == 2
    assert capsys.readouterr().err.startswith("还要写上事项的文件名")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["city", "甲城"], "「甲城」不能做文件名"),
        (["city", "../outside"], "「../outside」不能做文件名"),
        (["item", "nowhere", "transfer-out"], "先运行 python build.py new city nowhere"),
        (["item", "yichuan", "Transfer"], "「Transfer」不能做文件名"),
        (["city", "xincheng", "--like", "nowhere"], "不能照它写"),
    ],
)
def test_what_can_not_be_made_is_told_in_a_line(
    project: Path, capsys: Captured, arguments: list[str], message: str
) -> None:
    before = set(project.rglob("*"))
    assert main(["new", *arguments], project) == 1
    told = capsys.readouterr().err
    assert message in told
    assert told.count("\n") == 1
    assert set(project.rglob("*")) == before


@pytest.mark.parametrize(
    "text",
    [
        "甲",
        "0601",
        "#1",
        "- 一",
        "a: b",
        "甲 # 乙",
        "“甲”",
        '甲"乙',
        '"甲',
        "甲:",
        "{甲}",
        "是",
        "null",
        "~",
        "[甲]",
        "'甲'",
        "5550001",
    ],
)
def test_a_text_is_written_so_that_it_is_read_as_it_is(text: str) -> None:
    source = Source("x", f"名称: {quoted(text)}   # 批注\n")
    tree = parse(source)
    assert isinstance(tree, Mapping)
    value = tree.get("名称")
    assert isinstance(value, Text)
    assert value.value == text
