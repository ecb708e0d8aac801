"""Content is read again only where a byte of it changed, and what is wrong with it is told each time."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.edited import replaced
from tests.findings import ROOT
from zhinan.content.item.item_file import read_item
from zhinan.content.place import place_folder
from zhinan.guide.keeping import kept_places
from zhinan.guide.load import load_guide
from zhinan.publish import pickles
from zhinan.publish.pickles import Pickles
from zhinan.publish.project import Project
from zhinan.publish.standing import site_key

SMALL = ROOT / "tests" / "sites" / "good" / "small" / "content"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """Content of one city."""
    shutil.copytree(SMALL, tmp_path / "content")
    return tmp_path / "content"


@pytest.fixture
def shelf(tmp_path: Path) -> Pickles:
    """Where it is kept."""
    return Pickles(tmp_path / "kept")


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The items that are read, as they are."""
    names: list[str] = []
    real = read_item

    def noted(source: object, name: str, directory: object) -> object:
        names.append(name)
        return real(source, name, directory)  # type: ignore[arg-type]

    monkeypatch.setattr(place_folder, "read_item", noted)
    return names


def other_item(content: Path) -> str:
    """Another file than that of transfer-out."""
    return min(path.name for path in (content / "yangli/items").iterdir() if path.stem != "transfer-out")


def test_nothing_is_read_twice_and_the_guide_is_the_same(
    content: Path, shelf: Pickles, read: list[str]
) -> None:
    first = load_guide(content, shelf)
    assert len(read) == len(first.guide.places[0].items) > 1
    read.clear()
    again = load_guide(content, shelf)
    assert read == []
    assert (again.guide, again.problems, again.keys) == (first.guide, first.problems, first.keys)


def test_one_item_is_read_where_one_has_changed(content: Path, shelf: Pickles, read: list[str]) -> None:
    before = load_guide(content, shelf)
    read.clear()
    replaced(content / "yangli/items/transfer-out.md", "9个工作日", "7个工作日")
    after = load_guide(content, shelf)
    assert read == ["transfer-out"]
    assert after.guide == load_guide(content).guide
    assert after.keys != before.keys


def test_all_items_are_read_where_a_name_that_they_refer_to_has(
    content: Path, shelf: Pickles, read: list[str]
) -> None:
    whole = len(load_guide(content, shelf).guide.places[0].items)
    read.clear()
    replaced(content / "yangli/city.yaml", "5550100", "5550199")
    assert load_guide(content, shelf).guide == load_guide(content).guide
    assert len(read) >= whole


def test_reminders_are_told_and_acknowledged_though_nothing_is_read_again(
    content: Path, shelf: Pickles, read: list[str]
) -> None:
    item = content / "yangli/items/transfer-out.md"
    replaced(item, "办理时限: 9个工作日", "办理时限: 90个工作日")
    reminded = load_guide(content, shelf).problems
    assert [problem.level for problem in reminded] == ["warning"]
    read.clear()
    assert load_guide(content, shelf).problems == reminded
    replaced(
        item,
        "办理时限: 90个工作日",
        f"确认:\n  - 提醒: {reminded[0].message[:8]}\n    理由: 就是这么久\n办理时限: 90个工作日",
    )
    assert load_guide(content, shelf).problems == ()
    read.clear()
    replaced(content / "yangli/items" / other_item(content), "办理流程:", "办理流程: ")
    assert load_guide(content, shelf).problems == load_guide(content).problems
    read.clear()
    assert load_guide(content, shelf).problems == ()
    assert read == []


def test_a_fault_is_told_each_time(content: Path, shelf: Pickles) -> None:
    replaced(content / "yangli/items/transfer-out.md", "办理时限", "办理时线")
    told = load_guide(content).problems
    assert told
    for _ in range(2):
        assert load_guide(content, shelf).problems == told


