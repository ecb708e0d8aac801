"""法定时限 beside 办理时限: the two agree with each other."""

from __future__ import annotations

from zhinan.content.limits.amounts import Amount
from zhinan.content.limits.limits import limit_at
from zhinan.model.timelimit import TimeLimit
from zhinan.text.fields import Fields

UNITS = ("working_days", "natural_days", "months", "half_days", "hours", "minutes")


def read_law(fields: Fields, promised: TimeLimit | None) -> TimeLimit | None:
    """法定时限 of an item; complains where 办理时限 says another, or promises more than the law allows."""
    law = limit_at(fields, "法定时限")
    within = promised.law if promised else None
    if law and within and any(getattr(law, name) != getattr(within, name) for name in Amount._fields):
        hint = "两处写成一样，或删掉“法定时限”：程序会从办理时限里读出来"
        fields.problem("法定时限", "和办理时限里写的法定时限不一样", hint)
    if promised and (law or within) and _is_longer(promised, law or within or promised):
        mark = fields.mark_of("法定时限" if law else "办理时限")
        hint = "核对原文件；原文件就是这样写的，不用改"
        fields.source.report(mark, "承诺的时限比法定时限还长", hint, key="办理时限", level="warning")
    return law


def _is_longer(promised: TimeLimit, law: TimeLimit) -> bool:
    """Whether a limit is longer than another of the same unit."""
    pairs = ((getattr(promised, name), getattr(law, name)) for name in UNITS)
    return any(mine is not None and most is not None and mine > most for mine, most in pairs)
