"""The one command `build.py`: which words it understands, and who carries them out.

A command imports what it works with when it is run: --help and a check need not wait for what they don't use.
"""

from __future__ import annotations

import argparse
import atexit
import gc
import io
import os
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

from zhinan.cli import build, check, diff, join, new, on_record, overdue, pdf, serve, unfound
from zhinan.cli.release import bundle, probe, verify

if TYPE_CHECKING:
    from pathlib import Path

    from zhinan.publish.project import Project

INTERRUPTED = 130
"""What a shell takes for Ctrl-C."""


class Command(Protocol):
    """What a file of this room has: the module itself is the command."""

    HELP: str

    def describe(self, parser: argparse.ArgumentParser) -> None:
        """What --help says, and which options there are."""

    def run(self, project: Project, options: argparse.Namespace, /) -> int:
        """Carry it out; the exit code."""


COMMANDS: dict[str, Command] = {
    "build": build,
    "check": check,
    "serve": serve,
    "diff": diff,
    "pdf": pdf,
    "join": join,
    "addresses": on_record,
    "due": overdue,
    "new": new,
    "bundle": bundle,
    "probe": probe,
    "verify": verify,
    "words": unfound,
}


def main(arguments: Sequence[str] | None = None, root: Path | None = None) -> int:
    """Run a command; the exit code: 0 well, 1 something is wrong with the content, 2 wrong usage."""
    atexit.register(gc.freeze)  # at the end all goes: it need not be looked through for what nothing leads to
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # Whatever the console can't show is shown as it can; no command ends by that.
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    options = command_line().parse_args(arguments)
    from pathlib import Path

    here = root or Path.cwd()
    try:
        from zhinan.publish.project import Project

        return COMMANDS[options.command or "build"].run(Project(here), options)
    except ModuleNotFoundError as error:
        from zhinan.cli.packages import lacking

        words = lacking(error, here, options.command)
        if not words:
            raise
        print(words, file=sys.stderr)
        return 1
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        print("\n中断了。再运行一次就接着做。", file=sys.stderr)
        return INTERRUPTED
    except OSError as error:
        from zhinan.publish.output.host_faults import host_fault

        print(host_fault(error, here), file=sys.stderr)
        return 1


def command_line() -> argparse.ArgumentParser:
    """All that can be typed."""
    prog = "zhinan" if sys.argv[0].endswith(("zhinan", "zhinan.exe")) else "build.py"
    parser = argparse.ArgumentParser(prog=prog, description="检查内容，生成网站 site/。不写命令就是 build。")
    commands = parser.add_subparsers(dest="command", metavar="命令")
    for name, command in COMMANDS.items():
        command.describe(commands.add_parser(name, help=command.HELP))
    return parser
