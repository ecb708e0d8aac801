"""`words`: people's questions that find nothing, and where a word for them belongs."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import WHOLE
from zhinan.cli.main import main


def told(capsys: pytest.CaptureFixture[str], asked: Path) -> tuple[int, str]:
    """Exit code and what is said."""
    code = main(["words", str(asked)], WHOLE)
    said = capsys.readouterr()
    return code, said.out + said.err


def test_what_finds_nothing_is_told_with_where_it_belongs(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = tmp_path / "asked.txt"
    asked.write_text("产假工资\n养犬证怎么办\n\n医保卡丢了\n发产假那钱\n产假工资\n", encoding="utf-8")
    code, said = told(capsys, asked)
    assert code == 0
    assert "找不到：养犬证怎么办" in said
    assert "拿不准：发产假那钱\n    最像“产假”（生育津贴支付）" in said
    assert "产假工资\n" not in said.replace("最像", "")
    assert "共 4 个问法：2 个找不到或拿不准，1 个由 answers.yaml 回答" in said


def test_a_file_that_is_not_there_or_in_another_encoding(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert told(capsys, tmp_path / "no.txt")[0] == 2
    other = tmp_path / "gbk.txt"
    other.write_bytes("产假工资".encode("gbk"))
    code, said = told(capsys, other)
    assert code == 2
    assert "UTF-8" in said
