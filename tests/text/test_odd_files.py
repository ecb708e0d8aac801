"""Files that no editor means to make, but that turn up: folders for files, giants, abysses."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from zhinan.guide.load import Loaded, load_guide
from zhinan.text.disk import door
from zhinan.text.telling import format_problem

SMALL = Path(__file__).resolve().parent.parent / "sites" / "good" / "small" / "content"
ITEM = "yangli/items/transfer-out.md"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A copy of the small site to spoil."""
    return Path(shutil.copytree(SMALL, tmp_path / "content"))


def complaints(content: Path) -> str:
    """Everything that is told of a folder."""
    return told(load_guide(content))


def told(loaded: Loaded) -> str:
    """All problems in words."""
    assert not loaded.ok
    return "\n".join(map(format_problem, loaded.problems))


ABYSSES = {
    "brackets": "a: " + "[" * 100_000,
    "closed brackets": "a: " + "[" * 5_000 + "]" * 5_000,
    "braces": "{a: " * 20_000,
    "dashes": "- " * 100_000 + "a",
    "question marks": "? " * 50_000,
    "steps": "\n".join(" " * depth + "a:" for depth in range(2_000)),
}


@pytest.mark.parametrize("text", ABYSSES.values(), ids=list(ABYSSES))
def test_an_abyss_of_nesting_is_a_complaint(content: Path, text: str) -> None:
    (content / "yangli" / "city.yaml").write_text(text, encoding="utf-8")
    assert "content/yangli/city.yaml:" in complaints(content)


@pytest.mark.parametrize("number", ["9" * 5_000, "0", "99999", "-3", "1e9", "٣"])
@pytest.mark.parametrize("field", ["办理时限: {}个工作日", "办理时限:\n  文字: x\n  工作日: {}"])
def test_numbers_beyond_sense_are_complaints(content: Path, field: str, number: str) -> None:
    path = content / ITEM
    text = path.read_text("utf-8").replace("办理时限: 9个工作日", field.format(number))
    path.write_text(text, encoding="utf-8")
    assert f"content/{ITEM}:" in complaints(content)


@pytest.mark.parametrize("number", ["9" * 5_000, "0" * 5_000, "1" * 100_000])
def test_phones_and_list_numbers_beyond_sense_are_complaints(content: Path, number: str) -> None:
    path = content / ITEM
    text = path.read_text("utf-8").replace("监督电话: 监督", f"监督电话: {number}\n清单编号: {number}")
    path.write_text(text, encoding="utf-8")
    assert complaints(content).count(f"content/{ITEM}:") == 2


@pytest.mark.parametrize("number", ["9" * 5_000, "9" * 50_000])
def test_a_number_of_copies_beyond_sense_is_no_number_of_copies(content: Path, number: str) -> None:
    path = content / ITEM
    text = path.read_text("utf-8").replace("申请表》1份", f"申请表》{number}份")
    path.write_text(text, encoding="utf-8")
    load_guide(content)


def test_a_text_of_many_lines_is_read_up_to_a_length(content: Path) -> None:
    path = content / ITEM
    limit = "办理时限:\n  工作日: 9\n  文字: |\n" + "    很久很久很久很久很久\n" * 500
    path.write_text(path.read_text("utf-8").replace("办理时限: 9个工作日\n", limit), encoding="utf-8")
    assert "这段文字有 5500 个字，太长了" in complaints(content)


@pytest.mark.parametrize("sign", ["字", "[", "![", "*a_", "> ", "- a\n"])
def test_notes_are_read_up_to_a_length(content: Path, sign: str) -> None:
    path = content / ITEM
    lines = [(sign * 1_000)[:1_000]] * 21
    path.write_text(path.read_text("utf-8") + "\n".join(lines), encoding="utf-8")
    assert f"content/{ITEM}:27: 第27行 错误：注意事项有 21020 个字，太长了" in complaints(content)


def test_a_text_of_a_hundred_thousand_characters_is_told_in_a_few_words(content: Path) -> None:
    path = content / ITEM
    path.write_text(path.read_text("utf-8").replace("9个工作日", "很久" * 50_000), encoding="utf-8")
    assert len(complaints(content)) < 1_000


def test_a_giant_file_is_not_read(content: Path) -> None:
    (content / ITEM).write_bytes(b"a" * 1_000_001)
    assert "文件太大" in complaints(content)


def test_null_bytes_and_control_characters_are_told_by_line(content: Path) -> None:
    path = content / ITEM
    path.write_bytes(path.read_bytes().replace("参保职工".encode(), "参保\0职工\x1b[31m".encode()))
    text = complaints(content)
    assert f"content/{ITEM}:7:9: 第7行 错误：这一行有看不见的字符（控制字符 U+0000）" in text
    assert "\0" not in text
    assert "\x1b" not in text


