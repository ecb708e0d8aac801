"""The small grammar of time limits: what an editor writes, read as numbers.

    limit     = immediate | amount | promise | season | uncounted | cases
    immediate = 即时办结, 当场办理 …
    amount    = [自受理之日起] [不超过] count unit [内] [办结]       a range counts by its upper end
    promise   = 国家规定 …，承诺 limit                              counts as what is promised
    season    = 集中缴费期内 immediate
    uncounted = 按月 …, 一年不少于2次, 集中缴费期内, 无             said, but no number of days
    cases     = 跨省15个工作日、省内9个工作日; 33类情形即时办结其他7个工作日

Fixed by the five source documents' own wordings; what it can't read is complained of, and the editor states
the value explicitly.
"""

from __future__ import annotations

import re

from zhinan.model.timelimit import LimitCase, TimeLimit
from zhinan.text.shapes import FULLWIDTH_DIGITS

LONGEST = 200
"""Characters of the longest wording that is read."""
DIGITS = {sign: value for value, sign in enumerate("零一二三四五六七八九")} | {"两": 2}
NUMBER = r"(?:[1-9]\d{0,2}|[一二两三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九])"
IMMEDIATE = re.compile(r"(?:随时[^，。；]{0,8}[，、])?(?:即时|当场|立即)(?:办结|办理|完成|生效)?")
AMOUNT = re.compile(
    r"(?:(?:自)?(?:受理|收到材料|收到申请材料|申请)(?:之日起|后|之后)|办理时限|时限)?(?:不超过|不超|最长|最多|至多|为|在)?"
    rf"(?:{NUMBER}(?:个工作日)?[-–—~～至到])?(?P<n>{NUMBER})(?P<unit>个?工作日|个?自然日|个月|天|日|周|年)"
    r"(?:之内|以内|内)?(?:办结|办理|完成|转移接续)?",
    re.ASCII,
)
UNITS = {
    "工作日": (1, 0, 0),
    "自然日": (0, 1, 0),
    "天": (0, 1, 0),
    "日": (0, 1, 0),
    "周": (0, 7, 0),
    "月": (0, 0, 1),
    "年": (0, 0, 12),
}
PROMISE = re.compile(r"(?:国家|法定)(?:规定)?(?P<law>[^，,]+)[，,]承诺(?:时限)?(?P<promise>.+)")
SEASON = re.compile(r"集中缴费期内?(?:即时|当场)办[结理]|(?:即时|当场)办[结理][（(]集中缴费期内?[）)]")
UNCOUNTED = re.compile(
    r"(?:在)?集中缴费期内?(?:办结|办理)?|(?:按月|按季|每月|每季度?|次月)[^，。\d]{0,12}|无"
    r"|(?:集中办理)?(?:原则上)?(?:一|每)年不少于\d{1,2}次|[^，。\d]{0,12}按月(?:发放|结算|拨付)[^，。\d]{0,4}",
    re.ASCII,
)
BRACKET = re.compile(r"[（(][^（）()]*[）)]")
CLAUSES = re.compile(r"[，,；;。]|(?<=办结)(?=其[他它])|(?<=工作日)(?=省内|跨省|其[他它])")
LIMIT_WORD = re.compile(r"\d个?(?:工作日|自然日|月)|即时|当场")
OPEN_END = re.compile(r"[^\u4e00-\u9fff）)》”]$|[零一二两三四五六七八九十超]$")

Amount = tuple[bool, int | None, int | None, int | None]
"""Immediate, working days, natural days, months."""


def read_limit(text: str) -> TimeLimit | None:
    """The limit that `text` says, or None where the grammar can't read it."""
    plain = re.sub(r"\s+", "", text.translate(FULLWIDTH_DIGITS)).rstrip("。；;.")
    if not plain or len(plain) > LONGEST:
        return None
    simple = _amount(plain)
    if simple is not None:
        return TimeLimit(text, *simple)
    promise = PROMISE.fullmatch(plain)
    if promise:
        inner = read_limit(promise["promise"])
        return TimeLimit(text, *_values(inner), inner.cases) if inner else None
    if SEASON.fullmatch(plain):
        return TimeLimit(text, immediate=True)
    if UNCOUNTED.fullmatch(plain):
        return TimeLimit(text)
    cases = _cases(plain)
    return TimeLimit(text, *over_cases(cases), cases) if cases else None


def over_cases(cases: tuple[LimitCase, ...]) -> Amount:
    """What a limit by cases comes to: the longest, where all that aren't immediate count in the same unit."""
    counted = [case for case in cases if not case.immediate]
    if not counted:
        return True, None, None, None
    found: list[int | None] = []
    for values in zip(
        *((case.working_days, case.natural_days, case.months) for case in counted), strict=True
    ):
        numbers = [value for value in values if value is not None]
        found.append(max(numbers) if len(numbers) == len(counted) else None)
    return False, found[0], found[1], found[2]


def _values(limit: TimeLimit) -> Amount:
    return limit.immediate, limit.working_days, limit.natural_days, limit.months


def _amount(plain: str) -> Amount | None:
    """A single limit."""
    if IMMEDIATE.fullmatch(plain):
        return True, None, None, None
    match = AMOUNT.fullmatch(plain)
    if match is None:
        bare = BRACKET.sub("", plain).rstrip("。；;")
        return _amount(bare) if bare != plain and AMOUNT.fullmatch(bare) else None
    number = _number(match["n"])
    values = [factor * number or None for factor in UNITS[match["unit"].removeprefix("个")]]
    return False, values[0], values[1], values[2]


def _number(text: str) -> int:
    """9, 15, 十五, 二十 … as a number."""
    if text.isdecimal():
        return int(text)
    tens, ten, ones = text.rpartition("十")
    return (DIGITS.get(tens, 1) * 10 if ten else 0) + DIGITS.get(ones, 0)


def _cases(plain: str) -> tuple[LimitCase, ...]:
    """All cases; empty where one part is none."""
    found: list[LimitCase] = []
    for clause in filter(None, CLAUSES.split(plain)):
        whole = _case(clause)
        parts = [whole] if whole else [_case(part) for part in filter(None, clause.split("、"))]
        if None in parts:
            return ()
        found += [part for part in parts if part]
    return tuple(found)


def _case(clause: str) -> LimitCase | None:
    """One 情形 with its limit: the shortest beginning whose rest is a limit."""
    clause = clause.removeprefix("承诺")
    for cut in range(1, len(clause)):
        when = clause[:cut]
        if OPEN_END.search(when) or LIMIT_WORD.search(when):
            continue
        amount = _amount(clause[cut:])
        if amount is not None:
            return LimitCase(when, *amount)
    return None
