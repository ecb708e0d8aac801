"""Rules across files. Each file here holds one; each yields findings, and none prints."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Protocol

from zhinan.content.rules.addresses import check_addresses
from zhinan.content.rules.adoption import check_adoption
from zhinan.content.rules.counters import check_answering_counters, check_counters
from zhinan.content.rules.finding import Finding, locate
from zhinan.content.rules.flowcharts import check_flowcharts
from zhinan.content.rules.forms import check_forms
from zhinan.content.rules.grid import check_grid
from zhinan.content.rules.judgements import check_judgements
from zhinan.content.rules.list_numbers import check_list_numbers
from zhinan.content.rules.residents import check_residents
from zhinan.content.rules.words import check_words
from zhinan.content.source import Source
from zhinan.model.guide import Guide

RULES: tuple[Callable[[Guide], Iterator[Finding]], ...] = (
    check_addresses,
    check_adoption,
    check_counters,
    check_answering_counters,
    check_flowcharts,
    check_forms,
    check_grid,
    check_judgements,
    check_list_numbers,
    check_residents,
    check_words,
)


class Sources(Protocol):
    """Where findings go: the sources by their path below content/."""

    def named(self, path: str) -> Source:
        """The source of that file."""

    def unsure(self, *patterns: str) -> bool:
        """Whether one of these files could not be read for all that its editor meant."""


def check_guide(guide: Guide, sources: Sources) -> None:
    """Run every rule and report what it finds at the line that names it."""
    for rule in RULES:
        for finding in rule(guide):
            if sources.unsure(*finding.unless):
                continue
            source = sources.named(finding.path)
            mark = locate(source, finding)
            source.report(mark, finding.message, finding.hint, key=finding.word, level=finding.level)
