"""A file of a place as it reads in a copy: other names, other numbers, other words in steps."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator

from bench.generator.names import Name
from bench.generator.shapes import Shape

NUMBER = re.compile(
    r"(?<![\w.\-/])(?P<code>0\d{2,3}-)?(?P<head>[2-9]\d{4,5})(?P<tail>\d{2})(?![\w.\-])", re.ASCII
)
"""A subscriber's number of seven or eight digits, with its area code or without."""
OFFICE = re.compile(r"经办机构(?!工作人员|[（(、，：:])")
WORDED = 0.75
"""The share of items whose steps name the city; the others have charts that other cities have too."""


def copied(text: str, path: str, shape: Shape, name: Name, province: tuple[str, str]) -> str:
    """The text of the file `path` (below the place's folder) of the copy called `name`.

    `province` has the province's stem in the original and in the copy.
    """
    text = text.replace(*province)
    if path.startswith("items/") and random.Random(f"{name.id}/{path}").random() < WORDED:
        text = "\n".join(_worded(text, name))
    if shape.area_code:
        text = re.sub(rf"(?<!\d){shape.area_code}(?!\d)", name.area_code, text)
    text = NUMBER.sub(lambda match: _shifted(match, name.shift), text)
    return text.replace(shape.stem, name.stem).replace(shape.id, name.id)


def _worded(text: str, name: Name) -> Iterator[str]:
    """The lines, with the city behind who acts in steps and charts: 医保经办机构（甲州）审核."""
    in_steps = False
    for line in text.split("\n"):
        if line[:1] not in ("", " ", "-", "#"):
            in_steps = line.startswith("办理流程:")
        said = line.lstrip()
        is_step = in_steps and said.startswith(("- ", "步骤: ")) and not said.endswith(":")
        if is_step or "文字: " in line:
            line = OFFICE.sub(f"经办机构（{name.stem}）", line, count=1)
        yield line


def _shifted(match: re.Match[str], shift: int) -> str:
    tail = (int(match["tail"]) + shift) % 100
    return f"{match['code'] or ''}{match['head']}{tail:02}"
