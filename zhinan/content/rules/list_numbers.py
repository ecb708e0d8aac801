"""清单编号 names an entry of the province's list; a judgement needs one."""

from __future__ import annotations

from collections.abc import Iterator

from zhinan.content.rules.finding import Finding
from zhinan.model.guide import Guide


def check_list_numbers(guide: Guide) -> Iterator[Finding]:
    """Numbers that aren't in the list can't be compared with."""
    numbers = {entry.no for entry in guide.service_list.entries} if guide.service_list else set()
    for place, item in guide.items():
        if item.adopted_from:
            continue
        path = f"{place.id}/items/{item.id}.md"
        for number in item.list_nos:
            if numbers and number not in numbers:
                yield Finding(
                    path,
                    f"清单编号: {number}",
                    f"省清单里没有第 {number} 条",
                    f"序号是 {min(numbers)} 到 {max(numbers)}，没有对应的就删掉这一栏",
                    unless=("*/list.yaml",),
                )
        if item.judgement and not item.list_nos:
            yield Finding(
                path,
                "对照省清单",
                "没有清单编号，不能对照省清单",
                "加上“清单编号”，或删掉“对照省清单”",
                unless=(path,),
            )
