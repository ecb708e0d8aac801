"""What stands at the foot of a flowchart: how long it takes in all, and whom to call."""

from __future__ import annotations

from msgspec import Struct

from zhinan.model.item import Item
from zhinan.model.place import Place
from zhinan.pages.hall.phone_lines import TelLine, printed_lines
from zhinan.pages.item.calls import Calls, phone_lists
from zhinan.pages.item.silences import NO_LIMIT
from zhinan.pages.item.stamp import stamp_for
from zhinan.pages.item.taken_over import not_yet

LONGEST_LIMIT = 50
"""Characters of a limit that stands here as printed."""
MOST_NUMBERS = 3
ON_THE_CHECKLIST = "见办事清单"
NO_PHONE = "原文件没有写"
ASKED = {"enquiries": "咨询电话", "hotline": "热线", "progress-phones": "办到哪一步了"}
"""Lists of numbers for questions, the nearest first; those for complaints are not for asking."""


class FootFact(Struct, frozen=True):
    """A label, and words or numbers."""

    label: str
    text: str
    lines: tuple[TelLine, ...] = ()
    """Whose numbers, and the numbers."""

    @property
    def words(self) -> str:
        """All of it in a line, to count how long that is."""
        numbers = "".join(
            f"{line.area or ''}{tel.text}{tel.label or ''}" for line in self.lines for tel in line.tels
        )
        return f"{self.label}{self.text}{numbers}一一"


def foot_facts(place: Place, item: Item) -> tuple[FootFact, ...]:
    """Time limit and phone."""
    return FootFact("办理时限", _limit(item)), _phone(place, item)


def _limit(item: Item) -> str:
    if item.time_limit is None:
        return NO_LIMIT.rstrip("。")
    text = item.time_limit.text.replace("\n", "；")
    return text if len(text) <= LONGEST_LIMIT else f"{stamp_for(item.time_limit).words}，{ON_THE_CHECKLIST}"


def _phone(place: Place, item: Item) -> FootFact:
    lists = {calls.anchor: calls for calls in phone_lists(place, item)}
    for anchor, label in ASKED.items():
        if anchor in lists:
            return _told(place, lists[anchor], label)
    return FootFact("咨询电话", NO_PHONE)


def _told(place: Place, calls: Calls, label: str) -> FootFact:
    if calls.left_open:
        return FootFact(label, not_yet(place))
    numbers = sum(len(entry.phones) for entry in calls.entries)
    if not numbers or numbers > MOST_NUMBERS:
        return FootFact(label, ON_THE_CHECKLIST)
    return FootFact(label, "", printed_lines(calls.entries))
