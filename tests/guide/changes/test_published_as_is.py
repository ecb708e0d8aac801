"""What is published and is no fact is told all the same: files for the site's root, records of changes."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from zhinan.cli.main import main

SMALL = Path(__file__).resolve().parents[2] / "sites" / "good" / "small" / "content"
Told = Callable[[], str]
RECORD = """日期: 2026-11-01
{}事实:
  - 事项: transfer-out
    名称: 医保关系转出
    栏: 办理时限
    原来: 9个工作日
    现在: {}
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The small site in a repository of its own."""
    content = tmp_path / "content"
    for path in SMALL.rglob("*"):
        if path.is_file():
            target = content / path.relative_to(SMALL)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(path.read_bytes())
    (content / "root").mkdir()
    (content / "root" / "MP_verify.txt").write_text("abc", encoding="utf-8")
    for line in (("init", "-q"), ("add", "."), ("commit", "-q", "-m", "x")):
        subprocess.run(
            ["git", "-c", "user.name=x", "-c", "user.email=x@example.org", *line], cwd=tmp_path, check=True
        )
    return tmp_path


@pytest.fixture
def told(project: Path, capsys: pytest.CaptureFixture[str]) -> Told:
    """What diff says."""

    def say() -> str:
        assert main(["diff"], project) == 0
        return capsys.readouterr().out

    return say


def test_a_file_of_the_root_is_told_first(project: Path, told: Told) -> None:
    assert told().startswith("事实没有变化。")
    root = project / "content" / "root"
    (root / "login.html").write_text("<script src=https://evil.test></script>", encoding="utf-8")
    (root / "MP_verify.txt").write_text("abd", encoding="utf-8")
    lines = told().splitlines()
    assert lines[0] == "请两个人核对（网站设置）："
    assert lines[1].startswith("- 【网站设置】网站根目录的文件 MP_verify.txt：内容 3 字节，摘要 ")
    assert lines[2].startswith("- 【网站设置】网站根目录的文件 login.html：内容 增加“39 字节，摘要 ")
    (root / "login.html").unlink()
    (root / "MP_verify.txt").unlink()
    assert "MP_verify.txt：内容 去掉“3 字节" in told()


def put(project: Path, text: str) -> None:
    """A record of a change."""
    folder = project / "content" / "updates" / "yangli"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "2026-11-01.yaml").write_text(text, encoding="utf-8")


def test_a_record_of_what_did_not_change_is_told(project: Path, told: Told) -> None:
    put(project, RECORD.format("", "1个工作日"))
    assert (
        "更新记录 2026-11-01：内容 增加“2026-11-01；医保关系转出：办理时限 9个工作日 → 1个工作日”" in told()
    )


def test_a_record_that_leads_people_elsewhere_is_told_first(project: Path, told: Told) -> None:
    put(project, RECORD.format("标题: 退费到 https://evil.test/ 登记，拨13800138000。\n", "1个工作日"))
    said = told()
    assert said.startswith("请两个人核对（网址、电话）：\n- 【网址、电话】样例 · 更新记录 2026-11-01：")
    assert "以前没有用过的网站：\n- evil.test\n" in said


def test_a_record_of_what_changes_with_it_is_not_told_again(project: Path, told: Told) -> None:
    item = project / "content" / "yangli" / "items" / "transfer-out.md"
    item.write_text(item.read_text("utf-8").replace("9个工作日", "7个工作日"), encoding="utf-8")
    before = told()
    assert main(["diff", "--record", "--date", "2026-11-01"], project) == 0
    told_again = told().splitlines()
    assert "更新记录" not in "\n".join(told_again)
    assert next(line for line in before.splitlines() if line.startswith("- ")) in told_again
