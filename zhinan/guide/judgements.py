"""Every item with a list number can be compared with the list."""

from __future__ import annotations

from collections.abc import Iterator

from zhinan.content.rules.finding import Finding
from zhinan.guide.baseline import needs_judgement
from zhinan.model.guide import Guide


def check_judgements(guide: Guide) -> Iterator[Finding]:
    """Materials whose names differ from the list's are compared by a person."""
    if guide.service_list is None:
        return
    for place, item in guide.items():
        if not item.adopted_from and needs_judgement(item, guide.service_list):
            yield Finding(
                f"{place.id}/items/{item.id}.md",
                "清单编号",
                "申办材料与省清单的写法不同，程序不能自动比较",
                "人工比较后加上“对照省清单”：材料: 少、同、多 或 异，说明: 差在哪一样",
                unless=(f"{place.id}/items/{item.id}.md", "*/list.yaml"),
            )
