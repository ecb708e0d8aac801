"""A build for the preview: whatever goes wrong becomes a complaint, never the end of the preview."""

from __future__ import annotations

import gc
import traceback
from collections.abc import Callable
from pathlib import Path

from zhinan.model.problem import Problem
from zhinan.preview.at_once import AtOnce
from zhinan.preview.stage import Stage
from zhinan.publish.built import Built
from zhinan.publish.output.host_faults import host_fault
from zhinan.publish.pipeline import build
from zhinan.publish.project import Project
from zhinan.text.telling import format_problem

PROGRAM = Path(__file__).resolve().parents[2]
MENDING = "这是程序的毛病，不是内容的。请把这一屏发给维护网站的人。"


def rebuild(project: Project, stage: Stage, say: Callable[[str], None], at_once: AtOnce) -> bool:
    """Build the site, tell the terminal, show the result on the stage: pages first, their index behind.

    Whether that went well.
    `at_once` learns what the site was made with; what it had brought is taken back where there are errors.
    """
    try:
        built = build(project, pages_stand=lambda _: stage.show(()), made_with=at_once.know)
    except OSError as error:
        built = Built((Problem("site", 0, 0, "", host_fault(error, project.root)),))
    except Exception as error:
        # A bug in the program must not take the preview down with it: the author mends and saves again.
        say(traceback.format_exc().rstrip())
        built = Built((program_fault(error),))
    errors = tuple(problem for problem in built.problems if problem.level == "error")
    reminders = tuple(problem for problem in built.problems if problem.level == "warning")
    for problem in built.problems:
        say(format_problem(problem))
    if errors:
        if at_once.take_back():
            stage.show(())
        say(f"{len(errors)} 个错误。浏览器里仍是上一次的网站。")
    else:
        seconds = sum(spent for _, spent in built.timings)
        say(f"生成了 {built.pages} 页，用时 {seconds:.1f} 秒。")
    if errors or stage.scene.problems:
        stage.show(errors, reminders)
    stage.remind(reminders)
    gc.collect()  # a build looks for what nothing leads to seldom, and a preview may go on for a day
    return not errors


def program_fault(error: Exception) -> Problem:
    """An exception of the program as a complaint that names the last line of our own code."""
    kind = type(error).__name__
    for frame in reversed(traceback.extract_tb(error.__traceback__)):
        path = Path(frame.filename)
        if path.is_relative_to(PROGRAM / "zhinan"):
            name = path.relative_to(PROGRAM).as_posix()
            message = f"程序出错：{kind}：{error}"
            return Problem(name, frame.lineno or 0, 0, "", message, MENDING, excerpt=frame.line or "")
    return Problem("zhinan", 0, 0, "", f"程序出错：{kind}：{error}", MENDING)
