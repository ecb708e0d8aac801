"""A value of the form as the lines of a content file, in the manner that editors write."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from zhinan.guide.blanks.gaps import quoted

Value = str | Sequence["Value"] | Mapping[str, "Value"]
INDENT = 2
IN_FLOW = frozenset(",[]{}")


def scalar(text: str, *, like: str = "", in_flow: bool = False) -> str:
    """A text in one line; with the quotation marks that stood there where it had some."""
    flat = " ".join(text.split())
    if like == '"' and '"' not in flat and "\\" not in flat:
        return f'"{flat}"'
    if like == "'" or (in_flow and IN_FLOW & set(flat) and not quoted(flat).startswith(("'", '"'))):
        return "'" + flat.replace("'", "''") + "'"
    return quoted(flat)


def flow(value: Value) -> str:
    """A value between brackets, on one line."""
    if isinstance(value, str):
        return scalar(value, in_flow=True)
    if isinstance(value, Mapping):
        pairs = (f"{scalar(key, in_flow=True)}: {flow(one)}" for key, one in value.items())
        return f"{{{', '.join(pairs)}}}"
    return f"[{', '.join(map(flow, value))}]"


def field_lines(key: str, value: Value, indent: int) -> list[str]:
    """`key: value` with all that stands below it."""
    begin = f"{' ' * indent}{scalar(key)}:"
    if not isinstance(value, str):
        return [begin, *_lines(value, indent + INDENT)] if value else [begin]
    return [f"{begin}{after_colon(value, indent)}"]


def after_colon(text: str, indent: int) -> str:
    """What stands behind a field's colon: a text in the line, or below it where it has several."""
    if "\n" in text.strip():
        below = (f"{' ' * (indent + INDENT)}{line.strip()}" for line in text.strip().split("\n"))
        return "\n".join((" |", *below))
    return f" {scalar(text)}" if text.strip() else ""


def entry_lines(value: Value, indent: int) -> list[str]:
    """`- value` with all that stands below it."""
    dash = f"{' ' * indent}- "
    if isinstance(value, str):
        return [dash.rstrip() + after_colon(value, indent)]
    lines = list(_lines(value, indent + INDENT))
    return [dash + lines[0].lstrip(" "), *lines[1:]] if lines else [dash.rstrip()]


def _lines(value: Sequence[Value] | Mapping[str, Value], indent: int) -> Iterator[str]:
    if isinstance(value, Mapping):
        for key, one in value.items():
            yield from field_lines(key, one, indent)
    else:
        for one in value:
            yield from entry_lines(one, indent)
