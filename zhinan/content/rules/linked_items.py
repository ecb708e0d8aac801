"""Links in notes lead to items that the place has."""

from __future__ import annotations

from collections.abc import Iterator

from zhinan.content.item.note_links import item_named
from zhinan.content.rules.finding import Finding
from zhinan.model.guide import Guide
from zhinan.text.shapes import suggestion
from zhinan.text.source import quoted


def check_linked_items(guide: Guide) -> Iterator[Finding]:
    """A link by a file's name needs that file, in the same place or in the one whose guide it takes over."""
    for place in guide.places:
        known = {item.id for item in place.items}
        for item in place.items:
            if item.adopted_from:
                continue  # told at the place that it is from
            for target in item.links:
                name = item_named(target)
                if name and name not in known:
                    yield Finding(
                        f"{place.id}/items/{item.id}.md",
                        target,
                        f"链接的事项{quoted(target)}不存在",
                        f"写 {place.id}/items/ 里的文件名，如 transfer-out.md{suggestion(name, known)}",
                        unless=("*/", f"*/items/{name}.*"),
                    )
