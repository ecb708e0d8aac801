"""谁来办, 预约, 到现场次数: in one word where that says it, else field by field."""

from __future__ import annotations

import re

from zhinan.content.phone_lists import read_phone_list
from zhinan.content.references import Directory, refer
from zhinan.model.elements.attendance import Applicants, Appointment, Need, Proxy, Visits
from zhinan.text.fields import Fields
from zhinan.text.nodes import Node, Sequence, Text
from zhinan.text.shapes import FULLWIDTH_DIGITS
from zhinan.text.source import quoted

NEEDS: dict[str, Need] = {
    **dict.fromkeys(("需要", "需要预约", "须预约"), "needed"),
    **dict.fromkeys(("可以", "可以预约", "支持预约"), "possible"),
    **dict.fromkeys(
        ("不需要", "无需预约", "不用预约", "无须预约", "不需预约", "不需要预约", "否", "无", "不支持"), "none"
    ),
}
BEFORE = (
    r"(?:提前|至少|事先|先|网上|线上|电话|微信|现场|或|、|通过[^，。；]{2,12}?"
    r"|[^，。；]{1,4}?(?:个?工作日|[天日])){0,4}"
)
BEGINNINGS: dict[Need, re.Pattern[str]] = {
    "none": re.compile(r"(?:无[需须]|不[需用]要?|不支持)(?:提前|网上)?预约"),
    "needed": re.compile(rf"(?:[需须]要?|必须|应当?){BEFORE}预约"),
    "possible": re.compile(rf"(?:可以?|支持){BEFORE}预约"),
}
"""How a sentence begins that says whether to make an appointment; the whole of it is printed."""
GUESSES = (("不需要", r"无[需须]|不[需用]"), ("可以", "可"), ("需要", "[需须请]"))
"""What the hint proposes by the sentence's own words."""
SHORT = 4
"""Characters of a word that is none of these and no sentence either."""
PROXIES: dict[str, Proxy] = {"可以": "allowed", "不可以": "refused"}
NUMBERS = {"零": 0, "一": 1, "两": 2, "二": 2, "三": 3}
LONGEST_TIMES = 60
"""Characters of the longest text with several times."""
TIMES = re.compile(
    r"(?P<most>最多|至多|不超过|[0-3零一二两][-–—~～至到])?(?:跑|到现场)?(?P<n>\d|[零一两二三])次?(?:跑动)?",
    re.ASCII,
)
EACH_TIMES = re.compile(r"(?P<n>\d|[零一两二三])次(?!性)", re.ASCII)
SO_MANY = re.compile(r"(?:[^\d零一两二三]{0,16}(?:\d|[零一两二三])次(?!性))+[^\d零一两二三]{0,16}", re.ASCII)
"""窗口1次、网上0次; 2次以内: times with what each is for."""
AT_LEAST = re.compile(r"至少|不少于|以上|每|左右")
NEVER = re.compile(
    r"(?:一次(?:也|都)?|全程)?(?:不用|无需|不需要?)(?:跑|到现场|跑动)(?:腿|一趟|一次)?|零跑动|零跑腿|不见面办理"
)
"""一次也不用跑."""
WORDS = re.compile("、|或者?")


def read_applicants(fields: Fields) -> Applicants | None:
    """谁来办: 本人、单位, or more on who has to come and who may instead."""
    node = fields.node_of("谁来办")
    if node is None:
        return None
    if isinstance(node, Text | Sequence):
        return Applicants(_people(fields.texts("谁来办")))
    inner = Fields(fields.source, node, "谁来办")
    found = Applicants(
        who=_people(inner.texts("办理人")),
        presence=inner.text("到场"),
        proxy=inner.choice("代办", PROXIES),
        proxy_papers=inner.texts("代办材料"),
        text=inner.text("说明"),
    )
    inner.finish()
    if found.proxy_papers and found.proxy != "allowed":
        hint = "加上“代办: 可以”，或删掉代办材料"
        inner.problem("代办材料", "写了代办材料，没有写可以代办", hint)
    return found


