"""Only regular files come into the guide, and only so many; what else stands there is told, never opened."""

from __future__ import annotations

import os
import shutil
import socket
from collections.abc import Callable
from pathlib import Path

import pytest

from zhinan.guide.load import load_guide
from zhinan.text.disk import door, reader
from zhinan.text.telling import format_problem

SMALL = Path(__file__).resolve().parent.parent / "sites" / "good" / "small" / "content"
ITEM = "yangli/items/transfer-out.md"
PLACES = [
    "site.yaml", "glossary.yaml", "life-events.yaml", "stray.txt", "yangli/city.yaml", "yangli/offices.yaml",
    "yangli/errata.yaml", "yangli/list.yaml", "yangli/stray.txt", "yangli/forms/form.yaml", ITEM,
    "yangli/items/another.md", "yangli/items/stray.txt",
]  # fmt: skip
FOLDERS = ["delta", "yangli", "yangli/items", "yangli/forms", "yangli/items/more"]
SECRET = "github_token: 不能说的话"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A copy of the small site to spoil."""
    return Path(shutil.copytree(SMALL, tmp_path / "content"))


@pytest.fixture
def outside(tmp_path: Path) -> Path:
    """A file that is nobody's business, and a whole place beside it."""
    shutil.copytree(SMALL / "yangli", tmp_path / "outside" / "yangli")
    secret = tmp_path / "outside" / "secret.yaml"
    secret.write_text(f"{SECRET}\n", encoding="utf-8")
    return secret


def told(content: Path) -> list[str]:
    """Everything that is told of a folder."""
    loaded = load_guide(content)
    assert not loaded.ok
    return [format_problem(problem) for problem in loaded.problems]


def emptied(path: Path) -> Path:
    """The path, with nothing there and a folder to put something into."""
    if path.is_dir():
        shutil.rmtree(path)
    path.unlink(missing_ok=True)
    path.parent.mkdir(exist_ok=True)
    return path


@pytest.mark.parametrize("name", PLACES)
def test_a_link_in_place_of_a_file_is_one_line_and_nothing_of_the_other_file(
    content: Path, outside: Path, name: str
) -> None:
    emptied(content / name).symlink_to(outside)
    (line,) = told(content)
    assert line.split("\n") == [
        f"content/{name}: 错误：这里是链接，内容要写成普通文件",
        "    怎么改：删掉它，把要发布的文件本身放在这里",
    ]


@pytest.mark.parametrize("target", ["nowhere.md", "transfer-out.md", "/dev/null/x", "/proc/self/environ"])
def test_a_link_to_nowhere_to_itself_or_to_the_machine_is_the_same(content: Path, target: str) -> None:
    emptied(content / ITEM).symlink_to(target)
    (line,) = told(content)
    assert line.startswith(f"content/{ITEM}: 错误：这里是链接")


def test_a_link_to_a_good_file_of_the_guide_itself_is_one_too(content: Path) -> None:
    (content / "yangli/items/another.md").symlink_to("transfer-out.md")
    (line,) = told(content)
    assert "another.md: 错误：这里是链接" in line


@pytest.mark.parametrize("name", FOLDERS)
def test_a_link_in_place_of_a_folder_is_one_line_and_is_not_entered(
    content: Path, outside: Path, name: str
) -> None:
    inner = outside.parent / "yangli"
    emptied(content / name).symlink_to(inner / name.partition("/")[2] if "s" in name else inner)
    lines = [line for line in told(content) if "这里是链接" in line]
    assert [line.split(":")[0] for line in lines] == [f"content/{name}"]
    assert all(place.id == "yangli" for place in load_guide(content).guide.places)


def test_a_place_that_is_a_link_is_not_missed_by_those_that_adopt_it(content: Path, outside: Path) -> None:
    (content / "yangli/city.yaml").write_text("名称: 样例市\n级别: 市\n采用: delta\n", encoding="utf-8")
    (content / "delta").symlink_to(outside.parent / "yangli")
    assert [line.split("\n")[0] for line in told(content) if "delta" in line] == [
        "content/delta: 错误：这里是链接，内容要写成普通文件"
    ]


def test_the_content_folder_itself_may_be_a_link(content: Path) -> None:
    (content.parent / "project").mkdir()
    (content.parent / "project/content").symlink_to(content)
    assert load_guide(content.parent / "project/content").ok


