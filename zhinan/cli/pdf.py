"""`pdf`: the papers as PDF files, then a build that leads to them."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING

from zhinan.cli import build
from zhinan.cli.report import report

if TYPE_CHECKING:
    from zhinan.publish.project import Project

HELP = "生成打印用的 PDF，再生成 site/"
PAPERS = ("checklist", "poster", "flowchart", "sheet", "forms", "folder")


def describe(parser: argparse.ArgumentParser) -> None:
    """What --help says, and what to make."""
    parser.description = (
        "把办事清单、墙上一览表、流程图、大厅单、空白表格、每个大厅的全套做成 PDF，放进 site/<地方>/print/，"
        "页面上会有链接。内容没变的不重做。第一次要先 make pdf 装好 WeasyPrint。"
    )
    parser.add_argument("--city", help="只做一个地方，写文件夹名，如 jiazhou")
    parser.add_argument(
        "--what", choices=PAPERS, help="只做一种：清单、一览表、流程图、大厅单、表格或大厅全套"
    )
    parser.add_argument("--jobs", type=int, default=0, help="用几个进程（默认：有几个处理器用几个）")


def run(project: Project, options: argparse.Namespace) -> int:
    """Make what is asked for; 2 where there is no such city."""
    from zhinan.guide.load import load_guide
    from zhinan.publish.pdf.pdf_making import make_pdfs

    city: str | None = options.city
    loaded = load_guide(project.content)
    if not loaded.ok:
        report(loaded.problems)
        return 1
    known = [place.id for place in loaded.guide.places]
    if city and city not in known:
        print(f"没有“{city}”这个地方，可以写：{'、'.join(known)}", file=sys.stderr)
        return 2

    def told(step: str) -> None:
        print(f"  {step}", flush=True)

    made = make_pdfs(project, loaded.guide, city, options.what, told, max(options.jobs, 0))
    if made.fault:
        report([made.fault])
    if made.problem:
        print(made.problem, file=sys.stderr)
    if made.fault or made.problem:
        return 1
    print(f"PDF：新做 {made.written} 个，{made.kept} 个没有变。")
    return build.run(project, options)
