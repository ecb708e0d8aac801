"""`build`: check, then fill site/."""

from __future__ import annotations

import argparse
import os
import sys
import time
from typing import TYPE_CHECKING

from zhinan.cli.progress import Bar
from zhinan.cli.report import report

if TYPE_CHECKING:
    from zhinan.publish.built import Built
    from zhinan.publish.project import Project

HELP = "检查内容，再生成 site/"


def describe(parser: argparse.ArgumentParser) -> None:
    """What --help says, and how much is told and done at once."""
    parser.description = "检查内容，再生成 site/：只写变了的文件。有错误时旧的 site/ 不动。"
    parser.add_argument("--jobs", type=int, default=0, help="用几个进程生成页面（默认：有几个处理器用几个）")
    parser.add_argument("--quiet", action="store_true", help="不报进度；错误和提醒照报")


def run(project: Project, options: argparse.Namespace) -> int:
    """Build, and tell how it went."""
    from zhinan.publish.pipeline import build

    quiet: bool = getattr(options, "quiet", False)
    bar = Bar(quiet=quiet)
    built = build(project, bar, bar.say, jobs=max(getattr(options, "jobs", 0), 0))
    bar.close()
    report(built.problems)
    if not built.ok:
        print("网站没有更新，原来的 site/ 没有动。", file=sys.stderr)
        return 1
    if not quiet:
        _summary(built)
    return 0


def _summary(built: Built) -> None:
    steps: dict[str, float] = {}
    for step, seconds in built.timings:
        steps[step] = steps.get(step, 0) + seconds
    words = "，".join(f"{step} {seconds:.1f} 秒" for step, seconds in steps.items())
    kept = f"（其中 {built.kept} 页没有变）" if built.kept else ""
    print(f"生成了 {built.pages} 页{kept}，用时 {since_start():.1f} 秒{f'（{words}）' if words else ''}。")
    print("网站在 site/。预览：python build.py serve（或 make serve）")


def since_start() -> float:
    """Seconds since this process began, the interpreter's own start included, where the system tells."""
    from pathlib import Path

    try:
        began = int(Path("/proc/self/stat").read_text("ascii").rpartition(")")[2].split()[19])
        return float(Path("/proc/uptime").read_text("ascii").split()[0]) - began / os.sysconf("SC_CLK_TCK")
    except (OSError, ValueError, IndexError, AttributeError):
        return time.process_time()
