"""谁来办, 预约, 到现场次数: who has to come, how often, and whether to make an appointment first."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from zhinan.model.phone import PhoneEntry

Need = Literal["needed", "possible", "none"]
Proxy = Literal["allowed", "refused"]


class Applicants(Struct, frozen=True):
    """Who hands the item in."""

    who: tuple[str, ...] = ()
    """本人, 单位, 监护人 …"""
    presence: str | None = None
    """到场: who has to come in person."""
    proxy: Proxy | None = None
    """代办: whether somebody else may; None where the document is silent."""
    proxy_papers: tuple[str, ...] = ()
    """代办材料: what somebody else brings besides."""
    text: str | None = None
    """说明."""


class Appointment(Struct, frozen=True):
    """Whether to make an appointment, and how."""

    need: Need
    way: str | None = None
    """怎样约."""
    ahead: str | None = None
    """提前: how long before."""
    services: tuple[str, ...] = ()
    """渠道: names of the place's online services."""
    phones: tuple[PhoneEntry, ...] = ()
    text: str | None = None
    """说明."""


class Visits(Struct, frozen=True):
    """到现场次数: how often one has to come."""

    count: int
    at_most: bool = False
    """最多1次."""
    reason: str | None = None
    """原因."""
