"""The steps of an item in few words, for a sheet of paper."""

from __future__ import annotations

import re

from msgspec import Struct

from zhinan.guide.elements.traits_words import step_limit
from zhinan.guide.procedure.acts import Note, acts_of
from zhinan.model.item import Item, Step

SHORT_STEP = 36
"""Characters up to which a step stands as it is."""
SHORT_STEPS = 170
"""Characters up to which all steps together stand as they are."""
STEP_HEAD = re.compile(r"^([^：，。；（）]{2,12})：")


class ChainStep(Struct, frozen=True):
    """A step in few words."""

    number: str
    """Empty where there is one step."""
    text: str


class StepChain(Struct, frozen=True):
    """The steps of one case."""

    case: str | None
    steps: tuple[ChainStep, ...]
    notes: tuple[str, ...] = ()
    """What the document lists among them and is no step: 网上办理无需…."""


def step_chains(item: Item) -> tuple[StepChain, ...]:
    """The steps by case, in few words where they are long."""
    whole = sum(len(step.text) for step in item.steps) <= SHORT_STEPS
    return tuple(_chain(case, steps, whole=whole) for case, steps in by_case(item))


def _chain(case: str | None, steps: tuple[Step, ...], *, whole: bool) -> StepChain:
    """One step that the case's own words say is not said again; a remark has no number, unless all are."""
    numbered = done(steps)
    words = [_with_limit(step, step.text if whole else short_step(step)) for step in numbered]
    notes = tuple(step.text for step in steps if step not in numbered)
    if case and len(words) == 1 and words[0] in case:
        return StepChain(case, (), notes)
    if len(words) == 1:
        return StepChain(case, (ChainStep("", words[0]),), notes)
    chain = (ChainStep(str(number), text) for number, text in enumerate(words, 1))
    return StepChain(case, tuple(chain), notes)


def by_case(item: Item) -> tuple[tuple[str | None, tuple[Step, ...]], ...]:
    """The steps of each case, in the document's order."""
    cases = dict.fromkeys(step.case for step in item.steps)
    return tuple((case, tuple(step for step in item.steps if step.case == case)) for case in cases)


def done(steps: tuple[Step, ...]) -> tuple[Step, ...]:
    """The steps without what is only remarked among them; all of them where nothing else is."""
    return tuple(step for step in steps if not is_remarked(step)) or steps


def is_remarked(step: Step) -> bool:
    """Whether a step only says something of one way or case, and nothing that is done in its turn."""
    return all(isinstance(act, Note) for act in acts_of(step))


def _with_limit(step: Step, text: str) -> str:
    """The words with when the step is taken, and how long it takes."""
    beside = "，".join(filter(None, (step.traits.condition, step_limit(step.traits))))
    return f"{text}（{beside}）" if beside else text


def short_step(step: Step) -> str:
    """A step in few words: itself if short, else what stands before its colon, else who does what."""
    if len(step.text) <= SHORT_STEP:
        return step.text
    head = STEP_HEAD.match(step.text)
    if head and not head[1].endswith("流程"):
        return head[1]
    if step.stage:
        return f"{step.actor or ''}{step.stage}"
    return step.text
