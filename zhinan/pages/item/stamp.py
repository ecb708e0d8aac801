"""The time limit as it stands on the page like a stamp."""

from __future__ import annotations

from msgspec import Struct

from zhinan.guide.limit_comparison import amount, counts, said
from zhinan.model.item import Item
from zhinan.model.timelimit import TimeLimit
from zhinan.pages.few_words import cut


class Stamp(Struct, frozen=True):
    """A big figure, what it counts, and the limit in a sentence."""

    figure: str
    """9, 即时, 3; empty where the limit is no number."""
    unit: str
    """个工作日, 办结, 个月 …"""
    words: str
    """The limit in few words for lists: 9个工作日."""


def stamp_for(limit: TimeLimit | None) -> Stamp:
    """The stamp of a limit; of a limit by cases it shows the longest, with 最长."""
    if limit is None:
        return Stamp("", "原文未载", "")
    prefix = "最长" if limit.cases and not limit.immediate else ""
    for figure, unit in counts(limit):
        return Stamp(figure, unit, f"{prefix}{figure}{unit}")
    if limit.immediate or limit.same_day:
        return Stamp("即时" if limit.immediate else "当日", "办结", amount(limit))
    short = limit.text if len(limit.text) <= 14 else "见说明"
    return Stamp("", short, short)


def case_lines(limit: TimeLimit, longest: int | None = None) -> tuple[str, ...]:
    """The limit case by case in few words; a case without a number is quoted as printed.

    The cases themselves are cut to `longest` characters, where that is given.
    """
    cases = ((cut(case.when, longest) if longest else case.when, said(case, limit)) for case in limit.cases)
    return tuple(f"{when}：{words}" for when, words in cases)


def law_beside(item: Item) -> str:
    """What the law allows, where it has a field of its own and the limit's words don't say it."""
    law, own = item.legal_limit, item.time_limit
    return law.text if law and not (own and law.text in own.text) else ""
