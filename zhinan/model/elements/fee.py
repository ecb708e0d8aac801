"""收费: what has to be paid."""

from __future__ import annotations

from msgspec import Struct


class Fee(Struct, frozen=True):
    """One thing that is charged for."""

    amount: str
    """标准, as printed: 每证20元."""
    name: str | None = None
    """项目: 居民身份证工本费."""
    when: str | None = None
    """情形: in which case it is charged."""
    basis: tuple[str, ...] = ()
    """依据."""
    relief: str | None = None
    """减免: for whom it is less or nothing."""
    relief_basis: str | None = None
    """减免依据."""
    payment: str | None = None
    """缴费: how and where it is paid."""


class Fees(Struct, frozen=True):
    """All that is charged; `none` where the document says that nothing is."""

    charges: tuple[Fee, ...] = ()
    none: bool = False
