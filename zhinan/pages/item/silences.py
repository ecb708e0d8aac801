"""What is said where a document has nothing, where nothing is asked for, where a guide has no such item."""

from __future__ import annotations

from zhinan.guide.elements.mailing_words import mailing_words
from zhinan.guide.keeping.once import once_for_the_same
from zhinan.model.item import Channel, ChannelKind, Item
from zhinan.model.prose.shown_papers import shown_papers

NOTHING_TO_BRING = "不用带材料"
TO_SHOW = "不收材料，但要出示"
"""What stands before papers that are only shown."""
SEE_THE_PAGE = "材料见正文"
"""What stands in place of papers where the document speaks of them and lists none."""
NOT_SAID = "原文件没有写"
NO_MATERIALS = "材料没有写明，去之前先打电话问"
NO_LIMIT = f"{NOT_SAID}办理时限。"
NO_STEPS = f"{NOT_SAID}办理流程。"
NO_WAYS = f"{NOT_SAID}办理方式。"
NO_PHONES = f"{NOT_SAID}电话。"
BARE_WAYS: dict[ChannelKind, str] = {
    "hall": f"{NOT_SAID}现场办理的地址。",
    "web": f"{NOT_SAID}网址。",
}
"""What stands under a way of which the document has nothing but its name."""


@once_for_the_same
def only_shown(item: Item) -> str:
    """The papers that are only shown, where a line has room for them; empty where there are none."""
    shown = shown_papers(item)
    return f"{TO_SHOW}：{'、'.join(shown)}" if shown else ""


def nothing_to_bring(item: Item) -> str:
    """The sentence in place of a list of materials; empty where there is a list."""
    if shown := shown_papers(item):
        return f"原文件写明不收材料，但办理时要出示：{'、'.join(shown)}（什么情形要，见办理流程和说明）。"
    if item.materials_none:
        return f"{NOTHING_TO_BRING}。"
    return f"{NO_MATERIALS}。" if "申办材料" in item.absent else ""


def is_bare(channel: Channel) -> bool:
    """Whether the document says nothing of a way but what it is called."""
    named = (
        channel.text,
        channel.counter_kinds,
        channel.services,
        channel.phones,
        mailing_words(channel.mailing),
    )
    return not any(named) and not channel.left_to_cities and not channel.pending


def has_no_such(*places: str) -> str:
    """That the guides of these places have no item of that kind."""
    return f"{'、'.join(places)}的指南里没有这一项"


def has_nothing_on_it(place: str) -> str:
    """That a place's guide has nothing on what a reader asks about."""
    return f"{place}的指南里没有这方面的事项。"
