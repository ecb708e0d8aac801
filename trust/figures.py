"""What was tried, how often, and what went wrong."""

from __future__ import annotations

from dataclasses import dataclass

SHOWN = 5
"""Faults that are named one by one."""


@dataclass(frozen=True)
class Figure:
    """One kind of trial."""

    what: str
    count: str
    """How much was tried."""
    faults: tuple[str, ...] = ()
    """Empty where all went well."""

    @property
    def line(self) -> str:
        """For the console."""
        return f"{'FAULT' if self.faults else 'ok':6}{self.what}: {self.count}" + "".join(
            f"\n      {fault}" for fault in self.faults[:SHOWN]
        )
