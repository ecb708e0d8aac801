"""可信域名: the hosts that links may lead to without a word."""

from __future__ import annotations

from zhinan.text.fields import Fields
from zhinan.text.source import quoted
from zhinan.text.web_address import NAME, NUMBERS


def read_domains(fields: Fields) -> tuple[str, ...]:
    """The domains, in small letters; each stands for all below it."""
    found = []
    for phrase in fields.phrases("可信域名"):
        if NAME.fullmatch(phrase.value) or NUMBERS.fullmatch(phrase.value):
            found.append(phrase.value.lower())
        else:
            hint = "只写域名，如 example.gov.cn，不写 https:// 和后面的路径；比它长的域名也算"
            fields.source.report(phrase.mark, f"可信域名不能写{quoted(phrase.value)}", hint, key="可信域名")
    return tuple(found)
