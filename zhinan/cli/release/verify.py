"""`verify`: whether what is served is what was approved."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING

from zhinan.cli.progress import Bar
from zhinan.cli.release.addressed import asked_for, describe_address

if TYPE_CHECKING:
    from zhinan.publish.project import Project

HELP = "逐个文件核对发布了的网站和审定的是不是一样"
MOST = 50
"""Files that are named one by one."""


def describe(parser: argparse.ArgumentParser) -> None:
    """What --help says."""
    parser.description = (
        "把发布了的网站每个文件取下来，和审定的那一版（SHA256SUMS，或本机的 site/）比 SHA-256。"
        "有一个字节不一样就列出来，退出码 1。"
    )
    describe_address(parser)
    parser.add_argument("--quiet", action="store_true", help="不报进度")


def run(project: Project, options: argparse.Namespace) -> int:
    """Fetch and compare all; 2 where there is nothing to compare with."""
    from zhinan.publish.release.comparing import compare, published

    asked = asked_for(project, options)
    if asked is None:
        return 2
    bar = Bar(quiet=options.quiet)
    try:
        told = list(compare(*asked, bar))
    except ConnectionError as error:
        print(
            f"{asked[0]} 没有回答（{error}）：什么也没有核对。看看网址对不对，网络通不通。", file=sys.stderr
        )
        return 1
    finally:
        bar.close()
    for line in told[:MOST]:
        print(line, file=sys.stderr)
    if len(told) > MOST:
        print(f"……共 {len(told)} 个", file=sys.stderr)
    count = len(published(asked[1]))
    if told:
        print(f"{asked[0]}：{count} 个文件里有 {len(told)} 个不是审定的那一版。", file=sys.stderr)
        return 1
    print(f"{asked[0]}：{count} 个文件都和审定的一样。")
    return 0
