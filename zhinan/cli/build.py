"""`build`: check, then make site/."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING

from zhinan.cli.report import report

if TYPE_CHECKING:
    from zhinan.publish.pipeline import Built
    from zhinan.publish.project import Project

HELP = "检查内容，再生成 site/"


def describe(parser: argparse.ArgumentParser) -> None:
    """What --help says."""
    parser.description = "检查内容，再生成 site/。有错误时旧的 site/ 不动。"


def run(project: Project, _options: argparse.Namespace) -> int:
    """Build, and tell how it went."""
    from zhinan.publish.pipeline import build

    built = build(project, _progress, _say)
    report(built.problems)
    if not built.ok:
        print("网站没有更新，原来的 site/ 没有动。", file=sys.stderr)
        return 1
    _summary(built)
    return 0


def _progress(step: str) -> None:
    if sys.stderr.isatty():
        print(f"\r\033[K{step}……", end="", file=sys.stderr, flush=True)


def _say(words: str) -> None:
    print(f"{words}……", file=sys.stderr, flush=True)


def _summary(built: Built) -> None:
    if sys.stderr.isatty():
        print("\r\033[K", end="", file=sys.stderr)
    total = sum(seconds for _, seconds in built.timings)
    steps = "，".join(f"{step} {seconds:.1f} 秒" for step, seconds in built.timings)
    kept = f"（其中 {built.kept} 页没有变）" if built.kept else ""
    print(f"生成了 {built.pages} 页{kept}，用时 {total:.1f} 秒（{steps}）。")
    print("网站在 site/。预览：python build.py serve（或 make serve）")
