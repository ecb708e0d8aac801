"""Limits that may be extended, and periods that follow one another and count together."""

from __future__ import annotations

import re
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from zhinan.content.limits.amounts import COUNT, DONE, FROM, UNIT, Amount, amount_of, counted, together
from zhinan.model.timelimit import LimitCase, TimeLimit

EXTENDED = re.compile(
    rf"(?P<base>[^，,；;（(]*?{COUNT}{UNIT}(?:之内|以内|内)?{DONE}?)[，,；;。（(]?"
    r"(?P<when>[^；;（()）\d]{0,60}?)[，,]?(?:经[^，,；;（()）\d]{1,20}?(?:批准|同意)后?[，,]?)?(?:[^，,；;（()）\d]{0,6}(?:时间|时限|期限))?"
    r"(?:(?:可以?|能|最多|再|适当|申请|予以)+|(?<=的))(?:延长|延期|顺延|延(?=至|到))(?:(?:办理)?(?:时间|时限|期限))?(?:[，,]但?(?:延长|延期)?(?:的?(?:时间|时限|期限))?(?:最长)?(?:不得|不)超过)?(?P<to>至|到)?(?P<more>[^（()）]+?)[)）]?"
)
"""一般5个工作日，特殊情况可延长10个工作日; 60日可延长30日."""
STAGE = (
    r"(?:受理|预审|审查|审核|审定|初审|复审|复核|评审|决定|审批|批准|核准|制证|发证|领证|送达"
    r"|公示|公告|评估|勘验|核查|鉴定|办结)"
)
SPAN = rf"(?P<n>{COUNT})(?P<unit>{UNIT})(?:之内|以内|内)?"
NAMED = re.compile(
    rf"(?:自|在)?(?P<stage>{STAGE}(?:阶段|环节)?)[：:]?(?:时限)?(?:不超过|为|在)?{SPAN}(?:完成)?", re.ASCII
)
"""审核3个工作日."""
FOLLOWED = re.compile(
    rf"(?:{FROM}|(?:自)?{STAGE}(?:之日起|后|之后)?)?(?:不超过|为|在)?{SPAN}(?:作出|做出|完成|予以|进行)?(?P<stage>{STAGE})(?:决定)?",
    re.ASCII,
)
"""5个工作日内作出决定."""
ADDED = re.compile(
    rf"(?P<stage>[^\d，,；;、。+＋：:（）()]{{1,12}}?)[：:]?(?:不超过|为)?{SPAN}(?:[+＋](?=.)|$)", re.ASCII
)
"""街道5个工作日+区5个工作日: whoever has it, where a plus joins them."""
BETWEEN = re.compile(r"[，,；;、。+＋]")
AFTER = re.compile(
    rf"(?P<first>[^，,；;\d]{{0,10}}?(?P<n>{COUNT})(?P<unit>{UNIT}))(?P<second>(?:届满|期满|满|结束)(?:之日起|之后|后|起)?)[，,]?"
    rf"(?P<n2>{COUNT})(?P<unit2>{UNIT})(?:之内|以内|内)?(?:办结|办理|完成|领证|领取|申请领证)?",
    re.ASCII,
)
"""冷静期30日届满后30日内."""


class Extended(Struct, frozen=True):
    """A limit and by how much it may be extended."""

    base: str
    when: str
    amount: Amount
    to: bool
    """Whether the amount is what it may come to, and not what is added."""

    def beyond(self, limit: TimeLimit) -> LimitCase | None:
        """What is added to the limit; None where that can't be told."""
        if not self.to:
            return LimitCase(self.when, *self.amount)
        own = Amount(*(getattr(limit, name) for name in Amount._fields))
        pairs = list(zip(self.amount, own, strict=True))
        units = [place for place, (most, now) in enumerate(pairs) if most and now]
        if len(units) != 1 or sum(bool(most) for most, _ in pairs) != 1:
            return None
        most, now = pairs[units[0]]
        more = int(most or 0) - int(now or 0)
        if more <= 0:
            return None
        added: dict[str, Any] = {Amount._fields[units[0]]: more}
        return replace(LimitCase(self.when), **added)


class Summed(Struct, frozen=True):
    """Periods that follow one another."""

    amount: Amount
    """All together; empty where they are of several units."""
    cases: tuple[LimitCase, ...]


def extended(plain: str) -> Extended | None:
    """The limit that a text says may be extended; None where it says nothing of that, or not by how much."""
    found = EXTENDED.fullmatch(plain)
    amount = amount_of(found["more"]) if found else None
    if not found or amount is None or amount.immediate or amount.same_day:
        return None
    return Extended(found["base"], found["when"].rstrip("的"), amount, found["to"] is not None)


def summed(plain: str) -> Summed | None:
    """The periods that a text names one after another."""
    after = AFTER.fullmatch(plain)
    if after:
        amounts = [counted(after["n"], after["unit"]), counted(after["n2"], after["unit2"])]
        first = after["first"].removesuffix(after["n"] + after["unit"])
        cases = [
            LimitCase(first or "先", *(amounts[0] or ())),
            LimitCase(after["second"], *(amounts[1] or ())),
        ]
        return _together(cases) if all(amounts) else None
    tilings = (_tiled(plain, pattern) for pattern in (NAMED, FOLLOWED, ADDED))
    return next((_together(cases) for cases in tilings if len(cases) > 1), None)


def _tiled(plain: str, pattern: re.Pattern[str]) -> list[LimitCase]:
    """Periods with the stage that each is for, without anything between them; empty where something is."""
    found: list[LimitCase] = []
    place = 0
    while place < len(plain):
        match = pattern.match(plain, place)
        amount = counted(match["n"], match["unit"]) if match else None
        if match is None or amount is None:
            return []
        found.append(LimitCase(match["stage"], *amount))
        between = BETWEEN.match(plain, match.end())
        place = between.end() if between else match.end()
    return found


def _together(cases: list[LimitCase]) -> Summed:
    amounts = [Amount(*(getattr(case, name) for name in Amount._fields)) for case in cases]
    return Summed(together(amounts), tuple(cases))
