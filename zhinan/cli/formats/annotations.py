"""Problems in the words of the host of a pull request, which shows them at their lines."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable

from zhinan.model.problem import Problem


def as_github(problems: Iterable[Problem]) -> str:
    """Workflow commands, one a line; what an editor typed can begin no command of its own.

    The form is that of GitHub's "Workflow commands for GitHub Actions".
    """
    return "".join(_command(problem) for problem in problems)


def as_gitlab(problems: Iterable[Problem]) -> str:
    """A report in GitLab's Code Quality format, which it shows beside the lines of a merge request."""
    found = [
        {
            "description": _told(problem),
            "check_name": problem.key or "content",
            "fingerprint": _fingerprint(problem),
            "severity": "major" if problem.level == "error" else "minor",
            "location": {"path": problem.path, "lines": {"begin": max(problem.line, 1)}},
        }
        for problem in problems
    ]
    return json.dumps(found, ensure_ascii=False, indent=1) + "\n"


def as_json(problems: Iterable[Problem]) -> str:
    """A list for other programs, in the order in which people are told."""
    found = [
        {
            "path": problem.path,
            "line": problem.line or None,
            "column": problem.column or None,
            "level": problem.level,
            "message": problem.message,
            "hint": problem.hint or None,
            "excerpt": problem.excerpt or None,
        }
        for problem in problems
    ]
    return json.dumps(found, ensure_ascii=False, indent=1) + "\n"


def _command(problem: Problem) -> str:
    place: dict[str, str | int] = {
        "file": problem.path,
        "line": problem.line,
        "col": problem.column,
        "title": problem.message,
    }
    properties = ",".join(f"{name}={_property(value)}" for name, value in place.items() if value)
    return f"::{problem.level} {properties}::{_data(problem.hint or problem.message)}\n"


def _told(problem: Problem) -> str:
    return f"{problem.message}。怎么改：{problem.hint}" if problem.hint else problem.message


def _fingerprint(problem: Problem) -> str:
    """The same as long as the line is: what moves up or down is no new finding."""
    made_of = "\0".join((problem.path, problem.excerpt, problem.message))
    return hashlib.blake2b(made_of.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(value: str | int) -> str:
    return _data(str(value)).replace(":", "%3A").replace(",", "%2C")


FORMATS = {"github": as_github, "gitlab": as_gitlab, "json": as_json}
"""How `check --format` can tell, beside the text for people."""
