"""采用 names an existing place that has items of its own."""

from __future__ import annotations

from collections.abc import Iterator

from zhinan.content.rules.finding import Finding
from zhinan.model.guide import Guide
from zhinan.text.shapes import suggestion
from zhinan.text.source import quoted


def check_adoption(guide: Guide) -> Iterator[Finding]:
    """A place that adopts nothing that can be adopted has no guide."""
    ids = [place.id for place in guide.places]
    for place in guide.places:
        if place.adopts is None:
            continue
        source = guide.place(place.adopts)
        path = f"{place.id}/city.yaml"
        if source is None:
            yield Finding(
                path,
                f"采用: {place.adopts}",
                f"“采用”的{quoted(place.adopts)}不存在",
                f"写 content/ 里的文件夹名，如 dingsheng{suggestion(place.adopts, ids)}",
                unless=("*/",),
            )
        elif source is place or source.adopts:
            yield Finding(
                path,
                f"采用: {place.adopts}",
                f"“采用”不能是{quoted(place.adopts)}",
                "写有自己事项的那个地方，如 dingsheng",
            )
