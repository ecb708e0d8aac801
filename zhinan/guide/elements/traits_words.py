"""What stands beside the words of a paper or a step, in words."""

from __future__ import annotations

from zhinan.guide.elements.element_lines import Line, lines
from zhinan.model.elements.paper import PaperTraits, StepTraits
from zhinan.model.item import Material, Step

NUMERALS = {1: "一", 2: "两二", 3: "三", 4: "四", 5: "五", 6: "六", 7: "七", 8: "八", 9: "九", 10: "十"}
WAIVED = "有电子证照的可以不带"


def paper_in_short(traits: PaperTraits) -> str:
    """What has to be known when the paper is looked for: 原件1份、复印件2份，A4，有电子证照的可以不带."""
    counts = (
        f"原件{traits.originals}份" if traits.originals is not None else "",
        f"复印件{traits.photocopies}份" if traits.photocopies is not None else "",
    )
    parts = ("、".join(filter(None, counts)), traits.size, traits.medium, traits.need)
    return "，".join(filter(None, (*parts, WAIVED if traits.waived else "")))


def copies_words(material: Material, beside: str) -> str:
    """How many of it, where the words beside don't say so."""
    if material.counted:
        return "" if material.counted in beside else material.counted
    if material.copies is None:
        return ""
    spoken = NUMERALS.get(material.copies, "")
    named = any(f"{one}份" in beside for one in (material.copies, *spoken))
    return "" if named else f"{material.copies}份"


def paper_at_length(traits: PaperTraits) -> tuple[Line, ...]:
    """The rest: where it comes from, how it is filled in, what it is taken by."""
    sample = (Line("看样本", "", (), traits.sample),) if traits.sample else ()
    return (
        *lines(
            ("来源", traits.source),
            ("出具单位", traits.issuer),
            *(("填报须知", text) for text in traits.filling),
            *(("受理标准", text) for text in traits.standard),
            *(("依据", text) for text in traits.basis),
        ),
        *sample,
    )


def paper_lines(traits: PaperTraits) -> tuple[Line, ...]:
    """All of it."""
    return (*lines(("", paper_in_short(traits))), *paper_at_length(traits))


def actor_beside(step: Step) -> str | None:
    """Who acts, where the step's words don't say it."""
    return step.actor if step.actor and step.actor not in step.text else None


def step_lines(step: Step) -> tuple[Line, ...]:
    """Who takes the step and when, how long it takes, what it is judged by, what comes of it."""
    traits = step.traits
    return lines(
        ("办理人", actor_beside(step)),
        ("条件", traits.condition),
        ("时限", step_limit(traits)),
        *(("审查标准", text) for text in traits.standard),
        ("结果", traits.result),
        ("不通过", traits.refusal),
    )


def step_limit(traits: StepTraits) -> str:
    """How long the step takes, and whether that counts: 2个工作日，不计入办理时限."""
    counted = {True: "计入办理时限", False: "不计入办理时限", None: ""}[traits.counted]
    return "，".join(filter(None, (traits.limit.text if traits.limit else "", counted)))
