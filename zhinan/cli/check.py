"""`check`: complain about the content, build nothing."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING

from zhinan.cli.report import report

if TYPE_CHECKING:
    from zhinan.publish.project import Project

HELP = "只检查内容"


def describe(parser: argparse.ArgumentParser) -> None:
    """What --help says, and in whose words to tell."""
    parser.description = "检查 content/ 里的全部文件，列出全部问题；有错误时退出码为 1。"
    parser.add_argument(
        "--format",
        choices=("text", "github", "gitlab", "json"),
        default="text",
        help="写成给人看的文字，还是合并请求里标在行边的标注（github、gitlab），还是 JSON",
    )


def run(project: Project, options: argparse.Namespace) -> int:
    """Tell all problems; 1 where one is an error. Text goes to stderr, what programs read to stdout."""
    from zhinan.guide.load import load_guide

    loaded = load_guide(project.content)
    if options.format != "text":
        from zhinan.cli.annotations import FORMATS

        sys.stdout.write(FORMATS[options.format](loaded.problems))
        return 0 if loaded.ok else 1
    report(loaded.problems)
    if loaded.ok:
        items = sum(len(place.items) for place in loaded.guide.places)
        print(f"检查完毕：{len(loaded.guide.places)} 个地方，{items} 个事项，没有错误。")
    return 0 if loaded.ok else 1
