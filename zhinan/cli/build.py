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
    from pathlib import Path

    from zhinan.publish.built import Built
    from zhinan.publish.project import Project

HELP = "检查内容，再生成 site/"


def describe(parser: argparse.ArgumentParser) -> None:
    """What --help says, and how much is told and done at once."""
    parser.description = "检查内容，再生成 site/：只写变了的文件。有错误时旧的 site/ 不动。"
    parser.add_argument("--jobs", type=int, default=0, help="用几个进程生成页面（默认：有几个处理器用几个）")
    parser.add_argument(
        "--place", action="append", help="只生成这个地方的一份，放进 --into；可以写几次。以后用 join 合起来"
    )
    parser.add_argument("--into", default="shares", help="--place 的份额放在哪个文件夹（默认 shares）")
    parser.add_argument("--quiet", action="store_true", help="不报进度；错误和提醒照报")


def run(project: Project, options: argparse.Namespace) -> int:
    """Build, and tell how it went."""
    if getattr(options, "place", None):
        return _share(project, options)
    return build_whole(project, options)


def build_whole(project: Project, options: argparse.Namespace, shares: Path | None = None) -> int:
    """Build the site, with portions made elsewhere where there are some, and tell how it went."""
    from zhinan.publish.pipeline import build

    quiet: bool = getattr(options, "quiet", False)
    bar = Bar(quiet=quiet)
    built = build(project, bar, bar.say, jobs=max(getattr(options, "jobs", 0), 0), shares=shares)
    bar.close()
    report(built.problems)
    if not built.ok:
        print("网站没有更新，原来的 site/ 没有动。", file=sys.stderr)
        return 1
    if not quiet:
        _summary(built)
    return 0


def _share(project: Project, options: argparse.Namespace) -> int:
    from zhinan.publish.recipe import Order
    from zhinan.publish.shares import make_shares

    bar = Bar(quiet=options.quiet)
    into = project.root / options.into
    built = make_shares(project, options.place, into, Order(max(options.jobs, 0), bar), bar.say)
    bar.close()
    report(built.problems)
    if built.ok and not options.quiet:
        from zhinan.text.typed import command

        print(f"{'、'.join(options.place)}：{built.pages} 页，放在 {options.into}/。")
        print(f"各份都有了再合起来：{command('join')}")
    return 0 if built.ok else 1


def _summary(built: Built) -> None:
    from zhinan.text.typed import command

    steps: dict[str, float] = {}
    for step, seconds in built.timings:
        steps[step] = steps.get(step, 0) + seconds
    words = "，".join(f"{step} {seconds:.1f} 秒" for step, seconds in steps.items())
    kept = f"（其中 {built.kept} 页没有变）" if built.kept else ""
    print(f"生成了 {built.pages} 页{kept}，用时 {since_start():.1f} 秒{f'（{words}）' if words else ''}。")
    print(f"网站在 site/。预览：{command('serve')}")


def since_start() -> float:
    """Seconds since this process began, the interpreter's own start included, where the system tells."""
    from pathlib import Path

    try:
        began = int(Path("/proc/self/stat").read_text("ascii").rpartition(")")[2].split()[19])
        return float(Path("/proc/uptime").read_text("ascii").split()[0]) - began / os.sysconf("SC_CLK_TCK")
    except (OSError, ValueError, IndexError, AttributeError):
        return time.process_time()