@pytest.mark.parametrize(
    ("told", "more"),
    [("标题", "标题: 转入并进了转出. \n"), ("确认", "确认:\n  - {提醒: 没有这样的, 理由: 有过}\n")],
)
def test_what_is_told_of_a_record_last_of_all_is_told_each_time(
    content: Path, shelf: Pickles, told: str, more: str
) -> None:
    record = content / "updates/yangli/2025-01-01.yaml"
    record.parent.mkdir(parents=True)
    record.write_text(f"日期: 2025-01-01\n{more}", encoding="utf-8")
    first = load_guide(content).problems
    assert told in {problem.key for problem in first}
    for _ in range(2):
        assert load_guide(content, shelf).problems == first


def test_a_fault_across_files_has_its_line_though_the_file_was_not_read(
    content: Path, shelf: Pickles
) -> None:
    load_guide(content, shelf)
    replaced(content / "life-events.yaml", "transfer-out", "transfer-away")
    assert load_guide(content, shelf).problems == load_guide(content).problems


@pytest.mark.parametrize("rest", [b"", b"\x80", b"no pickle", b"\x80\x04N."])
def test_what_cannot_be_read_is_read_from_content(content: Path, shelf: Pickles, rest: bytes) -> None:
    whole = load_guide(content, shelf)
    for path in shelf.folder.iterdir():
        path.write_bytes(rest)
    assert load_guide(content, shelf) == whole


def test_another_program_reads_all_again(
    content: Path, shelf: Pickles, read: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    load_guide(content, shelf)
    read.clear()
    monkeypatch.setattr(pickles, "program", lambda: "another")
    load_guide(content, shelf)
    assert read


def test_a_reminder_is_told_each_time_and_nothing_is_read_again_for_it(
    content: Path, shelf: Pickles, read: list[str]
) -> None:
    replaced(content / "yangli/items/transfer-out.md", "9个工作日", "9个工作日左右")
    whole = load_guide(content, shelf)
    assert [problem.level for problem in whole.problems] == ["warning"]
    read.clear()
    for _ in range(2):
        assert load_guide(content, shelf) == whole
    assert read == []
    (content / "yangli/city.yaml").write_text(
        (content / "yangli/city.yaml").read_text(encoding="utf-8") + "# 批注\n", encoding="utf-8"
    )
    again = load_guide(content, shelf)
    assert (again.guide, again.problems, read) == (whole.guide, whole.problems, [])


def test_a_reminder_that_a_person_looked_at_stays_silent_and_one_that_went_is_told(
    content: Path, shelf: Pickles, read: list[str]
) -> None:
    item = content / "yangli/items/transfer-out.md"
    known = "\n确认:\n  - 提醒: {words}\n    理由: 原文件如此\n"
    replaced(item, "9个工作日", "9个工作日左右")
    words = load_guide(content).problems[0].message[:12]
    replaced(item, "9个工作日左右", f"9个工作日左右{known.format(words=words)}".rstrip("\n"))
    assert load_guide(content, shelf).problems == ()
    read.clear()
    assert load_guide(content, shelf).problems == ()
    assert read == []
    replaced(item, "9个工作日左右", "9个工作日")
    told = load_guide(content).problems
    assert [problem.key for problem in told] == ["确认"]
    for _ in range(2):
        assert load_guide(content, shelf).problems == told


def test_what_is_saved_while_a_build_begins_is_not_taken_for_what_was_there(
    content: Path, shelf: Pickles
) -> None:
    """A file's bytes get their name first; by then it may have been saved, and that may be undone later."""
    named = site_key(Project(content.parent)).files
    item, old, new = content / "yangli/items/transfer-out.md", "9个工作日", "7个工作日"
    replaced(item, old, new)
    load_guide(content, shelf, named=named)
    replaced(item, new, old)
    assert load_guide(content, shelf).guide == load_guide(content).guide


def test_bytes_that_have_a_name_are_not_read_for_it_again(
    content: Path, shelf: Pickles, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = load_guide(content, shelf)
    named = site_key(Project(content.parent)).files
    monkeypatch.setattr(kept_places, "bytes_of", None)
    assert load_guide(content, shelf, named=named) == first
