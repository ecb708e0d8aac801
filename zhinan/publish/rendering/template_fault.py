"""What is wrong with a template, with its file and line, as a complaint instead of a traceback."""

from __future__ import annotations

import traceback
from pathlib import Path

from jinja2 import TemplateNotFound, TemplateSyntaxError, UndefinedError

from zhinan.model.problem import Problem
from zhinan.publish.layers import Layers, layers_of


def template_fault(error: Exception, templates: Path | Layers) -> Problem | None:
    """The complaint about an exception that came while rendering; None where no template is to blame.

    Jinja puts the template's own file and line into the traceback, also of what a filter or macro raises.
    """
    layers = layers_of(templates)
    if isinstance(error, TemplateSyntaxError) and error.filename:
        message = f"模板写法不对：{error.message}"
        hint = "看看这几行的括号、引号是否成对，if、for、block 有没有各自的结尾"
        return _problem(layers, Path(error.filename), error.lineno, message, hint)
    frames = traceback.extract_tb(error.__traceback__)
    for frame in reversed(frames):
        path = Path(frame.filename)
        if layers.name_of(path):
            return _problem(layers, path, frame.lineno or 0, *_words(error))
    if isinstance(error, TemplateNotFound):
        return Problem(f"templates/{error.name}", 0, 0, "", *_words(error))
    return None


def _words(error: Exception) -> tuple[str, str]:
    """What is wrong and how to mend it."""
    if isinstance(error, TemplateNotFound):
        return f"找不到模板 {error.name}", "看看文件名有没有写错，或新建这个文件"
    if isinstance(error, UndefinedError | AttributeError):
        return (
            f"模板用了没有的值：{error}",
            "看看名字有没有写错；模板能用的值在 zhinan/pages/ 里同名的文件中准备",
        )
    return f"模板这一行出错：{type(error).__name__}：{error}", "看看这一行用到的值和过滤器"


def _problem(templates: Layers, path: Path, line: int, message: str, hint: str) -> Problem:
    """The complaint with its source line."""
    name = "/".join(templates.name_of(path) or (path.as_posix(),))
    lines = path.read_text(encoding="utf-8").splitlines() if path.is_file() else []
    excerpt = lines[line - 1] if 0 < line <= len(lines) else ""
    return Problem(name, line, 0, "", message, hint, excerpt=excerpt)