def make_socket(path: Path) -> None:
    """A socket with that name."""
    here = Path.cwd()
    os.chdir(path.parent)  # the name of a socket may not be long
    try:
        with socket.socket(socket.AF_UNIX) as one:
            one.bind(path.name)
    finally:
        os.chdir(here)


def make_device(path: Path) -> None:
    """A device that only an administrator can make."""
    try:
        os.mknod(path, 0o600 | 0o020000, os.makedev(1, 5))
    except PermissionError:
        pytest.skip("only root makes devices")


ODD: dict[str, Callable[[Path], None]] = {"管道": os.mkfifo, "套接字": make_socket, "设备文件": make_device}


@pytest.mark.parametrize("name", [ITEM, "yangli/city.yaml", "site.yaml", "yangli/items"])
@pytest.mark.parametrize("word", ODD)
def test_what_is_no_file_is_told_and_never_waited_for(content: Path, name: str, word: str) -> None:
    ODD[word](emptied(content / name))
    assert f"content/{name}: 错误：这里是{word}，内容要写成普通文件" in "\n".join(told(content))


def test_a_link_that_comes_after_the_look_is_not_followed(content: Path, outside: Path) -> None:
    emptied(content / ITEM).symlink_to(outside)
    with pytest.raises(OSError, match="symbolic links"):
        door.bytes_of(content / ITEM)


def test_folders_in_a_folder_of_items_are_told_in_a_line_and_not_entered(content: Path) -> None:
    path = content / "yangli/items"
    for _ in range(50):
        path /= "more"
    path.mkdir(parents=True)
    (path / "item.md").write_text("x", encoding="utf-8")
    (line,) = told(content)
    assert line == (
        "content/yangli/items/more: 错误：more 不会被读到\n"
        "    怎么改：items/ 里只放以 .md 结尾的文件，不再分文件夹"
    )


def test_a_stray_folder_is_not_looked_into(content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (content / "yangli/photos/2026").mkdir(parents=True)
    (content / "yangli/items/old").mkdir()
    seen: list[str] = []

    def names_in(folder: Path) -> list[str]:
        seen.append(folder.relative_to(content.parent).as_posix())
        return door.names_in(folder)

    monkeypatch.setattr(reader, "names_in", names_in)
    assert len(told(content)) == 2
    assert sorted(seen) == ["content", "content/yangli", "content/yangli/items"]


def test_a_file_is_read_up_to_a_size(content: Path) -> None:
    path = content / "glossary.yaml"
    line = "# 一二三四五六七八九十一二三四五六七八九十\n"
    rows = door.LARGEST // len(line.encode())
    text = "- {编号: a, 名称: 词, 说明: 话}\n" + line * (rows - 1)
    path.write_text(text, encoding="utf-8")
    assert load_guide(content).ok
    path.write_text(text + line * 2, encoding="utf-8")
    (told_of_it,) = told(content)
    assert told_of_it.startswith("content/glossary.yaml: 错误：文件太大")


def test_a_folder_is_read_up_to_a_number_of_files(content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (door, reader):
        monkeypatch.setattr(module, "MOST_IN_A_FOLDER", 10)
    for number in range(8):
        text = (content / ITEM).read_text("utf-8")
        other = text.replace("事项名称: ", f"事项名称: 第{number}项", 1)
        (content / f"yangli/items/item-{number}.md").write_text(other, "utf-8")
    assert load_guide(content).ok
    shutil.copy(content / ITEM, content / "yangli/items/item-8.md")
    (line,) = told(content)
    assert line.startswith("content/yangli/items: 错误：文件夹 items 里的文件超过 10 个，都没有读\n")


def test_content_is_read_up_to_a_number_of_files(content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "MOST_IN_ALL", 9)
    assert load_guide(content).ok
    shutil.copy(content / ITEM, content / "yangli/items/item.md")
    (line,) = told(content)
    assert line.startswith("content: 错误：content/ 里的文件超过 9 个，后面的没有读\n")


def test_a_country_of_four_hundred_places_comes_in() -> None:
    assert door.MOST_IN_ALL > 400 * 70
    assert door.MOST_IN_A_FOLDER > 2_000
