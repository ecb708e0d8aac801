"""The small grammar of time limits: what an editor writes, read as numbers.

    limit     = [promise of] amount | extended | summed | season | uncounted | cases, [not counted]
    promise   = 法定 …，承诺 limit                                  counts as what is promised
    extended  = limit，特殊情况可延长 amount                         counts as what it is without
    summed    = 受理2个工作日，审核3个工作日; 冷静期30日届满后30日内    periods that follow one another
    season    = 集中缴费期内 immediate
    uncounted = 按月 …, 一年不少于2次, 集中缴费期内, 无             said, but no number of days
    cases     = 跨省15个工作日、省内9个工作日; 33个病种即时办结其他7个工作日
    not counted = （补正材料时间不计算在内）, ，不含公示时间

A text is read whole or not at all; what the grammar can't read is complained of, and the editor states the
value explicitly. Single amounts are in amounts.py, sums in stretches.py.
"""

from __future__ import annotations

import re
from functools import lru_cache

from msgspec.structs import replace

from zhinan.content.limits.amounts import AMOUNT, IMMEDIATE, NUMBER, UNIT, Amount, amount_of, longest
from zhinan.content.limits.stretches import extended, summed
from zhinan.model.timelimit import LimitCase, TimeLimit
from zhinan.text.shapes import FULLWIDTH_DIGITS

__all__ = ["AMOUNT", "IMMEDIATE", "PROMISE", "SEASON", "UNCOUNTED", "over_cases", "read_limit"]

