"""The program's tests read no file of the real content: one that tries fails where it does."""

from __future__ import annotations

import os
from typing import Any

from tests.findings import ROOT

CONTENT = f"{ROOT / 'content'}{os.sep}"
MAY_READ = ("tests/edition/", "tests/test_proof.py")
"""What is asked of the real content itself."""


class RealContentError(Exception):
    """A test of the program leans on the real content."""


def refuse(event: str, arguments: tuple[Any, ...]) -> None:
    """An audit hook, see sys.addaudithook: told of every file that this process opens."""
    if event != "open" or not isinstance(arguments[0], str | os.PathLike):
        return
    path = os.fspath(arguments[0])
    # A link to the folder may bear another name, but most files need not be looked at more closely.
    if "content" in path and os.path.realpath(path).startswith(CONTENT):
        test = os.environ.get("PYTEST_CURRENT_TEST", "")  # pytest's own note; empty while it collects
        if not test.startswith(MAY_READ):
            raise RealContentError(f"{test or 'a module of the tests'} reads {path}")
