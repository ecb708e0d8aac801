"""`due`: what is overdue to be looked at again."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from zhinan.cli.report import report

if TYPE_CHECKING:
    from zhinan.publish.project import Project

HELP = "哪些内容该核对了"


def describe(parser: argparse.ArgumentParser) -> None:
    """What --help says, and up to which day."""
    parser.description = "列出过了核对期的地方、大厅和事项：上次哪天核对，应在哪天前再核对，归哪个科室。"
    parser.add_argument("--before", default="", help="列出到这一天该核对的，写成 2026-11-28（默认今天）")


def run(project: Project, options: argparse.Namespace) -> int:
    """A line each, the longest overdue first."""
    from datetime import date

    from zhinan.guide.life.due import dues
    from zhinan.guide.load import load_guide

    loaded = load_guide(project.content)
    if not loaded.ok:
        report(loaded.problems)
        return 1
    day = options.before or date.today().isoformat()
    found = sorted(
        (one for one in dues(loaded.guide) if (one.care.due or "") < day), key=lambda one: one.care.due or ""
    )
    for one in found:
        section = f"，{one.care.section}" if one.care.section else ""
        print(f"{one.place} · {one.name}：上次核对 {one.care.checked}，应在 {one.care.due} 前再核对{section}")
    print(f"共 {len(found)} 处该核对。" if found else "没有过了核对期的。")
    return 0
