"""Residents' items name the business they share with the employees' item."""

from __future__ import annotations

from collections.abc import Iterator

from zhinan.content.rules.finding import Finding
from zhinan.model.guide import Guide


def check_residents(guide: Guide) -> Iterator[Finding]:
    """A file with the suffix -residents belongs to the business without it."""
    for place, item in guide.items():
        if item.adopted_from or not item.id.endswith("-residents"):
            continue
        base = item.id.removesuffix("-residents")
        if item.business != base:
            yield Finding(
                f"{place.id}/items/{item.id}.md",
                "事项名称",
                f"文件名以 -residents 结尾，却没有写“业务: {base}”",
                f"加上一行“业务: {base}”",
            )
