"""Rules across files. Each file here holds one; each yields findings, and none prints."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import Protocol

from zhinan.content.rules.above import check_above
from zhinan.content.rules.addresses import check_addresses
from zhinan.content.rules.adoption import check_adoption
from zhinan.content.rules.chart_graphs import check_flowcharts
from zhinan.content.rules.counters import (
    check_answering_counters,
    check_counters,
    check_counters_of_taken_items,
)
from zhinan.content.rules.finding import Finding, locate
from zhinan.content.rules.form_names import check_forms
from zhinan.content.rules.grid import check_grid
from zhinan.content.rules.linked_items import check_linked_items
from zhinan.content.rules.list_numbers import check_list_numbers, check_unnumbered
from zhinan.content.rules.often_items import check_often
from zhinan.content.rules.pointers import check_words
from zhinan.content.rules.twins import check_twins
from zhinan.model.guide import Guide
from zhinan.model.place import Place
from zhinan.text.nodes import Mark
from zhinan.text.source import Source

Rule = Callable[[Guide], Iterator[Finding]]
PlaceRule = Callable[[Guide, Place], Iterator[Finding]]
"""About one place: of the guide it sees the site, the place, and those that it takes over or stands below."""
RULES: tuple[Rule, ...] = (
    check_addresses,
    check_adoption,
    check_above,
    check_linked_items,
    check_list_numbers,
    check_unnumbered,
    check_often,
    check_words,
)
RULES_IN_PLACE: tuple[PlaceRule, ...] = (
    check_counters,
    check_answering_counters,
    check_counters_of_taken_items,
    check_flowcharts,
    check_forms,
    check_grid,
    check_twins,
)
POINTING: tuple[Rule, ...] = (check_adoption, check_linked_items, check_often, check_words)
"""Rules about what leads to another place or item: that may be a draft, which the site hasn't got."""


class Sources(Protocol):
    """Where findings go: the sources by their path below content/."""

    def named(self, path: str) -> Source:
        """The source of that file."""

    def grown(self, source: Source) -> Source:
        """The same with its tree."""

    def unsure(self, *patterns: str) -> bool:
        """Whether one of these files could not be read for all that its editor meant."""


class Marks(Protocol):
    """What knows where findings stand."""

    def mark(self, source: Source, finding: Finding, look: Callable[[], Mark]) -> Mark:
        """The mark of a finding in a source; `look` finds it."""


class NoMarks:
    """Looks each time."""

    def mark(self, _source: Source, _finding: Finding, look: Callable[[], Mark]) -> Mark:
        """What is found."""
        return look()


NO_MARKS = NoMarks()


def check_guide(
    guide: Guide, sources: Sources, rules: Iterable[Rule] = RULES, marks: Marks = NO_MARKS
) -> None:
    """Run the rules and report what they find at the line that names it."""
    for rule in rules:
        for finding in rule(guide):
            if finding.unless and sources.unsure(*finding.unless):
                continue
            source = _holder(finding, sources)
            if finding.level == "warning" and source.is_wrong:
                continue  # a reminder may follow from the mistake
            look = partial(_located, sources, source, finding)
            mark = Mark(0) if source.is_full else marks.mark(source, finding, look)
            source.report(mark, finding.message, finding.hint, key=finding.word, level=finding.level)


def _located(sources: Sources, source: Source, finding: Finding) -> Mark:
    return locate(sources.grown(source), finding)


def _holder(finding: Finding, sources: Sources) -> Source:
    """The first of the files in which the finding's word stands."""
    for path in (finding.path, *finding.elsewhere):
        source = sources.named(path)
        if not finding.elsewhere or finding.word in source.text:
            return source
    return sources.named(finding.path)