LONGEST = 200
"""Characters of the longest wording that is read."""
OF_TIME = r"(?:办结|办理|审批)?(?:时限|期限|时间)?(?:(?:缩短|压减|压缩)?[为是：:至到]|不超过)?"
LAW = rf"(?:国家|法定|法律)(?:规定)?的?{OF_TIME}"
VOW = rf"(?:行政)?承诺的?{OF_TIME}"
PROMISE = re.compile(
    rf"{LAW}(?P<law>[^，,；;。、/（(]+)(?:[，,；;。、/（(]|(?=承诺)){VOW}(?P<promise>.+?)[）)]?"
)
PROMISE_FIRST = re.compile(rf"{VOW}(?P<promise>[^，,；;。、/（(]+)[，,；;。、/（(]{LAW}(?P<law>.+?)[）)]?")
LAW_BEHIND = re.compile(rf"(?P<promise>[^，,；;。、（(]+)[，,；;（(]{LAW}(?P<law>[^，,；;）)]+)[）)]?")
"""7个工作日（法定办结时限20个工作日）."""
ONLY_LAW, ONLY_PROMISE = re.compile(rf"{LAW}(?P<law>.+)"), re.compile(rf"{VOW}(?P<promise>.+)")
SEASON = re.compile(r"集中缴费期内?(?:即时|当场)办[结理]|(?:即时|当场)办[结理][（(]集中缴费期内?[）)]")
AT_LEAST = r"(?:不少于|不低于|不短于|至少)"
DAY = r"(?:20\d\d年)?(?:1[0-2]|[1-9])月(?:[1-3]?\d日|底|初|[上中下]旬)(?:[0-2]?\d[:：时][0-5]?\d?分?)?"
BY_DAY = (
    rf"(?:每年|当年|次年)?{DAY}(?:(?:[-–—~～至到]|起至)(?:当年|次年)?{DAY})?"
    r"(?:之?前|止|以前|起|后)?[^，。；\d]{0,10}"
)
"""6月30日前公布录取结果: a day, and no number of days."""
UNCOUNTED = re.compile(
    r"(?:在)?集中缴费期内?(?:办结|办理)?|(?:按月|按季|每月|每季度?|次月)[^，。\d]{0,12}|无(?:法定)?(?:办[结理])?(?:时限|期限)?(?:要求|规定)?|暂无|以[^，。；\d]{2,16}为准|(?:全年|常年|长期|随时)(?:受理|办理|申请|有效)?"
    r"|每月[1-3]?\d日(?:之?前|以前)[^，。；\d]{0,8}|[^，。；\d]{0,16}[次下]月起?[^，。；\d]{0,8}"
    rf"|(?:公[示告]期?)?{AT_LEAST}{NUMBER}{UNIT}|{BY_DAY}"
    r"|(?:集中办理)?(?:原则上)?(?:一|每)年不少于\d{1,2}次|[^，。\d]{0,12}按月(?:发放|结算|拨付)[^，。\d]{0,4}",
    re.ASCII,
)
BRACKET = re.compile(r"[（(][^（）()]*[）)]")
LEFT_OUT = r"(?:不计|不含|不包含|不包括|不算|(?<=[间期限日天])除外)"
NOT_COUNTED = re.compile(
    rf"[（(](?P<bracket>[^（）()]*{LEFT_OUT}[^（）()]*)[）)]|[，,；;。](?P<clause>[^，,；;。（）()]*{LEFT_OUT}[^，,；;。（）()]*)(?=$)"
)
CLAUSES = re.compile(r"[，,；;。]|(?<=办结)(?=其[他它])|(?<=工作日)(?=省内|跨省|其[他它])")
DATES = re.compile(
    r"(?:次年)?\d{1,2}月(?:\d{1,2}日)?(?:[-–—~～至到](?:次年)?\d{1,2}月(?:\d{1,2}日)?)?", re.ASCII
)
"""9月1日至次年5月31日: a season, and no limit of nine months."""
LIMIT_WORD = re.compile(r"\d个?(?:工作日|自然日|月|小时)|\d分钟|即时|当场")
UNIT_APART = re.compile(rf"(?<=\d)[（(](?P<unit>{UNIT})[）)]")
"""20（工作日）: as the national catalogue prints it."""
WORKING = re.compile(r"(?<=\d)[天日][（(](?:均?[为指按是])?工作日(?:计算?)?[）)]")
"""3天（工作日）."""
QUICKER = re.compile(
    r"[，,；;。（(]?(?:承诺时限)?[较比](?:国家|法定|法律规定)(?:的?(?:办结|办理)?(?:时限|期限|时间))?"
    r"(?:压缩|缩短|压减|减少|提速)了?(?:\d{1,3}(?:\.\d+)?%|百分之[一二三四五六七八九十]+)[）)]?"
)
"""，较法定时限压缩50%: what the promise is worth, and no time of its own."""
HOLIDAYS = re.compile(
    r"[，,；;。（(]?如?遇?(?:到|有)?(?:国家)?(?:法定)?(?:双休日?|公休日?|周末|节假?日|、|和)+(?:可以?|则|自动)?(?:依次|相应)?顺延[）)]?"
)
"""，遇节假日顺延."""
CONDITION = re.compile(rf"(?<=[^\d]的)[，,](?=自|受理|不超过|即时|当场|立即|{NUMBER}{UNIT})")
A_TIME = re.compile(rf"(?:{NUMBER}|半){UNIT}")
OTHER_TIME = re.compile(rf"{A_TIME.pattern}|工作日|自然日")
"""What in brackets may make a number another one."""
OTHERWISE = "其余"
"""即时办结；需核查的，3个工作日: whom the first of them is for."""
SOME = re.compile(r"的$|情况|情形")
ASIDE = re.compile(r"(?P<base>[^（()）]+)[（(](?P<case>[^（()）]+)[）)]")
SOME_TIMES = re.compile(r"的$|情况|情形|季|急|复杂|特殊|疑难|重大|\d月")
"""5个工作日（6月至9月为3个工作日）: not a part of the five, and another time for some."""
OPEN_END = re.compile(r"[^\u4e00-\u9fff）)》”]$|[零一二两三四五六七八九十超半]$")
NO_CASE = re.compile(
    rf"(?:公[示告]期?)?{AT_LEAST}|"
    r"(?:法定|承诺|国家|规定|办理|办结|审批)*(?:时限|期限|时间|办结|承诺|法定|规定|国家)[为是：:]?"
    r"|个?(?:工作日|自然日)内?"
    r"|大?约|大概|预计|近|一般|通常|原则上|最多|最长"
    r"|自|.*(?:延长|延期|延[至到]|届满|期满|不含|不包括|不计|可再|可以).*"
)
"""What stands before a time and is no 情形: 法定办结时限30个工作日."""


@lru_cache(4096)
def read_limit(text: str) -> TimeLimit | None:
    """The limit that `text` says, or None where the grammar can't read it."""
    plain = re.sub(r"\s+", "", text.translate(FULLWIDTH_DIGITS)).rstrip("。；;.")
    plain = HOLIDAYS.sub("", QUICKER.sub("", plain)).rstrip("。；;.")
    plain = CONDITION.sub("", WORKING.sub("个工作日", UNIT_APART.sub(r"\g<unit>", plain)))
    if not plain or len(plain) > LONGEST:
        return None
    return _read(text, plain)


