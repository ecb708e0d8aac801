"""The commands. The only place that prints."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from zhinan.content.changes import changes
from zhinan.content.earlier import EarlierContentError, unpack_earlier
from zhinan.content.load import load_guide
from zhinan.content.telling import format_change, format_problem
from zhinan.model.problem import Problem
from zhinan.publish.project import Project

if TYPE_CHECKING:
    from zhinan.publish.build import Built

PAPERS = ("checklist", "poster", "flowchart", "sheet", "forms")


def main(arguments: Sequence[str] | None = None, root: Path | None = None) -> int:
    """Run a command; the exit code: 0 well, 1 something is wrong with the content, 2 wrong usage."""
    options = _parser().parse_args(arguments)
    project = Project(root or Path.cwd())
    command = options.command or "build"
    if command == "check":
        return _check(project)
    if command == "serve":
        from zhinan.preview.serve import serve

        say = partial(print, flush=True)
        return serve(project, options.port, say, base=options.base)
    if command == "diff":
        return _diff(project, options.revision)
    if command == "pdf":
        return _pdf(project, options.city, options.what)
    return _build(project)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="build.py", description="检查内容，生成网站 site/。不写命令就是 build。"
    )
    commands = parser.add_subparsers(dest="command", metavar="命令")
    commands.add_parser(
        "build",
        help="检查内容，再生成 site/",
        description="检查内容，再生成 site/。有错误时旧的 site/ 不动。",
    )
    commands.add_parser(
        "check",
        help="只检查内容",
        description="检查 content/ 里的全部文件，列出全部问题；有错误时退出码为 1。",
    )
    serve = commands.add_parser(
        "serve",
        help="预览，改了自动刷新",
        description="预览网站；内容、模板、样式一改就重新生成并刷新浏览器。",
    )
    serve.add_argument("--port", type=int, default=8000, help="端口（默认 8000；0 是随便一个空闲的）")
    serve.add_argument("--base", default="/", help="放在哪个子路径下预览，如 /a/b/（默认 /）")
    diff = commands.add_parser(
        "diff",
        help="和以前的内容比，改了哪些事实",
        description="和 git 里以前的内容比，一行一处：哪个市、哪个事项、哪一栏，原来是什么、现在是什么。"
        "用在合并请求里，例如 python build.py diff origin/main",
    )
    diff.add_argument("revision", nargs="?", default="HEAD", help="和哪一版比：git 的分支或提交（默认 HEAD）")
    pdf = commands.add_parser(
        "pdf",
        help="生成打印用的 PDF，再生成 site/",
        description="把办事清单、墙上一览表、流程图、大厅单、空白表格做成 PDF，放进 site/<城市>/print/，"
        "页面上会有链接。内容没变的不重做。第一次要先 make pdf 装好 WeasyPrint。",
    )
    pdf.add_argument("--city", help="只做一个市，写文件夹名，如 qingdao")
    pdf.add_argument("--what", choices=PAPERS, help="只做一种：清单、一览表、流程图、大厅单或表格")
    return parser


def _check(project: Project) -> int:
    loaded = load_guide(project.content)
    _report(loaded.problems)
    if loaded.ok:
        items = sum(len(place.items) for place in loaded.guide.places)
        print(f"检查完毕：{len(loaded.guide.places)} 个地方，{items} 个事项，没有错误。")
    return 0 if loaded.ok else 1


def _build(project: Project) -> int:
    from zhinan.publish.build import build  # what only checks needn't wait for it

    built = build(project, _progress)
    _report(built.problems)
    if not built.ok:
        print("网站没有更新，原来的 site/ 没有动。", file=sys.stderr)
        return 1
    _summary(built)
    return 0


def _diff(project: Project, revision: str) -> int:
    loaded = load_guide(project.content)
    if not loaded.ok:
        _report(loaded.problems)
        return 1
    with TemporaryDirectory() as folder:
        try:
            earlier = load_guide(unpack_earlier(project.root, revision, Path(folder)))
        except EarlierContentError as error:
            print(f"{error}。写分支名或提交号，例如 python build.py diff origin/main", file=sys.stderr)
            return 1
    if not earlier.ok:
        print(f"“{revision}”的内容里有错误，只比较读得出来的部分。", file=sys.stderr)
    found = list(changes(earlier.guide, loaded.guide))
    for change in found:
        print(f"- {format_change(change)}")
    print(f"\n共 {len(found)} 处事实有变化。" if found else "事实没有变化。")
    return 0


def _pdf(project: Project, city: str | None, what: str | None) -> int:
    from zhinan.publish.pdf import make_pdfs

    loaded = load_guide(project.content)
    if not loaded.ok:
        _report(loaded.problems)
        return 1
    known = [place.id for place in loaded.guide.places]
    if city and city not in known:
        print(f"没有“{city}”这个市，可以写：{'、'.join(known)}", file=sys.stderr)
        return 2
    made = make_pdfs(project, loaded.guide, city, what, lambda step: print(f"  {step}", flush=True))
    if made.fault:
        _report([made.fault])
    if made.problem:
        print(made.problem, file=sys.stderr)
    if made.fault or made.problem:
        return 1
    print(f"PDF：新做 {made.written} 个，{made.kept} 个没有变。")
    return _build(project)


def _progress(step: str) -> None:
    if sys.stderr.isatty():
        print(f"\r\033[K{step}……", end="", file=sys.stderr, flush=True)


def _summary(built: Built) -> None:
    if sys.stderr.isatty():
        print("\r\033[K", end="", file=sys.stderr)
    total = sum(seconds for _, seconds in built.timings)
    steps = "，".join(f"{step} {seconds:.1f} 秒" for step, seconds in built.timings)
    kept = f"（其中 {built.kept} 页没有变）" if built.kept else ""
    print(f"生成了 {built.pages} 页{kept}，用时 {total:.1f} 秒（{steps}）。")
    print("网站在 site/。预览：python build.py serve（或 make serve）")


def _report(problems: Sequence[Problem]) -> None:
    """Every problem with its place, the line itself and the fix; then how many."""
    for problem in problems:
        print(format_problem(problem), file=sys.stderr)
    errors = sum(problem.level == "error" for problem in problems)
    if problems:
        print(f"\n{errors} 个错误，{len(problems) - errors} 个提醒。", file=sys.stderr)
