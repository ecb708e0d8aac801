"""办理结果 and 送达: what comes of it, and how it reaches people."""

from __future__ import annotations

from msgspec import Struct

from zhinan.model.elements.mailing import NOT_BY_POST, Mailing
from zhinan.model.phone import PhoneEntry
from zhinan.model.timelimit import TimeLimit


class Result(Struct, frozen=True):
    """A licence, a certificate, a payment."""

    name: str
    kind: str | None = None
    """类型: 证照, 批文 …"""
    validity: str | None = None
    """有效期: 8年."""
    renewal: str | None = None
    """年审: yearly inspection and the like."""
    sample: str | None = None
    """样本: the web address of one."""
    text: str | None = None
    """说明."""


class Delivery(Struct, frozen=True):
    """One way in which the result is handed over."""

    way: str
    """方式: 现场领取, 邮寄 …"""
    limit: TimeLimit | None = None
    """时限: within which."""
    against: tuple[str, ...] = ()
    """凭据: the papers against which it is handed out."""
    address: str | None = None
    phones: tuple[PhoneEntry, ...] = ()
    text: str | None = None
    """说明."""
    mailing: Mailing = NOT_BY_POST