def _read(text: str, plain: str) -> TimeLimit | None:
    amount = amount_of(plain)
    if amount is not None:
        return TimeLimit(text, **amount._asdict())
    for read in (_promised, _without_uncounted, _stretched):
        limit = read(text, plain)
        if limit is not None:
            return limit
    if SEASON.fullmatch(plain):
        return TimeLimit(text, immediate=True)
    if UNCOUNTED.fullmatch(plain):
        return TimeLimit(text)
    bare = BRACKET.sub("", plain).rstrip("。；;")
    aside = amount_of(bare) if bare != plain and AMOUNT.fullmatch(bare) else None
    if aside is not None and not any(OTHER_TIME.search(found) for found in BRACKET.findall(plain)):
        return TimeLimit(text, **aside._asdict())
    cases = _cases(plain) or _aside(plain)
    return TimeLimit(text, **over_cases(cases)._asdict(), cases=cases) if cases else None


def amounts_in(text: str) -> list[str]:
    """The spans of time that a text names, whatever else it says."""
    plain = re.sub(r"\s+", "", text.translate(FULLWIDTH_DIGITS))
    return [found[0] for found in A_TIME.finditer(DATES.sub("", plain))]


def over_cases(cases: tuple[LimitCase, ...]) -> Amount:
    """What a limit by cases comes to: the longest, where all that aren't immediate count in the same unit."""
    return longest([amount_in(case) for case in cases])


def amount_in(case: LimitCase) -> Amount:
    """The amount of a case."""
    return Amount(*(getattr(case, name) for name in Amount._fields))


def _promised(text: str, plain: str) -> TimeLimit | None:
    """法定 and 承诺: what is promised counts, what the law allows stands beside it."""
    for pattern in (PROMISE, PROMISE_FIRST, LAW_BEHIND):
        found = pattern.fullmatch(plain)
        law = _read(found["law"], found["law"]) if found else None
        promise = _read(text, found["promise"]) if found and law else None
        if promise:
            return replace(promise, law=law)
    found = ONLY_LAW.fullmatch(plain)
    law = _read(found["law"], found["law"]) if found else None
    if law:
        return replace(law, text=text, law=law)
    found = ONLY_PROMISE.fullmatch(plain)
    return _read(text, found["promise"]) if found else None


def _without_uncounted(text: str, plain: str) -> TimeLimit | None:
    """A limit with words on what does not count."""
    found = NOT_COUNTED.search(plain)
    if found is None:
        return None
    rest = (plain[: found.start()] + plain[found.end() :]).rstrip("。；;，,")
    limit = _read(text, rest) if rest else None
    words = (found["bracket"] or found["clause"]).rstrip("。；;")
    return replace(limit, not_counted=(words, *limit.not_counted)) if limit else None


def _stretched(text: str, plain: str) -> TimeLimit | None:
    """A limit that may be extended, or periods that follow one another."""
    found = extended(plain)
    if found:
        limit = _read(text, found.base)
        more = found.beyond(limit) if limit else None
        return replace(limit, extension=more) if limit and more else None
    parts = summed(plain)
    return TimeLimit(text, **parts.amount._asdict(), parts=parts.cases) if parts else None


def _cases(plain: str) -> tuple[LimitCase, ...]:
    """All cases; empty where one part is none."""
    found: list[LimitCase] = []
    for clause in filter(None, CLAUSES.split(plain)):
        whole = _case(clause)
        parts = [whole] if whole else [_case(part) for part in filter(None, clause.split("、"))]
        if None in parts and not found and amount_of(clause):
            parts = [LimitCase(OTHERWISE, *(amount_of(clause) or ()))]
        if None in parts:
            return ()
        found += [part for part in parts if part]
    if found and found[0].when == OTHERWISE and not all(SOME.search(case.when) for case in found[1:]):
        return ()
    return tuple(found)


def _aside(plain: str) -> tuple[LimitCase, ...]:
    """A limit, and in brackets that of a case."""
    found = ASIDE.fullmatch(plain)
    base = amount_of(found["base"]) if found else None
    case = _case(found["case"]) if found and base else None
    if base is None or case is None or not SOME_TIMES.search(case.when):
        return ()
    return LimitCase(OTHERWISE, *base), replace(case, when=case.when.removesuffix("为"))


def _case(clause: str) -> LimitCase | None:
    """One 情形 with its limit: the shortest beginning whose rest is a limit."""
    clause = clause.removeprefix("承诺")
    dates = [found.span() for found in DATES.finditer(clause)]
    for cut in range(1, len(clause)):
        if any(start < cut < end for start, end in dates):
            continue
        when = clause[:cut]
        if OPEN_END.search(DATES.sub("月", when)) or LIMIT_WORD.search(DATES.sub("", when)):
            continue
        amount = amount_of(clause[cut:].removeprefix("："))
        if amount is not None:
            return None if NO_CASE.fullmatch(when) else LimitCase(when, *amount)
    return None
