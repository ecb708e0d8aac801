"""The web addresses in any value, and the hosts that they lead to."""

from __future__ import annotations

import re
from collections.abc import Iterable

from msgspec import Struct
from msgspec.structs import astuple

from zhinan.text.web_address import NAME, NUMBERS

FILES = "bmp|csv|docx?|et|gif|html?|jpe?g|json|md|mp4|ofd|pdf|png|pptx?|py|rar|svg|txt|wps|xlsx?|ya?ml|zip"
"""How the names of files end, which are no hosts."""
ADDRESS = re.compile(
    rf"(?:https?://|mailto:)[^\s，。；、（）“”《》【】\u4e00-\u9fff]+"
    rf"|(?<![A-Za-z0-9._-])(?:[A-Za-z0-9_+.-]+@)?(?:[A-Za-z0-9-]+\.)+(?!(?:{FILES})(?![A-Za-z0-9-]))"
    rf"[A-Za-z]{{2,}}(?![A-Za-z0-9-])"
    rf"|(?<![\d.]){NUMBERS.pattern}(?![\d.])",
    re.IGNORECASE,
)
"""With its scheme, or a bare host or mail address as documents print it."""
DOTS = ("．", "｡", "․", "﹒")
PLAIN = str.maketrans(
    {chr(code + 0xFEE0): chr(code) for code in (*range(48, 58), *range(64, 91), *range(97, 123))}
)
PLAIN |= dict.fromkeys(map(ord, DOTS), ".")
"""Wide letters and other full stops, which a person types into the browser as the usual ones."""
APART = re.compile(r"(?<=[A-Za-z0-9])(?:。| [.。] )(?=[A-Za-z]{2})")
"""A full stop within a host that is made to look like none."""
HOST = re.compile(
    rf"(?:https?://|mailto:[^@]*@)?(?:[^/?#@]*@)?({NAME.pattern}|{NUMBERS.pattern})", re.IGNORECASE
)


def addresses_in(value: object) -> list[str]:
    """Every address in a value of the model, its fields' included, in their order."""
    texts: list[str] = []
    _gather((value,), texts)
    return ADDRESS.findall(APART.sub(".", "\n".join(texts).translate(PLAIN)))


def _gather(values: Iterable[object], texts: list[str]) -> None:
    """The texts that may hold one."""
    for value in values:
        if isinstance(value, str):
            if "." in value or ":" in value or _has_hidden_stop(value):
                texts.append(value)
        elif isinstance(value, tuple | frozenset):
            _gather(value, texts)
        elif isinstance(value, Struct):
            _gather(astuple(value), texts)


def _has_hidden_stop(text: str) -> bool:
    """Asked of every text of a guide, so without a loop: that took half as long again."""
    wide, half, leader, small = DOTS
    if wide in text or half in text or leader in text or small in text:
        return True
    return "。" in text and APART.search(text) is not None


def host_of(address: str) -> str:
    """Its host, without port, in small letters; empty where it has none."""
    found = HOST.match(address)
    return found[1].lower() if found else ""


def is_within(host: str, domains: Iterable[str]) -> bool:
    """Whether a host is one of these domains or below one."""
    return any(host == domain or host.endswith(f".{domain}") for domain in domains)
