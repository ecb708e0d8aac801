"""Papers without any date: nobody who finds one on a wall can tell how old it is."""

from __future__ import annotations

from collections.abc import Iterator

from zhinan.content.rules.finding import Finding
from zhinan.model.guide import Guide


def check_undated_papers(guide: Guide) -> Iterator[Finding]:
    """A place whose edition has no date and of which no change is on record, on a site that is published."""
    for place in guide.places:
        if guide.site.base_url and place.items and not place.edition.date and not place.updates:
            message = "打印的纸上没有日期：“版本”里没有“日期”，也还没有一条更新记录"
            hint = "写上文件的“日期”；文件没有日期的，用 diff --record 记下第一次发布，纸上就有“资料截至”"
            yield Finding(f"{place.id}/city.yaml", "版本", message, hint, "warning")