def _people(texts: tuple[str, ...]) -> tuple[str, ...]:
    """Each one named: 本人、单位 are two."""
    return tuple(word for text in texts for word in WORDS.split(text.rstrip("。")) if word)


def read_appointment(fields: Fields, directory: Directory) -> Appointment | None:
    """预约: 需要, 可以, 不需要, or more on how and how long before."""
    node = fields.node_of("预约")
    if node is None:
        return None
    if isinstance(node, Text):
        need = _begun(node)
        if need:
            return Appointment(need, text=node.value.rstrip("。"))
        need = _need(fields, "预约", node)
        return Appointment(need) if need else None
    inner = fields.fields("预约", "预约")
    if inner is None:
        return None
    phones = inner.node_of("电话")
    found = Appointment(
        need=_need(inner, "要求", inner.node_of("要求", required=True)) or "possible",
        way=inner.text("怎样约"),
        ahead=inner.text("提前"),
        services=refer(inner, "渠道", directory.services, "city.yaml 的网上渠道"),
        phones=read_phone_list(fields.source, phones, directory.tables) if phones else (),
        text=inner.text("说明"),
    )
    inner.finish()
    return found


def _begun(node: Text) -> Need | None:
    """What a sentence says at its beginning; None for a word, and for a sentence that leaves it open."""
    if node.value.rstrip("。") in NEEDS:
        return None
    return next((need for need, sign in BEGINNINGS.items() if sign.match(node.value)), None)


def _need(fields: Fields, key: str, node: Node | None) -> Need | None:
    """The word that is meant; complains of a sentence with where to write it."""
    word = node.value.rstrip("。") if isinstance(node, Text) else ""
    if len(word) <= SHORT or word in NEEDS:
        return fields.choice(key, NEEDS)
    guess = next((words[0] for words in GUESSES if re.search(words[1], word)), "可以")
    written = f"预约:\n      要求: {guess}\n      说明: {word}"
    hint = f"先写要不要预约：需要 / 可以 / 不需要；别的话写在“说明”里，如：\n    {written}"
    fields.problem(key, f"“{key}”不能写{quoted(word)}", hint)
    return None


def read_visits(fields: Fields) -> Visits | None:
    """到现场次数: 1, 最多1次, or with the reason."""
    node = fields.node_of("到现场次数")
    if node is None:
        return None
    if isinstance(node, Text):
        return _times(fields, "到现场次数", None)
    inner = fields.fields("到现场次数", "到现场次数")
    if inner is None:
        return None
    reason = inner.text("原因")
    inner.node_of("次数", required=True)
    found = _times(inner, "次数", reason)
    inner.finish()
    return found


def _times(fields: Fields, key: str, reason: str | None) -> Visits | None:
    text = fields.text(key)
    if text is None:
        return None
    plain = "".join(text.translate(FULLWIDTH_DIGITS).split()).rstrip("。")
    if NEVER.fullmatch(plain):
        return Visits(0, False, reason)
    match = TIMES.fullmatch(plain)
    if (
        match is None
        and len(plain) <= LONGEST_TIMES
        and SO_MANY.fullmatch(plain)
        and not AT_LEAST.search(plain)
    ):
        counts = [_count(found["n"]) for found in EACH_TIMES.finditer(plain)]
        return Visits(max(counts), len(counts) > 1 or "以内" in plain, reason or text)
    if match is None:
        hint = "写次数，如 1 或 最多1次；一次也不用去的写 0；原因另写一栏“原因”，见 docs/editing.md"
        fields.problem(key, f"读不懂到现场次数{quoted(text)}", hint)
        return None
    return Visits(_count(match["n"]), match["most"] is not None, reason)


def _count(numeral: str) -> int:
    """2, 两."""
    return NUMBERS[numeral] if numeral in NUMBERS else int(numeral)