@pytest.mark.parametrize("escape", [r"\0", r"\x1b[31m", r"\ud800", r"\u202e", r"\uFFFE"])
def test_escapes_in_english_quotes_are_complaints(content: Path, escape: str) -> None:
    path = content / ITEM
    path.write_text(
        path.read_text("utf-8").replace("对象: 参保职工", f'对象: "参保{escape}"'), encoding="utf-8"
    )
    text = complaints(content)
    assert "反斜杠" in text
    text.encode("utf-8")


@pytest.mark.parametrize(
    "name", ["site.yaml", "yangli/city.yaml", "yangli/offices.yaml", ITEM, "yangli/forms/a.yaml"]
)
def test_a_folder_in_place_of_a_file_is_told(content: Path, name: str) -> None:
    path = content / name
    if path.exists():
        path.unlink()
    path.mkdir(parents=True)
    assert f"content/{name}" in complaints(content)


@pytest.mark.parametrize("name", ["yangli/items", "yangli/forms"])
def test_a_file_in_place_of_a_folder_is_told(content: Path, name: str) -> None:
    path = content / name
    if path.exists():
        shutil.rmtree(path)
    path.write_text("x", encoding="utf-8")
    assert f"content/{name}: 错误：{path.name} 应该是文件夹" in complaints(content)


def test_a_file_that_may_not_be_opened_is_told(content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read = door.bytes_of

    def refuse(path: Path) -> bytes:
        if path.name == "transfer-out.md":
            raise PermissionError(13, "Permission denied")
        return read(path)

    for module in ("decoding", "reader"):
        monkeypatch.setattr(f"zhinan.text.disk.{module}.bytes_of", refuse)
    assert f"content/{ITEM}: 错误：打不开这个文件" in complaints(content)


def test_a_file_is_opened_once(content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """For its digest and its text: what was digested is what is read."""
    opened: list[Path] = []

    def count(path: Path) -> bytes:
        opened.append(path)
        return door.bytes_of(path)

    for module in ("decoding", "reader"):
        monkeypatch.setattr(f"zhinan.text.disk.{module}.bytes_of", count)
    assert load_guide(content).ok
    items = [path.name for path in opened if path.parent.name == "items"]
    assert len(items) == len(set(items)) > 0


def test_a_file_name_that_is_no_text_is_told(content: Path) -> None:
    path = os.fsencode(content / "yangli" / "items") + b"/\xff\xfe.md"
    try:
        Path(os.fsdecode(path)).write_text("x", encoding="utf-8")
    except OSError:
        pytest.skip("this file system takes no such name")
    complaints(content).encode("utf-8")


def test_hidden_files_are_left_alone(content: Path) -> None:
    for folder in ("", "yangli", "yangli/items"):
        (content / folder / ".DS_Store").write_bytes(b"\0\0\0\1Bud1")
    assert load_guide(content).ok


def test_without_a_content_folder_the_reader_says_where_to_run(tmp_path: Path) -> None:
    assert "找不到 content 文件夹" in complaints(tmp_path / "content")


def test_an_empty_content_folder_lacks_its_site_file(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    assert "content/site.yaml: 错误：缺少文件 site.yaml" in complaints(tmp_path / "content")


@pytest.mark.parametrize("name", ["yangli/items/{}.md", "yangli/forms/{}.yaml", "{}"])
def test_a_name_longer_than_an_address_is_told(content: Path, name: str) -> None:
    path = content / name.format("a" * 61)
    if path.suffix:
        path.parent.mkdir(exist_ok=True)
        path.write_text("标题: 表\n字段: [栏]\n", encoding="utf-8")
    else:
        path.mkdir()
    assert "最长 60 个字母" in complaints(content)


@pytest.mark.parametrize(
    ("sign", "words"),
    [
        ("\u202e", "文字方向符 U+202E"),
        ("\u2066", "文字方向符 U+2066"),
        ("\u061c", "文字方向符 U+061C"),
        ("\ufffc", "不是文字的符号 U+FFFC"),
        ("\u200b", "零宽空格 U+200B"),
        ("a" + "\u0301" * 60, "叠在一个字母上的 60 个符号（U+0301 等）"),
    ],
)
def test_signs_that_deceive_the_eye_are_called_what_they_are(content: Path, sign: str, words: str) -> None:
    item = content / ITEM
    item.write_text(item.read_text("utf-8").replace("服务对象: ", f"服务对象: 某{sign}", 1), "utf-8")
    found = load_guide(content).problems
    assert [words in problem.message for problem in found] == [True], [one.message for one in found]


def test_a_letter_with_one_mark_is_a_letter(content: Path) -> None:
    item = content / ITEM
    item.write_text(item.read_text("utf-8").replace("服务对象: ", "服务对象: a\u030c", 1), "utf-8")
    assert load_guide(content).ok
