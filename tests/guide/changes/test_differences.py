"""What changed, in facts: each once, by its official heading, as a line that a pull request can carry."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace

from tests.findings import ROOT
from zhinan.cli.main import main
from zhinan.guide.changes.differences import changes
from zhinan.guide.changes.wording import format_change
from zhinan.guide.load import load_guide
from zhinan.model.guide import Guide
from zhinan.model.item import Item, Material, Step
from zhinan.model.place import Place
from zhinan.model.timelimit import TimeLimit

SMALL = ROOT / "tests" / "sites" / "good" / "small" / "content"
WHOLE = ROOT / "tests" / "sites" / "whole" / "content"
Edit = Callable[[Item], Item]


@pytest.fixture(scope="module")
def small() -> Guide:
    """A city with two items."""
    return load_guide(SMALL).guide


def lines(before: Guide, after: Guide) -> list[str]:
    return [format_change(change) for change in changes(before, after)]


def with_place(guide: Guide, edit: Callable[[Place], Place]) -> Guide:
    return replace(guide, places=(edit(guide.places[0]), *guide.places[1:]))


def with_item(guide: Guide, edit: Edit) -> Guide:
    """The guide with its first item changed."""
    return with_place(guide, lambda place: replace(place, items=(edit(place.items[0]), *place.items[1:])))


EDITS: dict[str, tuple[Edit, list[str]]] = {
    "a limit": (
        lambda item: replace(item, time_limit=TimeLimit("7个工作日", working_days=7)),
        ["样例 · 医疗保险关系转出：办理时限 9个工作日 → 7个工作日"],
    ),
    "one more paper": (
        lambda item: replace(item, materials=(*item.materials, Material("身份证", case="代办"))),
        ["样例 · 医疗保险关系转出：申办材料 增加“代办：身份证”"],
    ),
    "one paper less": (
        lambda item: replace(item, materials=item.materials[1:]),
        ["样例 · 医疗保险关系转出：申办材料 去掉“有效身份证件”"],
    ),
    "another order of steps": (
        lambda item: replace(item, steps=item.steps[::-1]),
        [
            "样例 · 医疗保险关系转出：办理流程的次序 参保人员提出申请；医保经办机构受理审核"
            " → 医保经办机构受理审核；参保人员提出申请"
        ],
    ),
    "a step in other words": (
        lambda item: replace(item, steps=(Step("参保人员网上提出申请"), *item.steps[1:])),
        ["样例 · 医疗保险关系转出：办理流程 参保人员提出申请 → 参保人员网上提出申请"],
    ),
    "nothing": (lambda item: item, []),
}


@pytest.mark.parametrize("name", EDITS)
def test_a_change_of_an_item_is_one_line(small: Guide, name: str) -> None:
    edit, told = EDITS[name]
    assert lines(small, with_item(small, edit)) == told


def test_what_is_new_or_gone_is_named_whole(small: Guide) -> None:
    fewer = with_place(small, lambda place: replace(place, items=place.items[:1]))
    assert lines(small, fewer) == ["样例 · 个人账户一次性支取：删去"]
    assert lines(fewer, small) == ["样例 · 个人账户一次性支取：新增"]
    assert lines(replace(small, places=()), small)[0] == "样例 · 样例市：新增"


def test_a_counter_is_told_at_its_hall(small: Guide) -> None:
    def emptied(place: Place) -> Place:
        hall, *others = place.offices
        return replace(place, offices=(replace(hall, counters=()), *others))

    (line,) = lines(small, with_place(small, emptied))
    assert line == ("样例 · 东区医保大厅：窗口 去掉“关系转移、个人账户：1楼3号窗口，0530-5550101”")


def test_what_a_city_takes_over_is_told_at_the_province_only(guide: Guide) -> None:
    def changed(place: Place) -> Place:
        items = (replace(item, audience=("所有人",)) for item in place.items)
        return replace(place, items=tuple(items)) if place.id in ("dingsheng", "bingling") else place

    told = lines(guide, replace(guide, places=tuple(map(changed, guide.places))))
    assert {line.split(" · ")[0] for line in told} == {"丁"}


def test_where_a_link_in_the_notes_leads_is_a_fact(small: Guide) -> None:
    before, after = (
        with_item(small, lambda item, target=target: replace(item, links=(target,)))  # type: ignore[misc]
        for target in ("https://ybj.example.gov.cn/", "https://evil.test/login")
    )
    assert lines(before, after) == [
        "样例 · 医疗保险关系转出：注意事项里的链接 https://ybj.example.gov.cn/ → https://evil.test/login"
    ]


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A project under git with one commit."""
    shutil.copytree(SMALL, tmp_path / "content")
    subprocess.run(["git", "-C", str(tmp_path), "init", "-q"], check=True)
    committed(tmp_path)
    return tmp_path


