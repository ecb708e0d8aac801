"""When a hall is closed and how to get there and in, in words."""

from __future__ import annotations

from zhinan.guide.elements.element_lines import Line, lines
from zhinan.model.elements.schedule import Closure, Visiting


def visiting_lines(visiting: Visiting) -> tuple[Line, ...]:
    """All that is said beside the hours."""
    return (*closure_lines(visiting), *way_lines(visiting))


def closure_lines(visiting: Visiting) -> tuple[Line, ...]:
    """When nothing is done there: what has to be known before anything else."""
    return lines(*(("暂停", closed(closure)) for closure in visiting.closures))


def way_lines(visiting: Visiting) -> tuple[Line, ...]:
    """How to get there and in."""
    return lines(
        *(("交通", text) for text in visiting.transport),
        *(("停车", text) for text in visiting.parking),
        *(("入口", text) for text in visiting.entrance),
        *(("无障碍", text) for text in visiting.barrier_free),
    )


def closed(closure: Closure) -> str:
    """2026-12-01至2026-12-15，系统升级."""
    ends = f"至{closure.ends}" if closure.ends else "起"
    return "，".join(filter(None, (f"{closure.begins}{ends}", closure.reason)))
