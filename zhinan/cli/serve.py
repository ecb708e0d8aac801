"""`serve`: preview with live reload."""

from __future__ import annotations

import argparse
from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zhinan.publish.project import Project

HELP = "预览，改了自动刷新"


def describe(parser: argparse.ArgumentParser) -> None:
    """What --help says, and where to serve."""
    parser.description = "预览网站；内容、模板、样式一改就重新生成并刷新浏览器。"
    parser.add_argument("--port", type=int, default=8000, help="端口（默认 8000；0 是随便一个空闲的）")
    parser.add_argument("--base", default="/", help="放在哪个子路径下预览，如 /a/b/（默认 /）")


def run(project: Project, options: argparse.Namespace) -> int:
    """Serve until the user ends it."""
    from zhinan.preview.session import serve

    say = partial(print, flush=True)
    return serve(project, options.port, say, base=options.base)