def committed(repository: Path) -> None:
    """Everything in the project as a commit."""
    git = ["git", "-C", str(repository), "-c", "user.name=x", "-c", "user.email=x@example.org"]
    for command in (["add", "."], ["commit", "-q", "-m", "all"]):
        subprocess.run([*git, *command], check=True)


def test_the_command_compares_with_a_revision(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["diff"], repository) == 0
    assert capsys.readouterr().out == "事实没有变化。\n"
    path = repository / "content/yangli/items/transfer-out.md"
    path.write_text(path.read_text(encoding="utf-8").replace("9个工作日", "7个工作日"), encoding="utf-8")
    assert main(["diff", "HEAD"], repository) == 0
    told = capsys.readouterr().out
    assert (
        "\n- 样例 · 医疗保险关系转出：办理时限 9个工作日 → 7个工作日\n\n共 1 处事实有变化。\n" in f"\n{told}"
    )


def test_a_revision_that_is_none_is_one_clear_sentence(
    repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["diff", "nowhere"], repository) == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.startswith("git 里找不到“nowhere”的内容")
    assert told.err.count("\n") == 1


@pytest.mark.parametrize("revision", ["--output=taken", "--remote=.", "--add-file=content/site.yaml"])
def test_a_revision_is_never_an_option_of_git(
    repository: Path, capsys: pytest.CaptureFixture[str], revision: str
) -> None:
    assert main(["diff", "--", revision], repository) == 1
    assert capsys.readouterr().err.startswith(f"git 里找不到“{revision}”的内容")
    assert sorted(path.name for path in repository.iterdir()) == [".git", "content"]


def test_links_in_earlier_content_are_left_out(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (repository / "content/delta").symlink_to(SMALL / "yangli")
    (repository / "content/yangli/items/evil.md").symlink_to("/etc/passwd")
    committed(repository)
    for name in ("delta", "yangli/items/evil.md"):
        (repository / "content" / name).unlink()
    assert main(["diff"], repository) == 0
    assert capsys.readouterr().out == "事实没有变化。\n"


def test_content_with_faults_is_told_first(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (repository / "content/yangli/city.yaml").write_text("名称：样例市\n", encoding="utf-8")
    assert main(["diff"], repository) == 1
    assert "content/yangli/city.yaml:1" in capsys.readouterr().err


@pytest.mark.parametrize("encoding", ["gbk", "ascii", "cp1252"])
def test_it_survives_any_console(repository: Path, encoding: str) -> None:
    path = repository / "content/yangli/items/transfer-out.md"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("参保人员提出申请", "到𬭚山提出申请"), encoding="utf-8")
    script = "import sys; from pathlib import Path; from zhinan.cli.main import main; "
    script += "sys.exit(main(['diff'], Path(sys.argv[1])))"
    environment = {"PYTHONIOENCODING": encoding, "PYTHONPATH": str(ROOT), "PATH": os.environ["PATH"]}
    command = [sys.executable, "-c", script, str(repository)]
    run = subprocess.run(command, capture_output=True, env=environment, check=False)
    assert (run.returncode, run.stderr) == (0, b"")
    assert b"1" in run.stdout
