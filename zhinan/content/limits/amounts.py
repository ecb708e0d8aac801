"""A single span of time as an editor writes it: 即时办结, 不超过15个工作日, 30分钟, 半个工作日, 当日办结.

amount = immediate | same day | next day | [from when] [bound] count unit [内] [办结]
count  = 9, 十五, 1.5, 半; a range counts by its upper end
"""

from __future__ import annotations

import re
from typing import NamedTuple

DIGITS = {sign: value for value, sign in enumerate("零一二三四五六七八九")} | {"两": 2}
NUMBER = r"(?:[1-9]\d{0,2}|[一二两三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九])"
COUNT = rf"(?:[0-2]\.5|{NUMBER}个半|{NUMBER}|半)"
UNIT = r"(?:个?工作日|个?自然日|个月|个?季度|个?小时|分钟|天|日|周|年)"
IMMEDIATE = re.compile(
    r"(?:随时[^，。；]{0,8}[，、])?(?:即时|即刻|当场|立即)(?:可取|办结|办理|完成|生效|到账|发证|领取|领证|取证|出证|送达|制证|受理|发放|登记)?"
    r"|(?:办结|办理完毕|审核通过)(?:之?后)?(?:即可|立即|当场)(?:领取|取证|领证|发证|送达)"
    r"|现场(?:即时)?(?:办结|即办|办完)|立等可取|(?:随|即)[到来收报](?:随|即)办|马上(?:就)?办|即办件?"
)
SAME_DAY = re.compile(
    r"(?:(?:自)?(?:受理|申请|收到(?:申请)?材料)(?:之日|后|的)?)?(?:当日|当天|即日)内?(?:办结|办理|办好|办完|完成|出证|取证|领取)?"
)
NEXT_WORKING_DAY = re.compile(r"(?:受理|申请)?(?:后的?)?(?:次|下)一?个?工作日内?(?:办结|办理|完成|领取)?")
NEXT_DAY = re.compile(r"(?:受理|申请)?次日(?:办结|办理|完成|领取)?")
FROM = (
    r"(?:(?:自)?(?:受理|收到材料|收到申请材料|申请)(?:之日起|后|之后)"
    r"|自?[^，。；、\d]{2,16}之日起|(?:出生|死亡|出院|[^，。；、\d]{0,6}(?:通过|决定|材料|通知书?))(?:之?后|次日起)|办理时限|时限)"
)
"""From when it counts."""
BOUND = r"(?:(?:一般|通常|正常)(?:情况)?下?|原则上|共|只?需)?(?:不超过|不超|最长|最多|至多|为|在)?"
DONE = (
    r"(?:予以)?(?:办结|办理完毕|办理|完成[^，。；、\d]{0,6}|转移接续|审批|答复"
    r"|[作做]出[^，。；、\d]{0,24}决定|签发|发证|制证|送达|领取|发放|到账|取证)"
)
AMOUNT = re.compile(
    rf"{FROM}?{BOUND}(?:{COUNT}{UNIT}?[-–—~～至到])?(?P<n>{COUNT})(?P<unit>{UNIT})(?:之内|以内|内)?{DONE}?",
    re.ASCII,
)


class Amount(NamedTuple):
    """What a span comes to; the fields of a limit that bear these names."""

    immediate: bool = False
    working_days: int | None = None
    natural_days: int | None = None
    months: int | None = None
    same_day: bool = False
    half_days: int | None = None
    hours: int | None = None
    minutes: int | None = None

    @property
    def is_empty(self) -> bool:
        """Whether it says no time."""
        return not any(self)


def amount_of(plain: str) -> Amount | None:
    """The amount that a text without spaces is as a whole; None where it is none."""
    if IMMEDIATE.fullmatch(plain):
        return Amount(immediate=True)
    if SAME_DAY.fullmatch(plain):
        return Amount(same_day=True)
    if NEXT_WORKING_DAY.fullmatch(plain):
        return Amount(working_days=1)
    if NEXT_DAY.fullmatch(plain):
        return Amount(natural_days=1)
    match = AMOUNT.fullmatch(plain)
    return counted(match["n"], match["unit"]) if match else None


def counted(count: str, unit: str) -> Amount | None:
    """So many of a unit; None for halves of what has none."""
    doubled = _doubled(count)
    whole, odd = divmod(doubled, 2)
    name = unit.removeprefix("个")
    if name in ("工作日", "天", "日") and odd:
        return Amount(half_days=doubled)
    if name == "小时":
        return Amount(minutes=doubled * 30) if odd else Amount(hours=whole)
    if name == "月" and odd:
        return Amount(natural_days=doubled * 15)
    if name == "季度" and not odd:
        return Amount(months=whole * 3)
    if name == "年":
        return Amount(months=doubled * 6)
    if odd:
        return None
    return {
        "工作日": Amount(working_days=whole),
        "自然日": Amount(natural_days=whole),
        "天": Amount(natural_days=whole),
        "日": Amount(natural_days=whole),
        "周": Amount(natural_days=7 * whole),
        "月": Amount(months=whole),
        "分钟": Amount(minutes=whole),
    }[name]


def _doubled(count: str) -> int:
    """Twice the number: 9, 十五, 1.5, 一个半, 半."""
    if count == "半":
        return 1
    if count.endswith("个半"):
        return 2 * _number(count.removesuffix("个半")) + 1
    if count.endswith(".5"):
        return 2 * int(count.removesuffix(".5")) + 1
    return 2 * _number(count)


def _number(text: str) -> int:
    """9, 15, 十五, 二十 … as a number."""
    if text.isdecimal():
        return int(text)
    tens, ten, ones = text.rpartition("十")
    return (DIGITS.get(tens, 1) * 10 if ten else 0) + DIGITS.get(ones, 0)


def together(amounts: list[Amount]) -> Amount:
    """The sum of spans that follow one another; empty where they are of several units."""
    spans = [amount for amount in amounts if not amount.immediate]
    if not spans:
        return Amount(immediate=True)
    if any(amount.same_day for amount in spans):
        return spans[0] if len(spans) == 1 else Amount()
    sums = [
        sum(numbers) if all(numbers) else None for numbers in zip(*(_numbers(s) for s in spans), strict=True)
    ]
    return of_numbers(sums)


def longest(amounts: list[Amount]) -> Amount:
    """The longest of spans of which one holds; empty where they are of several units."""
    spans = [amount for amount in amounts if not amount.immediate]
    if not spans:
        return Amount(immediate=True)
    if any(amount.same_day for amount in spans):
        return Amount(same_day=all(amount.same_day for amount in spans))
    tops = [
        max(numbers) if all(numbers) else None for numbers in zip(*(_numbers(s) for s in spans), strict=True)
    ]
    return of_numbers(tops)


def _numbers(amount: Amount) -> tuple[int, ...]:
    """The amount by unit, 0 where it isn't of that unit."""
    values = (
        amount.working_days,
        amount.natural_days,
        amount.months,
        amount.half_days,
        amount.hours,
        amount.minutes,
    )
    return tuple(value or 0 for value in values)


def of_numbers(numbers: list[int | None]) -> Amount:
    """The amount with these numbers, in the order of the units."""
    working, natural, months, halves, hours, minutes = numbers
    return Amount(False, working, natural, months, False, halves, hours, minutes)
