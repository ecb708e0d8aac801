"""What people come for most: 常办 leads to items that the place has."""

from __future__ import annotations

from collections.abc import Iterator

from zhinan.content.rules.finding import Finding
from zhinan.model.guide import Guide
from zhinan.text.shapes import suggestion
from zhinan.text.source import quoted


def check_often(guide: Guide) -> Iterator[Finding]:
    """A place's entries name its own items, those of the site a business of any place."""
    for place in guide.places:
        ids = [item.id for item in place.items]
        for entry in place.often:
            if entry.item not in ids:
                message = f"“常办”里的{quoted(entry.item)}不是{place.name}的事项"
                hint = f"写 {place.id}/items/ 里的文件名{suggestion(entry.item, ids)}"
                unless = ("*/", f"*/items/{entry.item}.*")
                yield Finding(f"{place.id}/city.yaml", f"事项: {entry.item}", message, hint, unless=unless)
    businesses = [item.business for _, item in guide.items()]
    for entry in guide.site.often:
        if businesses and entry.item not in businesses:
            message = f"没有事项{quoted(entry.item)}，“常办”里不显示它"
            hint = f"写事项的文件名，不带 .md；没有哪个地方办的，删掉{suggestion(entry.item, businesses)}"
            unless = ("*/", f"*/items/{entry.item}.*")
            yield Finding("site.yaml", f"事项: {entry.item}", message, hint, level="warning", unless=unless)
