"""What is to be looked at again: by whom, since when."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from zhinan.content.rules.finding import Finding
from zhinan.model.guide import Guide
from zhinan.model.life.care import Care


class Due(Struct, frozen=True):
    """One thing with a day by which somebody has to look at it."""

    path: str
    """Its file, below content/."""
    word: str
    """What names it in the file."""
    place: str
    name: str
    care: Care


def dues(guide: Guide) -> Iterator[Due]:
    """Everything that has such a day, place by place."""
    for place in guide.places:
        if place.care and place.care.due:
            yield Due(f"{place.id}/city.yaml", "核对日期", place.short, place.name, place.care)
        for office in place.offices:
            if office.care and office.care.due:
                yield Due(
                    f"{place.id}/offices.yaml", f"编号: {office.id}", place.short, office.name, office.care
                )
        for item in place.items:
            if item.care and item.care.due and not item.adopted_from:
                yield Due(f"{place.id}/items/{item.id}.md", "核对日期", place.short, item.name, item.care)


def check_due(guide: Guide) -> Iterator[Finding]:
    """What is overdue is a reminder."""
    for one in dues(guide):
        if one.care.overdue:
            by = f"（{one.care.section}）" if one.care.section else ""
            yield Finding(
                one.path,
                one.word,
                f"{one.name}该核对了：上次 {one.care.checked}，应在 {one.care.due} 前再核对{by}",
                "和现在的规定、电话对一遍，再把“核对日期”改成今天",
                level="warning",
            )
