"""Whom to call: a number that answers a question before one goes, and no promise of one that is not there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace

from zhinan.model.phone import PhoneEntry
from zhinan.model.place import Place
from zhinan.pages import anchors
from zhinan.pages.answer.answer_rows import AnswerLine, AnswerRow
from zhinan.pages.answer.item_halls import ItemHalls
from zhinan.pages.few_words import cut
from zhinan.pages.hall.chooser import FEW
from zhinan.pages.hall.hall_cards import COMPLAINTS, COUNTER, HallCard
from zhinan.pages.hall.phone_lines import Tel, tels
from zhinan.pages.item.calls import Calls
from zhinan.pages.item.where_to_apply import Way

ONLY_COMPLAINTS = "没有咨询电话，只有投诉电话"
NONE_SAID = "原文件没有写咨询电话"
NOT_YET = "电话还没公布"
AT_THE_WAYS = "办理方式里写着电话"
LONGEST = 14
"""Characters of a hall's name before its number."""
TO_ASK = (COUNTER, "咨询")
"""What numbers are for that answer any question."""
MOST = 2
"""So many numbers stand on the first screen."""


def whom_to_call(
    place: Place, page: str, ways: tuple[Way, ...], calls: tuple[Calls, ...], halls: ItemHalls
) -> AnswerRow:
    """To be asked before one goes, then at the hall, then how far a case has come, then the hotline."""
    whole = anchors.part(page, "phones")
    found = tuple(_each_once(_answering(place, calls, halls)))
    return AnswerRow("打给谁", whole, found or (_silence(page, ways, calls),))


def _answering(place: Place, calls: tuple[Calls, ...], halls: ItemHalls) -> Iterator[AnswerLine]:
    named = {one.anchor: one.short for one in calls}
    asked = _of_all(halls.left_of(named.get("enquiries", "")))
    if asked:
        yield from _lines("", asked)
        return
    at_cards = [card for card in halls.all if card.call]
    if len(halls.all) > FEW and at_cards:
        district = place.site.field.district
        areas = f"{len(halls.shown.areas)}处号码，选您的{district}"
        words = f"选您的{district}，看号码" if halls.shown.cards else areas
        yield AnswerLine(words, halls.shown.url, slot="call")
    elif at_cards:
        yield from _at_each(at_cards)
    else:
        progress = named.get("progress-phones", "")
        yield from _lines(progress, _of_all(halls.left_of(progress)))
    hotline = next((one for one in calls if one.anchor == "hotline"), None)
    if hotline:
        lines = _lines(hotline.title, hotline.entries)
        yield from (_in_passing(line) if at_cards else line for line in lines)


def _at_each(cards: Sequence[HallCard]) -> Iterator[AnswerLine]:
    """The numbers of few halls; where they differ, each with its hall: whoever rings another asks in vain."""
    lines = [AnswerLine(label=one.call.label, tels=one.call.tels[:MOST]) for one in cards if one.call]
    if len({line.tels for line in lines}) == 1:
        return iter(lines[:1])
    names = (cut(one.title, LONGEST) for one in cards)
    return (
        replace(line, label=name if line.label in TO_ASK else f"{name} {line.label}")
        for name, line in zip(names, lines, strict=True)
    )


def _each_once(lines: Iterable[AnswerLine]) -> Iterator[AnswerLine]:
    """The lines without those whose numbers stand there already."""
    told: set[tuple[Tel, ...]] = set()
    for line in lines:
        if not line.tels or line.tels not in told:
            yield line
        told.add(line.tels)


def _in_passing(line: AnswerLine) -> AnswerLine:
    return AnswerLine(label=line.label, tels=line.tels, note=True)


def _of_all(entries: Iterable[PhoneEntry]) -> tuple[PhoneEntry, ...]:
    """Those of the whole place."""
    return tuple(entry for entry in entries if entry.area is None)


def _lines(label: str, entries: Iterable[PhoneEntry]) -> Iterator[AnswerLine]:
    for entry in tuple(entries)[:MOST]:
        yield AnswerLine(label=label or entry.area or "", tels=tels(entry.phones)[:MOST])


def _silence(page: str, ways: tuple[Way, ...], calls: tuple[Calls, ...]) -> AnswerLine:
    if any(way.channel.phones for way in ways):
        return AnswerLine(AT_THE_WAYS, anchors.part(page, "channels"))
    if any(one.short == COMPLAINTS and one.entries for one in calls):
        return AnswerLine(ONLY_COMPLAINTS, anchors.part(page, "supervision"))
    elsewhere = next((one for one in calls if one.entries), None)
    if elsewhere:
        return AnswerLine(f"{elsewhere.title}的号码见下面", anchors.part(page, elsewhere.anchor))
    return AnswerLine(NOT_YET if any(one.left_open for one in calls) else NONE_SAID)
