"""Addresses that the site publishes as links: one kind, so that none can carry anything but a way to a page.

https or http, a host with a name or four numbers, a port that browsers open, and nothing but the letters,
digits and signs that an address is made of. The same for every field, and for the links in an item's notes.
"""

from __future__ import annotations

import re

LONGEST = 500
"""Characters of an address: what a QR code on paper and a reader's eye still take."""
PARTS = re.compile(
    r"(?P<scheme>[A-Za-z][A-Za-z0-9+.-]*)://(?P<host>[^/?#:@]*)(?::(?P<port>[^/?#@]*))?(?=[/?#]|$)"
)
SIGNS = re.compile(r"(?:[A-Za-z0-9._~:/?#\[\]@!$&'()*+,;=-]|%[0-9A-Fa-f]{2})+")
SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:(?!\d)")
LABEL = r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
NAME = re.compile(rf"(?:{LABEL}\.)+(?=[A-Za-z]){LABEL}")
NUMBER = r"(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)"
NUMBERS = re.compile(rf"(?:{NUMBER}\.){{3}}{NUMBER}", re.ASCII)
MAIL = re.compile(rf"[A-Za-z0-9_+-][A-Za-z0-9._+-]{{0,63}}@{NAME.pattern}")
CLOSED = {
    1, 7, 9, 11, 13, 15, 17, 19, 20, 21, 22, 23, 25, 37, 42, 43, 53, 69, 77, 79, 87, 95, 101, 102,
    103, 104, 109, 110, 111, 113, 115, 117, 119, 123, 135, 137, 139, 143, 161, 179, 389, 427, 465,
    512, 513, 514, 515, 526, 530, 531, 532, 540, 548, 554, 556, 563, 587, 601, 636, 989, 990, 993,
    995, 1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668,
    6669, 6679, 6697, 10080,
}  # fmt: skip
"""Ports of mail, terminals and the like, which browsers refuse to open (the Fetch standard's bad ports)."""


def how_to_mend(text: str, *, bare: bool = False) -> str:
    """What an editor should write instead; empty for a web address. `bare`: it may go without https://."""
    if not SIGNS.fullmatch(text) or len(text) > LONGEST:
        example = "www.example.gov.cn" if bare else "https://example.gov.cn/zhinan/"
        return f"只写网址本身，如 {example}，不带空格和中文"
    if "://" not in text:
        if SCHEME.match(text):
            return "网址以 https:// 或 http:// 开头"
        if not bare:
            return "写完整的网址，如 https://example.gov.cn/zhinan/"
        text = f"http://{text}"
    if "@" in re.split(r"[/?#]", text.partition("://")[2])[0]:
        return "去掉 @ 和它前面的用户名"
    parts = PARTS.match(text)
    if parts is None or parts["scheme"].lower() not in ("https", "http"):
        return "网址以 https:// 或 http:// 开头"
    if not NAME.fullmatch(parts["host"]) and not NUMBERS.fullmatch(parts["host"]):
        return "核对 // 后面的域名，如 www.example.gov.cn"
    if parts["port"] is not None and not _is_open(parts["port"]):
        return "核对冒号后面的端口；没有端口的，去掉冒号"
    return ""


def is_mail_address(text: str) -> bool:
    """Whether a text is a mail address and nothing else."""
    return MAIL.fullmatch(text) is not None


def _is_open(port: str) -> bool:
    """Whether a browser opens an address with that port."""
    return re.fullmatch(r"[1-9]\d{0,4}", port, re.ASCII) is not None and (
        int(port) < 65536 and int(port) not in CLOSED
    )
