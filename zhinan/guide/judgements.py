"""Every item with a list number can be compared with the list."""

from __future__ import annotations

from collections.abc import Iterator

from zhinan.content.place.place_folder import LIST_FILE
from zhinan.content.rules.finding import Finding
from zhinan.guide.baseline import needs_judgement
from zhinan.model.guide import Guide
from zhinan.model.place import Place


def check_judgements(guide: Guide, place: Place) -> Iterator[Finding]:
    """Materials whose names differ from the list's are compared by a person; until then the page says so."""
    issuer, service_list = guide.issuer_of(place), guide.list_of(place)
    if issuer is None or service_list is None:
        return
    for item in place.items:
        if not item.adopted_from and needs_judgement(item, service_list):
            yield Finding(
                f"{place.id}/items/{item.id}.md",
                "清单编号",
                "申办材料与清单的写法不同，程序不能自动比较，网页上写“还没有比较过”",
                "人工比较后加上“对照省清单”：材料: 少、同、多 或 异，说明: 差在哪一样",
                "warning",
                unless=(f"{place.id}/items/{item.id}.md", f"{issuer.id}/{LIST_FILE}"),
            )
