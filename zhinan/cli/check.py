"""`check`: complain about the content, build nothing."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING

from zhinan.cli.report import report

if TYPE_CHECKING:
    from zhinan.model.guide import Guide
    from zhinan.model.problem import Problem
    from zhinan.publish.project import Project
    from zhinan.text.typed import command

HELP = "只检查内容"


def describe(parser: argparse.ArgumentParser) -> None:
    """What --help says, and in whose words to tell."""
    parser.description = "检查 content/ 里的全部文件，列出全部问题；有错误时退出码为 1。"
    parser.add_argument(
        "--since", help="git 的分支或提交：从那以后变了的事实，也要有更新记录，例如 origin/main"
    )
    parser.add_argument(
        "--format",
        choices=("text", "github", "gitlab", "json"),
        default="text",
        help="写成给人看的文字，还是合并请求里标在行边的标注（github、gitlab），还是 JSON",
    )
    parser.add_argument(
        "--fix",
        nargs="?",
        const="write",
        choices=["write", "suggest"],
        help="把能断定的毛病（冒号、空格、制表符、短横线、括号、逗号、引号、繁体栏名、编码）改好写回文件；"
        "suggest 不写，只印出补丁",
    )


def run(project: Project, options: argparse.Namespace) -> int:
    """Tell all problems; 1 where one is an error. --fix puts right first what is certain.

    Text goes to stderr, what programs read to stdout.
    """
    from zhinan.guide.load import load_guide
    from zhinan.publish.pickles import Pickles
    from zhinan.text.disk.shelf import NO_SHELF

    if options.fix:
        _fix(project, write=options.fix == "write")
    # A check makes no work folder; where a build has made one, what was read is kept for both.
    shelf = Pickles(project.work / "places") if project.work.is_dir() else NO_SHELF
    loaded = load_guide(project.content, shelf)
    problems = loaded.problems
    if options.since and loaded.ok:
        problems += _since(project, options.since, loaded.guide)
    if options.format != "text":
        from zhinan.cli.formats.annotations import FORMATS

        sys.stdout.write(FORMATS[options.format](problems))
        return 0 if loaded.ok else 1
    report(problems)
    if loaded.ok:
        items = sum(len(place.items) for place in loaded.guide.places)
        print(f"检查完毕：{len(loaded.guide.places)} 个地方，{items} 个事项，没有错误。")
    return 0 if loaded.ok else 1


def _since(project: Project, revision: str, guide: Guide) -> tuple[Problem, ...]:
    """What changed since a revision and is on no record."""
    from pathlib import Path
    from tempfile import TemporaryDirectory

    from zhinan.guide.changes.earlier import EarlierContentError, unpack_earlier
    from zhinan.guide.changes.unrecorded import unrecorded
    from zhinan.guide.load import load_guide
    from zhinan.model.problem import Problem

    with TemporaryDirectory() as folder:
        try:
            earlier = load_guide(unpack_earlier(project.root, revision, Path(folder)))
        except EarlierContentError as error:
            hint = f"写分支名或提交号，例如 {command('check --since origin/main')}"
            return (Problem("content", 0, 0, "", str(error), hint, "warning"),)
        return tuple(unrecorded(earlier.guide, guide))


def _fix(project: Project, *, write: bool) -> None:
    """Write back what can be put right, and say what was done; or print it as a patch."""
    from zhinan.text.disk.door import write_back
    from zhinan.text.mending.folder import mended_files

    for path, mended in mended_files(project.content):
        if not write:
            print(mended.patch, end="")
            continue
        write_back(path, mended.data)
        for line, words in mended.done:
            place = f"{mended.path}:{line}: 第{line}行 " if line else f"{mended.path}: "
            print(f"{place}改好了：{words}")
