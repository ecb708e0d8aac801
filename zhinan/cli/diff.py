"""`diff`: which facts are other than at a git revision."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING

from zhinan.cli.report import report

if TYPE_CHECKING:
    from zhinan.publish.project import Project

HELP = "和以前的内容比，改了哪些事实"


def describe(parser: argparse.ArgumentParser) -> None:
    """What --help says, and what to compare with."""
    parser.description = (
        "和 git 里以前的内容比，一行一处：哪个地方、哪个事项、哪一栏，原来是什么、现在是什么。"
        "先说没了的网址和要再看的判断，后说哪些网页、哪些纸张跟着变。"
        "用在合并请求里，例如 diff origin/main"
    )
    parser.add_argument(
        "--record", action="store_true", help="把变化记进 content/updates/，一个地方一个文件，和改动一起提交"
    )
    parser.add_argument("--date", default="", help="--record 记哪一天（默认今天），写成 2026-11-28")
    parser.add_argument("--effective", help="--record 记的变化从哪一天起生效；就是发布那天的不写")
    parser.add_argument(
        "--format", choices=("text", "markdown", "json"), default="text", help="写成文字、Markdown 还是 JSON"
    )
    parser.add_argument(
        "--site", default="", help="改后的网站放在哪个网址（以 / 结尾）：Markdown 里变了的网页就写成链接"
    )
    parser.add_argument(
        "revision", nargs="?", default="HEAD", help="和哪一版比：git 的分支或提交（默认 HEAD）"
    )


def today() -> str:
    """By this machine's clock."""
    from datetime import date

    return date.today().isoformat()


def run(project: Project, options: argparse.Namespace) -> int:
    """Tell what changed, a line each."""
    from pathlib import Path
    from tempfile import TemporaryDirectory

    from zhinan.guide.changes.earlier import EarlierContentError, unpack_earlier
    from zhinan.guide.changes.published_as_is import root_changes
    from zhinan.guide.changes.reports.as_json import as_json
    from zhinan.guide.changes.reports.as_markdown import as_markdown
    from zhinan.guide.changes.reports.as_text import as_text
    from zhinan.guide.changes.review import report_of
    from zhinan.guide.load import load_guide
    from zhinan.pages.changed_pages import page_changes
    from zhinan.text.typed import command

    revision: str = options.revision
    loaded = load_guide(project.content)
    if not loaded.ok:
        report(loaded.problems)
        return 1
    with TemporaryDirectory() as folder:
        try:
            earlier = load_guide(unpack_earlier(project.root, revision, Path(folder)))
        except EarlierContentError as error:
            print(f"{error}。写分支名或提交号，例如 {command('diff origin/main')}", file=sys.stderr)
            return 1
    if not earlier.ok:
        print(f"“{revision}”的内容里有错误，只比较读得出来的部分。", file=sys.stderr)
    pages = page_changes(earlier.guide, loaded.guide)
    root = root_changes(earlier.root, loaded.root)
    found = report_of(revision, earlier.guide, loaded.guide, pages, root)
    if options.record:
        from zhinan.guide.changes.recording import record

        for path in record(project.content, found.changes, options.date or today(), options.effective):
            print(path.relative_to(project.root).as_posix())
        return 0
    if options.format == "markdown":
        print(as_markdown(found, options.site))
    else:
        print({"text": as_text, "json": as_json}[options.format](found))
    return 0
