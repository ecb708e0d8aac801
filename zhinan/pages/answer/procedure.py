"""The steps of an item as a page shows them: by case, numbered."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from zhinan.guide.derived_charts import charts_of
from zhinan.guide.elements.traits_words import step_lines
from zhinan.model.item import Item, Step
from zhinan.model.place import Place
from zhinan.pages import urls
from zhinan.pages.elements.sections import SectionLine
from zhinan.pages.item.prose import Prose, ProseWriter
from zhinan.pages.item.short_steps import by_case, done
from zhinan.pages.item.silences import NO_STEPS


class StepLine(Struct, frozen=True):
    """A step as the page shows it."""

    number: int
    stage: str | None
    """None where it is all that the step says."""
    text: Prose
    lines: tuple[SectionLine, ...] = ()
    """What else the document says of it."""


class StepGroup(Struct, frozen=True):
    """The steps of one case."""

    case: str | None
    steps: tuple[StepLine, ...]
    notes: tuple[StepLine, ...] = ()
    """What the document lists among them and is no step: 网上办理无需…; without a number, as on paper."""


class Procedure(Struct, frozen=True):
    """The section 办理流程."""

    label: str
    """How many: 4步; empty where there are several cases."""
    nothing: str
    """The sentence in place of steps; empty where there are some."""
    groups: tuple[StepGroup, ...]
    flowchart_url: str | None


def procedure_of(place: Place, item: Item, writer: ProseWriter) -> Procedure:
    """How it goes, as the item's page shows it."""
    groups = step_groups(item, writer)
    return Procedure(
        label=f"{len(groups[0].steps)}步" if len(groups) == 1 else "",
        nothing="" if groups else NO_STEPS,
        groups=groups,
        flowchart_url=urls.flowchart(place, item) if charts_of(item) else None,
    )


def step_groups(item: Item, writer: ProseWriter) -> tuple[StepGroup, ...]:
    """The steps by case."""
    return tuple(_group(case, steps, writer) for case, steps in by_case(item))


def _group(case: str | None, steps: tuple[Step, ...], writer: ProseWriter) -> StepGroup:
    numbered = done(steps)
    notes = (step for step in steps if step not in numbered)
    return StepGroup(case, tuple(_step_lines(numbered, writer)), tuple(_step_lines(notes, writer)))


def beside(step: Step) -> tuple[SectionLine, ...]:
    """What stands beside a step's words."""
    return tuple(SectionLine(line.label, line.text) for line in step_lines(step))


def _step_lines(steps: Iterable[Step], writer: ProseWriter) -> Iterable[StepLine]:
    for number, step in enumerate(steps, 1):
        stage = step.stage.replace("、", " · ") if step.stage and step.stage != step.text else None
        yield StepLine(number, stage, writer.write(step.text), beside(step))
