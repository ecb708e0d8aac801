"""The steps of an item as a page shows them: by case, numbered."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from zhinan.model.item import Item, Step
from zhinan.pages.item.prose import Prose, ProseWriter


@dataclass(frozen=True)
class StepLine:
    """A step as the page shows it."""

    number: int
    stage: str | None
    text: Prose


@dataclass(frozen=True)
class StepGroup:
    """The steps of one case."""

    case: str | None
    steps: tuple[StepLine, ...]


def step_groups(item: Item, writer: ProseWriter) -> tuple[StepGroup, ...]:
    """The steps by case."""
    return tuple(
        StepGroup(case, tuple(_step_lines((step for step in item.steps if step.case == case), writer)))
        for case in dict.fromkeys(step.case for step in item.steps)
    )


def _step_lines(steps: Iterable[Step], writer: ProseWriter) -> Iterable[StepLine]:
    return (
        StepLine(number, step.stage.replace("、", " · ") if step.stage else None, writer.write(step.text))
        for number, step in enumerate(steps, 1)
    )
