"""Opening hours as printed, read as periods: 周一至周五 8:30-12:00，13:30-17:00；法定节假日除外.

A text is read whole or not at all: what it comes to is data for others, people read the text.
"""

from __future__ import annotations

import re

from msgspec import Struct, field

from zhinan.model.elements.schedule import DAYS, WORKDAYS, Period
from zhinan.text.shapes import FULLWIDTH_DIGITS

LONGEST = 300
"""Characters of the longest text that is read."""
NAMES = "一二三四五六日"
DAY = r"(?:周|星期|礼拜)[一二三四五六日天]"
TO = r"\s*(?:-|–|—+|~|～|至|到)\s*"
CLOCK = r"(?:[01]?\d|2[0-4])[:：点][0-5]?\d?分?"
TOKENS = (
    rf"(?P<season>[一-鿿]{{0,4}}(?:季|时|期间)?[（(]?(?P<m1>1[0-2]|[1-9])月(?P<d1>[1-3]?\d)日{TO}(?:次年)?(?P<m2>1[0-2]|[1-9])月"
    rf"(?P<d2>[1-3]?\d)日[）)]?)"
    rf"|(?P<time>(?P<half>上午|早上|中午|下午|晚上|夜间)?[：:]?(?:[（(][^（）()\d]{{1,6}}[）)])?\s*(?P<opens>{CLOCK}){TO}"
    rf"(?P<half2>上午|中午|下午|晚上|夜间)?(?P<closes>{CLOCK}))"
    rf"|(?P<whole>(?:全天)?24小时|全天)"
    rf"|(?P<span>{DAY}{TO}{DAY})|(?P<day>{DAY})|(?P<work>工作日|法定工作日)|(?P<every>每天|每日)"
    rf"|(?P<through>[（(]?(?:中午|午间)(?:不休息|不间断|不午休)[）)]?)"
    rf"|(?P<closed>[（(]?(?:国家)?(?:法定)?(?:节假日|公休日)(?:和公休日)?(?:除外|不办公|休息|不对外办公)[）)]?)"
    rf"|(?P<open>(?:法定)?节假日(?:照常|不休息|正常办公))"
    rf"|(?P<ask>[（(]?(?:需要?|须|仅限|提前)预约(?:办理)?[）)]?)"
    rf"|(?P<note>(?:延时(?:办公|服务)?|错时|办公|服务|工作|对外)(?:时间)?(?=[（(：:]|需|\s|$))"
    rf"|(?P<end>[；;。\n])|(?P<between>[，,、和及：:\s（）()])"
)
"""Compiled when hours are read, which few builds do."""


class _State(Struct):
    """What has been said so far."""

    days: tuple[str, ...] = ()
    fresh: bool = True
    """Whether the days that come next stand for themselves, as none has had its hours yet."""
    season: tuple[str, str] | None = None
    by_appointment: bool = False
    note: str | None = None
    on_holidays: bool | None = None
    found: list[Period] = field(default_factory=list)


def read_periods(text: str) -> tuple[Period, ...]:
    """The periods that the text names; empty where a word of it is not understood."""
    plain = text.translate(FULLWIDTH_DIGITS).strip()
    state, place = _State(), 0
    if len(plain) > LONGEST:
        return ()
    tokens = re.compile(TOKENS, re.ASCII)
    while place < len(plain):
        token = tokens.match(plain, place)
        if token is None or token.end() == place or not _take(state, token):
            return ()
        place = token.end()
    if state.on_holidays is None:
        return tuple(state.found)
    return tuple(
        Period(p.days, p.opens, p.closes, p.season, state.on_holidays, p.by_appointment, p.note)
        for p in state.found
    )


def _take(state: _State, token: re.Match[str]) -> bool:
    """Go on by a token; False where it makes no sense."""
    kind = token.lastgroup if token.lastgroup in TAKERS else _kind(token)
    if kind == "season":
        state.season = (_day_of_year(token["m1"], token["d1"]), _day_of_year(token["m2"], token["d2"]))
        state.days, state.fresh = (), True
    elif kind in ("time", "whole"):
        return _period(state, token)
    elif kind in ("span", "day", "work", "every"):
        days = _days(token)
        state.days = days if state.fresh else _joined(state.days, days)
        state.fresh = False
    elif kind == "closed":
        state.on_holidays = False
    elif kind == "open":
        state.on_holidays = True
    elif kind == "ask":
        state.by_appointment = True
    elif kind == "note":
        state.note = token["note"] if token["note"].startswith(("延时", "错时")) else None
        state.days, state.fresh = ((), True) if state.note else (state.days, state.fresh)
    elif kind == "end":
        state.by_appointment, state.note = False, None
    return True


TAKERS = (
    "through",
    "season",
    "time",
    "whole",
    "span",
    "day",
    "work",
    "every",
    "closed",
    "open",
    "ask",
    "note",
    "end",
)


def _kind(token: re.Match[str]) -> str:
    return next((name for name in (*TAKERS, "between") if token[name] is not None), "")


def _period(state: _State, token: re.Match[str]) -> bool:
    if token["whole"]:
        opens, closes = "00:00", "23:59"
    else:
        opens = _clock(token["opens"], token["half"])
        closes = _clock(token["closes"], token["half2"] or token["half"])
    if not opens < closes <= "24:00":
        return False
    state.found.append(
        Period(state.days, opens, closes, state.season, state.on_holidays, state.by_appointment, state.note)
    )
    state.fresh = True
    return True


def _days(token: re.Match[str]) -> tuple[str, ...]:
    if token["work"]:
        return WORKDAYS
    if token["every"]:
        return DAYS
    named = [NAMES.index(sign.replace("天", "日")) for sign in re.findall("[一二三四五六日天]", token[0])]
    first, last = named[0], named[-1]
    return DAYS[first : last + 1] if first <= last else (*DAYS[first:], *DAYS[: last + 1])


def _joined(one: tuple[str, ...], other: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(day for day in DAYS if day in one or day in other)


def _clock(text: str, half: str | None) -> str:
    hour, _, minute = re.sub("[：点]", ":", text.rstrip("分")).partition(":")
    late = 12 if half in ("下午", "晚上", "夜间") and int(hour) < 12 else 0
    return f"{int(hour) + late:02}:{int(minute or 0):02}"


def _day_of_year(month: str, day: str) -> str:
    return f"{int(month):02}-{int(day):02}"
