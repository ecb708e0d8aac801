"""One line of running text: bold, links, web addresses and phones; every other sign stays as typed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from msgspec import Struct

from zhinan.text.web_address import how_to_mend

Kind = Literal["text", "bold", "link", "address", "phone", "picture"]
SIGN = r"[A-Za-z0-9._~:/?#\[\]@!$&'()*+,;=%-]"
TOKEN = re.compile(
    r"\*\*(?=[^\s*])(?P<bold>[^*\n]*[^\s*])\*\*"
    r"|(?P<picture>!?)\[(?P<words>[^\[\]\n]*)\]\((?P<target>[^()\n]*(?:\([^()\n]*\)[^()\n]*)*)\)"
    rf"|(?P<address>https?://{SIGN}+)"
    r"|(?<![\w.@/-])(?P<domain>(?:[A-Za-z0-9-]+\.)+(?:cn|com|org|net)(?:/[A-Za-z0-9._~/?=&%#-]*)?)(?![\w-])"
    r"|(?<![\w.-])(?P<phone>0\d{2,3}-[2-9]\d{6,7}|[48]00-?\d{3}-?\d{4})(?![\w-])"
    r"|(?<=[热线电话拨打])(?P<spoken>[：:]?)(?P<number>12345|123\d\d|[2-9]\d{6,7})(?![\w-])",
    re.ASCII,
)
NO_TARGET = re.compile(r"\d*|[^\x00-\x7f]+")
"""What stands in brackets behind brackets and was never meant as an address: [2023](23)号."""


class Piece(Struct, frozen=True):
    """A part of a line, in order."""

    kind: Kind
    text: str
    """As printed; of what is bold the pieces within say it."""
    column: int
    """0-based, where it begins in the line."""
    target: str = ""
    """Where a link leads, as typed; what a phone is dialled by."""
    inner: tuple[Piece, ...] = ()
    typed: str = ""
    """Of a link all of it, as it stands there."""

    @property
    def is_link(self) -> bool:
        """Whether it was typed as a link, and has to be judged."""
        return self.kind in ("link", "picture")


def pieces_of(line: str, area_code: str | None = None, offset: int = 0) -> tuple[Piece, ...]:
    """The line in its parts; nothing of it is lost but the signs of bold and of links."""
    return tuple(_pieces(line, area_code, offset))


def _pieces(line: str, area_code: str | None, offset: int) -> Iterator[Piece]:
    done = 0
    for found in TOKEN.finditer(line):
        begin, end, piece = _piece(found, area_code, offset)
        if piece is None:
            continue
        if begin > done:
            yield Piece("text", line[done:begin], offset + done)
        yield piece
        done = end
    if done < len(line):
        yield Piece("text", line[done:], offset + done)


def _piece(found: re.Match[str], area_code: str | None, offset: int) -> tuple[int, int, Piece | None]:
    """What was found, with where it begins and ends; None where it is text after all."""
    begin, end = found.span()
    at = offset + begin
    if found["bold"] is not None:
        inner = pieces_of(found["bold"], area_code, at + 2)
        return begin, end, Piece("bold", "".join(piece.text for piece in inner), at, inner=inner)
    if found["target"] is not None:
        target = found["target"].strip()
        if found["picture"]:
            return begin, end, Piece("picture", found["words"], at, target, typed=found[0])
        title = re.fullmatch(r"(\S+) +[\"“].*[\"”]", target)
        target = title[1] if title else target
        if target and NO_TARGET.fullmatch(target):
            return begin, end, None
        return begin, end, Piece("link", found["words"], at, target, typed=found[0])
    if found["address"] or found["domain"]:
        text = (found["address"] or found["domain"]).rstrip(".,;:!?)]'")
        if how_to_mend(text, bare=True):
            return begin, end, None
        target = text if "://" in text else f"http://{text}"
        return begin, begin + len(text), Piece("address", text, at, target)
    return _phone(found, area_code, offset)


def _phone(found: re.Match[str], area_code: str | None, offset: int) -> tuple[int, int, Piece | None]:
    text = found["phone"] or found["number"]
    begin = found.start("phone") if found["phone"] else found.start("number")
    digits = re.sub(r"\D", "", text)
    if digits.startswith("0"):
        tel = f"+86{digits[1:]}"
    elif len(digits) in (5, 10):
        tel = digits
    elif area_code:
        tel = f"+86{area_code[1:]}{digits}"
    else:
        return begin, begin, None
    return begin, begin + len(text), Piece("phone", text, offset + begin, tel)
