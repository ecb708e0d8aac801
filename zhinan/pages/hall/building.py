"""The house that an address names, without floor and window: what a map can find."""

from __future__ import annotations

import re
from functools import lru_cache

from zhinan.model.office import Counter, Office

NUMBER = "(?:[A-Za-z]?[0-9０-９]{1,4}[A-Za-z]?|[一二三四五六七八九十]{1,3})"
SPAN = f"{NUMBER}(?:(?:号?(?:窗口)?[-—－~～至到、.，]){{1,2}}{NUMBER})*"
INSIDE = re.compile(
    f"[（(]?(?:负|地下|裙|[东西南北])?{SPAN}(?:楼(?!栋)|层)|[（(]?{SPAN}号?(?:窗口|柜台|房间|室(?![一-鿿]))"
)
"""Where an address goes inside: 二楼, 南一楼, B25-B31号窗口. 5号楼 is a house."""
SHORTEST = 4
"""Characters that are an address at all."""


@lru_cache(maxsize=1024)  # a hall stands on the page of every item that is done there
def building_of(address: str) -> str:
    """The address up to the floor, or up to the window where it names no floor."""
    found = INSIDE.search(address, SHORTEST)
    return address[: found.start()].rstrip("，、,（( ") if found else address


def house_of(office: Office, counters: tuple[Counter, ...]) -> str:
    """Where a hall is, or the first of these counters of it that stands in another house."""
    first = counters[0].address if counters else office.address
    return building_of(office.address if first.startswith(office.address) else first)
