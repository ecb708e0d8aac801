"""The commands in the documents work as they stand there: from nothing on, and where packages lack."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.findings import ROOT
from zhinan.cli.main import COMMANDS, command_line
from zhinan.cli.packages import lacking
from zhinan.guide.blanks.gaps import GAP

PAGE = (ROOT / "docs" / "new-city.md").read_text("utf-8")
STEP = re.compile(
    r"```bash\n(?P<commands>.*?)```"
    r"|`(?P<path>content/[^`]+)`[^`]*?：\n\n```(?:yaml|markdown)\n(?P<text>.*?)```",
    re.DOTALL,
)
DOCUMENTS = (ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md")))
NAMED = {"new": ["site"]}
"""What a command can't do without."""


def project_in(folder: Path) -> Path:
    """A folder with the program and nothing else."""
    shutil.copy(ROOT / "build.py", folder)
    for name in ("zhinan", "templates", "static"):
        (folder / name).symlink_to(ROOT / name)
    return folder


def run(folder: Path, *arguments: str, options: tuple[str, ...] = ()) -> subprocess.CompletedProcess[str]:
    """The command as one types it."""
    command = [sys.executable, *options, "build.py", *arguments]
    return subprocess.run(
        command, cwd=folder, capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL
    )


def without_remarks(text: str) -> list[str]:
    """The lines that are read."""
    return [
        line.partition(" # ")[0].rstrip() for line in text.splitlines() if line.strip()[:1] not in ("#", "")
    ]


@pytest.mark.slow
def test_the_page_leads_from_an_empty_folder_to_a_page(tmp_path: Path) -> None:
    folder = project_in(tmp_path)
    checks = []
    for step in STEP.finditer(PAGE):
        if step["path"]:
            assert only_gaps_are_filled((folder / step["path"]).read_text("utf-8"), step["text"])
            (folder / step["path"]).write_text(step["text"], "utf-8")
            continue
        for line in step["commands"].splitlines():
            words = shlex.split(line)
            assert words[:2] == ["python", "build.py"]
            done = run(folder, *words[2:])
            assert "Traceback" not in done.stderr
            if words[2:] == ["check"]:
                checks.append((done.returncode, done.stdout + done.stderr))
            else:
                assert done.returncode == 0, (line, done.stdout, done.stderr)
    assert [code for code, _ in checks] == [1, 0, 1]
    assert "没有错误" in checks[1][1]
    assert f"{GAP}" in checks[0][1]
    assert f"{GAP}" in checks[2][1]
    assert "医疗保险关系转出" in (folder / "site" / "jiacheng" / "transfer-out" / "index.html").read_text(
        "utf-8"
    )


def only_gaps_are_filled(draft: str, filled: str) -> bool:
    """Whether a filled-in file differs from the draft in its gaps alone; an entry may become several."""
    pattern = "\n".join(re.escape(line).replace(GAP, r".+(?:\n +- .+)*") for line in without_remarks(draft))
    return re.fullmatch(pattern, "\n".join(without_remarks(filled))) is not None


def test_filling_a_gap_is_told_from_another_change() -> None:
    assert only_gaps_are_filled(f"名称: {GAP}  # x\n级别: 市\n", "名称: 甲城市\n级别: 市\n")
    assert not only_gaps_are_filled(f"名称: {GAP}\n级别: 市\n", "名称: 甲城市\n级别: 县\n")


@pytest.mark.parametrize("command", sorted(COMMANDS))
def test_a_python_without_the_packages_is_told_what_to_type(tmp_path: Path, command: str) -> None:
    folder = project_in(tmp_path)
    (folder / "content").mkdir()
    (folder / "shares").mkdir()
    done = run(folder, command, *NAMED.get(command, []), options=("-S", "-E"))
    assert done.returncode == 1
    assert re.fullmatch(
        r"这个 Python 里没有装 [a-z_0-9]+。请在项目的文件夹里先运行 make site，"
        rf"然后 .venv/bin/python build.py {command}\n",
        done.stderr,
    )
    assert done.stdout == ""


def test_where_the_packages_are_installed_their_python_is_named(tmp_path: Path) -> None:
    (tmp_path / ".venv" / "bin").mkdir(parents=True)
    (tmp_path / ".venv" / "bin" / "python").touch()
    told = lacking(ModuleNotFoundError(name="yaml"), tmp_path, "check")
    assert told == "这个 Python 里没有装 yaml。请用项目自己的：.venv/bin/python build.py check"
    assert lacking(ModuleNotFoundError(name="zhinan.gone"), tmp_path, "check") == ""


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_every_command_in_a_document_is_one(document: Path) -> None:
    text = document.read_text("utf-8")
    found = re.findall(r"python build\.py((?: (?:\"[^\"\n]*\"|[^\s`|#'\"\[，。；：&>$]+))*)(?=[\s`])", text)
    for words in found:
        command_line().parse_args(shlex.split(words))
