"""What a guide says of a paper or a step beside its words."""

from __future__ import annotations

from msgspec import Struct

from zhinan.model.timelimit import TimeLimit


class PaperTraits(Struct, frozen=True):
    """Of a paper that is brought; empty where the document is silent."""

    originals: int | None = None
    """原件: how many."""
    photocopies: int | None = None
    """复印件: how many."""
    size: str | None = None
    """规格: A4, 2寸."""
    medium: str | None = None
    """形式: 纸质, 电子 …"""
    need: str | None = None
    """必要性: 必要, 非必要, 容缺后补."""
    source: str | None = None
    """来源渠道: 申请人自备, 政府部门核发 …"""
    issuer: str | None = None
    """出具单位."""
    waived: bool = False
    """电子证照可免: it need not be brought where an electronic licence is at hand."""
    filling: tuple[str, ...] = ()
    """填报须知."""
    standard: tuple[str, ...] = ()
    """受理标准."""
    basis: tuple[str, ...] = ()
    """依据."""
    sample: str | None = None
    """样本: the web address of one."""


PLAIN_PAPER = PaperTraits()
"""A paper of which the document has nothing but its words."""


class StepTraits(Struct, frozen=True):
    """Of a step; empty where the document is silent."""

    condition: str | None = None
    """条件: when the step is taken."""
    limit: TimeLimit | None = None
    """时限."""
    counted: bool | None = None
    """计入时限: whether its days count; None where the document is silent."""
    standard: tuple[str, ...] = ()
    """审查标准."""
    result: str | None = None
    """结果: what comes of the step."""
    refusal: str | None = None
    """不通过: what becomes of those who do not pass."""


PLAIN_STEP = StepTraits()
"""A step of which the document has nothing but its words."""
