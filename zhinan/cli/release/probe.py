"""`probe`: whether a published address does what pages rely on."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from zhinan.cli.release.addressed import asked_for, describe_address

if TYPE_CHECKING:
    from zhinan.publish.project import Project

HELP = "问一遍发布了的网址：类型、压缩、缓存、404、安全"


def describe(parser: argparse.ArgumentParser) -> None:
    """What --help says."""
    parser.description = (
        "向发布了的网址要几十个文件，看主机的设置对不对：文件类型、安全的响应头、压缩、缓存、404、结尾斜线、隐藏文件、"
        "内容和生成的是否一样。读者会碰到的是错误（退出码 1），只是慢或不够安全的是提醒。"
    )
    describe_address(parser)


def run(project: Project, options: argparse.Namespace) -> int:
    """Ask, and tell what is not as it should be; 2 where there is nothing to ask with."""
    from zhinan.publish.release.probing import probe

    asked = asked_for(project, options)
    if asked is None:
        return 2
    told = list(probe(*asked))
    for one in told:
        print(f"{'错误' if one.wrong else '提醒'}：{one.what}\n    怎么改：{one.hint}")
    wrong = sum(one.wrong for one in told)
    print(f"{asked[0]}：{wrong} 个错误，{len(told) - wrong} 个提醒。")
    return 1 if wrong else 0
