"""`addresses`: every address that was ever published, on record."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from zhinan.cli.report import report

if TYPE_CHECKING:
    from zhinan.publish.project import Project

HELP = "记下发布过的网址；印出去的不能没有着落"


def describe(parser: argparse.ArgumentParser) -> None:
    """What --help says."""
    parser.description = (
        "content/addresses/ 里记着发布过的每一个网址。没有了又没有说明去向的，check 会报错误。"
        "不带 --record 时只列出还没有记下的。"
    )
    parser.add_argument("--record", action="store_true", help="把新的网址记进 content/addresses/")


def run(project: Project, options: argparse.Namespace) -> int:
    """Tell what is not on record, or put it there; nothing is ever taken out."""
    from zhinan.guide.load import load_guide
    from zhinan.publish.address_record import record, unrecorded

    loaded = load_guide(project.content)
    if not loaded.ok:
        report(loaded.problems)
        return 1
    new = unrecorded(loaded.guide)
    if options.record:
        record(project.content, new)
    for address in new:
        print(address)
    print(f"新记下 {len(new)} 个网址。" if options.record else f"还有 {len(new)} 个网址没有记下。")
    return 0
