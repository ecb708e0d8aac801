"""check --fix writes back what is certain, says what it did, and touches nothing else."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from zhinan.cli.main import main
from zhinan.text.mending.files import mend

SITES = Path(__file__).resolve().parents[2] / "sites"
SMALL = SITES / "good" / "small"
ITEM = "content/yangli/items/transfer-out.md"
OFFICES = "content/yangli/offices.yaml"
GOOD = sorted(path for path in (SITES / "good").rglob("*") if path.suffix in (".yaml", ".md"))
SLIPS = [
    (ITEM, "办理时限: 9个工作日", "办理时限：9个工作日"),
    (ITEM, "办理时限: 9个工作日", "办理时限:9个工作日"),
    (ITEM, "办理时限: 9个工作日", "办理时限:　9个工作日"),
    (ITEM, "  - 有效身份证件", "  －有效身份证件"),
    (ITEM, "  - 有效身份证件", "  -有效身份证件"),
    (ITEM, "  - 有效身份证件", "\t- 有效身份证件"),
    (ITEM, "  - 有效身份证件", "　- 有效身份证件"),
    (ITEM, "  - 有效身份证件", "  • 有效身份证件"),
    (ITEM, "  - 有效身份证件", "  - 有效身\u200b份证件"),
    (ITEM, "监督电话: 监督\n---", "监督电话: 监督\n———"),
    (ITEM, "医疗保险关系转出\n", "医疗保险关系转出 # 与主项(大类)不同,见清单\n"),
    (OFFICES, "- 类别: [关系转移, 个人账户]", "- 类别: [关系转移、个人账户]"),
    (OFFICES, "- 类别: [关系转移, 个人账户]", "- 類別: [关系转移, 个人账户]"),
    (OFFICES, "- 类别: [关系转移, 个人账户]", "- 类别: ［关系转移，个人账户］"),
    (OFFICES, "{编号: transfer, 名称: 关系转移}", "｛编号: transfer, 名称: 关系转移｝"),
    ("content/yangli/city.yaml", '号: "0530"', "号: “0530”"),
    (ITEM, "  - 有效身份证件\n", "  - 有效身份证件；\n"),
    (ITEM, "  - 有效身份证件\n", "  * 有效身份证件\n"),
]


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A copy of the small site to spoil."""
    return Path(shutil.copytree(SMALL, tmp_path / "site"))


def spoil(site: Path, name: str, right: str, wrong: str, ending: str = "\n") -> tuple[bytes, bytes]:
    """Put a slip into a file; the bytes before and after."""
    text = (SMALL / name).read_text("utf-8")
    assert right in text
    before, after = (part.replace("\n", ending).encode() for part in (text, text.replace(right, wrong, 1)))
    (site / name).write_bytes(after)
    return before, after


@pytest.mark.parametrize(("name", "right", "wrong"), SLIPS[:10] + SLIPS[11:], ids=str)
@pytest.mark.parametrize("ending", ["\n", "\r\n"], ids=["unix", "windows"])
def test_a_slip_is_put_right_byte_for_byte(
    site: Path, name: str, right: str, wrong: str, ending: str, capsys: pytest.CaptureFixture[str]
) -> None:
    before, _ = spoil(site, name, right, wrong, ending)
    assert main(["check", "--fix"], site) == 0
    assert (site / name).read_bytes() == before
    told = capsys.readouterr().out
    assert told.startswith(f"{name}:")
    assert "改好了：" in told
    assert main(["check", "--fix"], site) == 0
    assert "改好了" not in capsys.readouterr().out


def test_a_comment_stays_as_it_is(site: Path) -> None:
    _, after = spoil(site, *SLIPS[10])
    assert main(["check", "--fix"], site) == 0
    assert (site / ITEM).read_bytes() == after


def test_words_get_chinese_marks(site: Path) -> None:
    before, _ = spoil(site, ITEM, "有效身份证件", "有效身份证件(原件),复印件")
    assert main(["check", "--fix"], site) == 0
    assert (site / ITEM).read_bytes() == before.replace(
        "有效身份证件".encode(), "有效身份证件（原件），复印件".encode(), 1
    )


@pytest.mark.parametrize("encoding", ["gbk", "utf-16", "utf-8-sig"])
def test_another_encoding_becomes_utf_8(site: Path, encoding: str) -> None:
    text = (site / ITEM).read_text("utf-8")
    (site / ITEM).write_bytes(text.encode(encoding))
    assert main(["check", "--fix"], site) == 0
    assert (site / ITEM).read_bytes() == text.encode()


@pytest.mark.parametrize("path", GOOD, ids=lambda path: path.relative_to(SITES).as_posix())
def test_what_is_right_is_left_alone(path: Path) -> None:
    data = path.read_bytes().removeprefix(b"\xef\xbb\xbf")
    assert mend(path.name, data) is None


def test_what_is_not_certain_is_only_told(site: Path) -> None:
    _, after = spoil(site, ITEM, "办理时限: 9个工作日", "办理时限: 9个工作日监督电话: 监督")
    assert main(["check", "--fix"], site) == 1
    assert (site / ITEM).read_bytes() == after


def test_suggestions_are_a_patch_that_git_takes(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before, after = spoil(site, ITEM, "办理时限: 9个工作日", "办理时限：9个工作日")
    assert main(["check", "--fix=suggest"], site) == 1
    assert (site / ITEM).read_bytes() == after
    patch = capsys.readouterr().out
    assert "+办理时限: 9个工作日\n" in patch
    subprocess.run(["git", "apply", "-"], cwd=site, input=patch.encode(), check=True)
    assert (site / ITEM).read_bytes() == before
