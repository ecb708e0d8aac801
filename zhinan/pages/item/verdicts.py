"""The marks of a comparison: a word and a sign each, so that none depends on colour."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from zhinan.model.elements.verdict import Comparison, LimitComparison, Verdict


@dataclass(frozen=True)
class Mark:
    """A verdict on the page."""

    about: str
    """材料 or 时限."""
    word: str
    """少, 同, 多, 异; 短, 同, 长, 异."""
    sign: str
    """−, ＝, ＋, ≠: the same verdict for the eye."""
    tone: str
    """less, same, more, other: the class in the stylesheet."""


@dataclass(frozen=True)
class Marks:
    """The two marks of an item, or of several items taken together."""

    materials: Mark
    limit: Mark


MATERIALS: dict[Comparison, Mark] = {
    "fewer": Mark("材料", "少", "−", "less"),
    "same": Mark("材料", "同", "＝", "same"),
    "more": Mark("材料", "多", "＋", "more"),
    "other": Mark("材料", "异", "≠", "other"),
}
LIMITS: dict[LimitComparison, Mark] = {
    "shorter": Mark("时限", "短", "−", "less"),
    "same": Mark("时限", "同", "＝", "same"),
    "longer": Mark("时限", "长", "＋", "more"),
    "other": Mark("时限", "异", "≠", "other"),
}


@dataclass(frozen=True)
class Legend:
    """Every mark that there is."""

    materials: tuple[Mark, ...]
    limits: tuple[Mark, ...]
    note: str
    """What they are measured against, and what 异 means."""


NO_DIFFERENCE = "没有差别"
"""What stands in place of differences."""


def legend_for(called: str) -> Legend:
    """The legend of marks against a list; `called` is what sentences call it."""
    note = f"都是和{called}比。异：有的多有的少，或者不能直接比较。"
    return Legend(tuple(MATERIALS.values()), tuple(LIMITS.values()), note)


def marks_of(verdict: Verdict | None) -> Marks | None:
    """The marks of one item."""
    return Marks(MATERIALS[verdict.materials], LIMITS[verdict.time_limit]) if verdict else None


def marks_together(verdicts: Iterable[Verdict | None]) -> Marks | None:
    """One pair of marks for all items of a city that belong to an entry; None where there is none.

    Items that are the same as the list don't count against those that differ; items that differ in different
    directions come to 异.
    """
    found = [verdict for verdict in verdicts if verdict]
    if not found:
        return None
    materials = {verdict.materials for verdict in found} - {"same"} or {"same"}
    limits = {verdict.time_limit for verdict in found} - {"same"} or {"same"}
    return Marks(
        MATERIALS[materials.pop()] if len(materials) == 1 else MATERIALS["other"],
        LIMITS[limits.pop()] if len(limits) == 1 else LIMITS["other"],
    )
