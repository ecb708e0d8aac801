"""`check`: complain about the content, build nothing."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from zhinan.cli.report import report

if TYPE_CHECKING:
    from zhinan.model.guide import Guide
    from zhinan.model.problem import Problem
    from zhinan.publish.project import Project

HELP = "只检查内容"


def describe(parser: argparse.ArgumentParser) -> None:
    """What --help says."""
    parser.description = "检查 content/ 里的全部文件，列出全部问题；有错误时退出码为 1。"
    parser.add_argument(
        "--since", help="git 的分支或提交：从那以后变了的事实，也要有更新记录，例如 origin/main"
    )


def run(project: Project, options: argparse.Namespace) -> int:
    """Tell all problems; 1 where one is an error."""
    from zhinan.guide.load import load_guide

    loaded = load_guide(project.content)
    problems = loaded.problems
    if options.since and loaded.ok:
        problems += _since(project, options.since, loaded.guide)
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
            hint = "写分支名或提交号，例如 python build.py check --since origin/main"
            return (Problem("content", 0, 0, "", str(error), hint, "warning"),)
        return tuple(unrecorded(earlier.guide, guide))
