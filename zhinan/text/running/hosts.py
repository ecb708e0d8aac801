"""The web addresses in any value, and the hosts that they lead to."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass

from zhinan.text.web_address import NAME, NUMBERS

ENDINGS = "cn|com|net|org|gov|edu|info|biz|top|xyz|cc|io|me|tv|site|vip|shop|club|online|app|test"
ADDRESS = re.compile(
    rf"(?:https?://|mailto:)[^\s，。；、（）“”《》【】\u4e00-\u9fff]+"
    rf"|(?<![A-Za-z0-9@._-])(?:[A-Za-z0-9-]+\.)+(?:{ENDINGS})(?![A-Za-z0-9-])"
    rf"|(?<![\d.]){NUMBERS.pattern}(?![\d.])",
    re.IGNORECASE,
)
"""With its scheme, or a bare host as documents print it."""
HOST = re.compile(
    rf"(?:https?://|mailto:[^@]*@)?(?:[^/?#@]*@)?({NAME.pattern}|{NUMBERS.pattern})", re.IGNORECASE
)


def addresses_in(value: object) -> Iterator[str]:
    """Every address in a value of the model, its fields' included, in their order."""
    if isinstance(value, str):
        yield from ADDRESS.findall(value)
    elif isinstance(value, tuple | frozenset):
        for one in value:
            yield from addresses_in(one)
    elif is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            yield from addresses_in(getattr(value, field.name))


def host_of(address: str) -> str:
    """Its host, without port, in small letters; empty where it has none."""
    found = HOST.match(address)
    return found[1].lower() if found else ""


def is_within(host: str, domains: Iterable[str]) -> bool:
    """Whether a host is one of these domains or below one."""
    return any(host == domain or host.endswith(f".{domain}") for domain in domains)
