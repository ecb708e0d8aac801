"""Ctrl-C ends a command with a line, not with a traceback."""

from __future__ import annotations

from pathlib import Path

import pytest

from zhinan.cli import build
from zhinan.cli.main import INTERRUPTED, main


def test_it_is_told_in_a_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupted(*_: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(build, "run", interrupted)
    assert main(["build"], tmp_path) == INTERRUPTED
    assert capsys.readouterr().err == "\n中断了。再运行一次就接着做。\n"
