"""Portions made side by side: a worker is a fork of the build, owns whole places, hands back records."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Sequence

from msgspec import Struct

from zhinan.model.problem import Problem
from zhinan.processes.forks import Forks, forking
from zhinan.publish.making.learned import Learned, learned
from zhinan.publish.making.made_from import Source
from zhinan.publish.making.record import Record
from zhinan.publish.making.workshop import Workshop
from zhinan.publish.output.manifest import Written

SEVERAL = 3
"""Portions for which processes of their own are begun: an edit in one place changes two, and what a process
costs, its memory above all, is more than it saves."""


class Done(Struct, frozen=True):
    """What a worker hands back: no HTML crosses from process to process."""

    record: Record
    removed: bool
    files: dict[str, Written]
    changed: set[str]
    rendered: list[str]
    learned: Learned
    """What it had to find out."""
    problems: tuple[Problem, ...]


def make_all(sources: Sequence[Source], shop: Workshop) -> Iterator[Done]:
    """Make the portions, several at once where there are hands, and hand over each as it is done."""

    def task(source: Source) -> Done:
        own, known = shop.staging.fork(), learned()
        made = shop.press.make(source, shop.store, own)
        if not made.problems:
            shop.store.write(made.record, made.outlines, made.shadows)
        new = learned().beyond(known)
        problems = tuple(made.problems)
        return Done(made.record, made.removed, own.files, own.changed, made.rendered, new, problems)

    context = forking()
    if shop.jobs < 2 or len(sources) < SEVERAL or context is None:
        yield from map(task, sources)
        return
    renderer, ordered = shop.press.renderer, in_turn(sources)
    uncompiled = renderer.uncompiled

    def work(number: int) -> Done | None:
        """Each compiles some of the templates, and finds those of the others."""
        if number >= len(uncompiled):
            return task(ordered[number - len(uncompiled)])
        renderer.compile(uncompiled[number])
        return None

    gc.freeze()  # forks share the memory of what they never look at
    with Forks(context, work, min(shop.jobs, len(ordered))) as forks:
        for first, end in ((0, len(uncompiled)), (len(uncompiled), len(uncompiled) + len(ordered))):
            forks.give(range(first, end))
            yield from filter(None, forks.results())


def in_turn(sources: Sequence[Source]) -> list[Source]:
    """What places share first, then the largest place: at the end no hand stays idle for long."""
    return sorted(sources, key=lambda source: (source.weight > 0, -source.weight))
