"""`bundle`: the site as one file to hand over."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING

from zhinan.cli.build import build_whole

if TYPE_CHECKING:
    from zhinan.publish.project import Project

HELP = "生成 site/，打成 site.tar.gz 和 site.zip"


def describe(parser: argparse.ArgumentParser) -> None:
    """What --help says, and where to put it."""
    parser.description = (
        "生成网站，打成 site.tar.gz 和 site.zip：同样的内容，谁打包都一个字节不差；"
        "网页、样式、数据另有压缩好的 .gz 和 .br。"
        "SHA256SUMS 是每个文件的 SHA-256，verify 用它核对。"
    )
    parser.add_argument("--into", default="release", help="放在哪个文件夹（默认 release）")
    parser.add_argument("--quiet", action="store_true", help="不报进度；错误和提醒照报")


def run(project: Project, options: argparse.Namespace) -> int:
    """Build and pack; 1 where the content has errors."""
    code = build_whole(project, options)
    if code:
        return code
    from zhinan.publish.release.packing import pack
    from zhinan.publish.release.sums import NoSumsError, sums_of

    try:
        sums = sums_of(project)
    except NoSumsError as error:
        print(error, file=sys.stderr)
        return 1
    for path in pack(project.site, sums, project.root / options.into):
        print(f"{path.relative_to(project.root).as_posix()}（{path.stat().st_size:,} 字节）")
    return 0
