"""Who speaks, in site.yaml: 主办单位, 备案号, 热线 …"""

from __future__ import annotations

import re

from zhinan.content.phone_lists import NONE, read_phones
from zhinan.model.masthead.speaker import Speaker
from zhinan.model.phone import PhoneEntry
from zhinan.text.fields import Fields
from zhinan.text.nodes import Mark, Text
from zhinan.text.source import quoted

EXPECTED = ("主办单位", "承办单位", "备案号", "公安备案号", "网站标识码", "联系", "热线")
"""What a site that is to be read by everyone says of itself."""
ICP = re.compile(r"\w?ICP[备证]\d+号(?:-\d+)?")
POLICE = re.compile(r"\w公网安备\s?\d{14}号?")
CODE = re.compile(r"[0-9A-Za-z]{10}")


def read_speaker(fields: Fields) -> Speaker:
    """Those who answer for the site."""
    return Speaker(
        sponsor=said(fields, "主办单位"),
        keeper=said(fields, "承办单位"),
        icp=_shaped(fields, "备案号", ICP, "写成 某ICP备12345678号-1 的样子"),
        police=_shaped(fields, "公安备案号", POLICE, "写成 某公网安备12345678901234号 的样子：14 位数字"),
        code=_shaped(fields, "网站标识码", CODE, "政府网站的标识码是 10 位"),
        hotline=_hotline(fields),
    )


def said(fields: Fields, key: str) -> str:
    """The text; empty where there is none, or the site says that it has none."""
    text = fields.text(key) or ""
    return "" if text == NONE else text


def _hotline(fields: Fields) -> tuple[PhoneEntry, ...]:
    node = fields.node_of("热线")
    if not said(fields, "热线") or not isinstance(node, Text):
        return ()
    phones = read_phones(fields.source, node, None)
    return (PhoneEntry(None, phones),) if phones else ()


def _shaped(fields: Fields, key: str, shape: re.Pattern[str], hint: str) -> str:
    text = said(fields, key)
    if not text or shape.fullmatch(text):
        return text
    fields.problem(key, f"{key}不能写{quoted(text)}", f"{hint}；没有的，写 {NONE}")
    return ""


def tell_of_silence(fields: Fields) -> None:
    """A reminder where a site that has an address doesn't say whose it is; to be called after `finish`."""
    silent = [key for key in EXPECTED if fields.node.get(key) is None and fields.complete(key)]
    if silent:
        message = f"网站有了网址，还没有写：{'、'.join(silent)}"
        hint = f"在 site.yaml 里加上，显示在每一页的页脚；没有的，写 {NONE}，如 承办单位: {NONE}"
        fields.source.report(Mark(1), message, hint, key=silent[0], level="warning")
