"""Whom to call, at the foot of a checklist: what stands beside no hall, and words instead of numbers."""

from __future__ import annotations

from collections.abc import Iterator

from zhinan.model.place import Place
from zhinan.pages.item.calls import AT_THE_COUNTERS, Calls
from zhinan.pages.item.silences import NOT_SAID
from zhinan.pages.item.taken_over import not_yet
from zhinan.pages.paper.checklist_parts import CallWords, SheetCalls
from zhinan.pages.paper.hall_phones import HallTable, call_lists

COMPLAINTS = "supervision"


def sheet_calls(place: Place, table: HallTable, calls: tuple[Calls, ...]) -> SheetCalls | None:
    """The numbers that stand beside no hall or area, and what stands instead of numbers."""
    lists = call_lists(table.rest)
    words = (*_words(place, calls), *_nobody_to_ask(table, calls))
    if not lists and not words:
        return None
    return SheetCalls("打电话" if table.has_halls or not table.rows else "还可以打", lists, words)


def _words(place: Place, calls: tuple[Calls, ...]) -> Iterator[CallWords]:
    for group in calls:
        if group.text and not group.entries:
            if group.left_open:
                yield CallWords(group.short, not_yet(place), to_write=True)
            else:
                yield CallWords(group.short, _on_paper(group.text))


def _on_paper(text: str) -> str:
    """On a page the counters' numbers stand below each; here they are a column of the table."""
    return "打上面的窗口电话" if text == AT_THE_COUNTERS else text


def _nobody_to_ask(table: HallTable, calls: tuple[Calls, ...]) -> Iterator[CallWords]:
    """That the number beside a hall is for complaints alone: people would ring it to ask."""
    asked = any(group.anchor != COMPLAINTS for group in calls)
    if table.has_halls and table.columns and not asked and len(table.columns) == len(calls):
        yield CallWords("窗口电话", NOT_SAID)
