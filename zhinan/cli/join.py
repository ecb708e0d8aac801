"""`join`: the shares of places put together with what they share."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING

from zhinan.cli.build import build_whole

if TYPE_CHECKING:
    from zhinan.publish.project import Project

HELP = "把 build --place 的各份合成 site/"


def describe(parser: argparse.ArgumentParser) -> None:
    """What --help says, and where the shares are."""
    parser.description = (
        "把各地分别生成的份额（build --place）和各地共有的页面合成 site/，与一次生成的每个字节都相同。"
        "没有份额的地方在这里生成。"
    )
    parser.add_argument("folder", nargs="?", default="shares", help="份额所在的文件夹（默认 shares）")
    parser.add_argument("--jobs", type=int, default=0, help="用几个进程（默认：有几个处理器用几个）")
    parser.add_argument("--quiet", action="store_true", help="不报进度；错误和提醒照报")


def run(project: Project, options: argparse.Namespace) -> int:
    """Join; 1 where there are no shares."""
    folder = project.root / options.folder
    if not folder.is_dir():
        from zhinan.text.typed import command

        print(f"没有文件夹 {options.folder}。先生成各份：{command('build --place 地方')}", file=sys.stderr)
        return 1
    return build_whole(project, options, folder)
