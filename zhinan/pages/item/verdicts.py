"""The marks of a comparison: a word and a sign each, so that none depends on colour."""

from __future__ import annotations

import re
from collections.abc import Iterable

from msgspec import Struct

from zhinan.model.elements.verdict import Baseline, Comparison, LimitComparison, Verdict


class Mark(Struct, frozen=True):
    """A verdict on the page."""

    about: str
    """材料 or 时限."""
    word: str
    """少, 同, 多, 异; 短, 同, 长, 异."""
    sign: str
    """−, ＝, ＋, ≠: the same verdict for the eye."""
    tone: str
    """less, same, more, other: the class in the stylesheet."""


class Marks(Struct, frozen=True):
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


class Legend(Struct, frozen=True):
    """Every mark that there is."""

    materials: tuple[Mark, ...]
    limits: tuple[Mark, ...]
    note: str
    """What they are measured against, and what 异 means."""


NO_DIFFERENCE = "没有差别"
"""What stands in place of differences."""


IN_WORDS = {
    "材料少": "材料比{}少", "材料同": "材料一样", "材料多": "材料比{}多", "材料异": "材料不一样",
    "时限短": "时限比{}短", "时限同": "时限一样", "时限长": "时限比{}长", "时限异": "时限不能直接比",
}  # fmt: skip
"""What a citizen reads in place of a mark; {} is what sentences call the list."""
PAPER = r"(?P<paper>[^，。；“”《》]+?)(?P<remark>（[^（）]*）)?"
"""A name of which a reader can't see where it ends, and what is said of it."""


def in_words(marks: Marks, called: str) -> str:
    """The marks as a sentence: 材料比省清单多，时限一样。"""
    said = (IN_WORDS[mark.about + mark.word].format(called) for mark in (marks.materials, marks.limit))
    return f"{'，'.join(said)}。"


def differences_of(found: Baseline | None, called: str) -> tuple[str, ...]:
    """What differs, a sentence each."""
    return tuple(_readable(difference, called) for difference in found.differences) if found else ()


def _readable(difference: str, called: str) -> str:
    """With the paper's name in quotes: 不要省清单里的“…承诺书” for 比省清单少要…承诺书."""
    found = re.fullmatch(rf"(?P<whose>.*)比{re.escape(called)}(?P<more>[多少])要(?!全部){PAPER}", difference)
    if found is None:
        return difference
    asked = f"比{called}多要" if found["more"] == "多" else f"不要{called}里的"
    return f"{found['whose']}{asked}“{found['paper']}”{found['remark'] or ''}"


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
