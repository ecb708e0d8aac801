"""What every command tells of the problems that it found."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zhinan.model.problem import Problem


def report(problems: Sequence[Problem]) -> None:
    """Every problem with its place, the line itself and the fix; then how many."""
    from zhinan.text.telling import format_problem

    for problem in problems:
        print(format_problem(problem), file=sys.stderr)
    errors = sum(problem.level == "error" for problem in problems)
    if problems:
        print(f"\n{errors} 个错误，{len(problems) - errors} 个提醒。", file=sys.stderr)
