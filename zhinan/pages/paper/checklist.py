"""The checklist of an item: one A4 sheet with everything that a person needs at the window."""

from __future__ import annotations

import re
from dataclasses import replace

from zhinan.model.guide import Guide
from zhinan.model.item import Channel, Item, Step
from zhinan.model.place import Place
from zhinan.pages import urls
from zhinan.pages.hall.halls import applied_kinds, halls_for
from zhinan.pages.item.calls import phone_lists
from zhinan.pages.item.stamp import Stamp, stamp_for
from zhinan.pages.page import Link, Page, named
from zhinan.pages.paper.checklist_fit import fit
from zhinan.pages.paper.checklist_parts import Checklist, SheetWay, StepChain
from zhinan.pages.paper.hall_phones import NamedList, hall_table
from zhinan.pages.paper.imprint import imprint_of
from zhinan.pages.paper.ticks import nothing_asked, tick_count, tick_groups

SHORT_STEP = 36
"""Characters up to which a step stands on the sheet as it is."""
SHORT_STEPS = 170
"""Characters up to which all steps together stand as they are."""
STEP_HEAD = re.compile(r"^([^：，。；（）]{2,12})：")


def checklist_of(guide: Guide, place: Place, item: Item) -> Checklist:
    """The sheet's values."""
    halls = halls_for(place, applied_kinds(item))
    calls = phone_lists(place, item)
    lists = [NamedList(c.short, c.entries) for c in calls if c.entries]
    table = hall_table(halls, lists)
    stamp = stamp_for(item.time_limit)
    groups = tick_groups(place, item)
    sheet = Checklist(
        item=item,
        place=place,
        official_name=item.official_name if item.official_name != item.name else None,
        groups=groups,
        count=tick_count(item, groups),
        nothing=nothing_asked(item),
        notes=item.material_notes,
        stamp=stamp,
        limit_lines=_limit_lines(item, stamp),
        chains=_chains(item),
        ways=tuple(_way(place, item, c) for c in item.channels if not c.counter_kinds),
        hall_words=tuple(
            way
            for way in (_way(place, item, c) for c in item.channels if c.counter_kinds)
            if way.text or way.tags or way.services or way.phones
        ),
        table=table,
        calls=_joined(table.rest),
        call_words=tuple(
            (c.short, "本市尚未公布" if c.left_open else c.text) for c in calls if c.text and not c.entries
        ),
        hospitals=place.hospitals if any(c.kind == "hospital" for c in item.channels) else (),
        imprint=imprint_of(guide, place, urls.item(place, item), item.heading, item.updated),
    )
    return replace(sheet, fit=fit(sheet))


def checklist_page(place: Place, sheet: Checklist) -> Page:
    """/<city>/<item>/checklist/"""
    item = sheet.item
    return Page(
        url=urls.checklist(place, item),
        template="checklist.html",
        title=f"{item.name}办事清单",
        description=f"{place.name}{item.name}的办事清单，一张A4纸：带什么、多久办好、去哪办、问谁。",
        place=named(place),
        crumbs=(Link(item.name, urls.item(place, item)),),
        values={
            "sheet": sheet,
            "pdfs": (),
            "more": (("本市要打印的", urls.printing(place)),),
        },
        kind="none",
    )


def _limit_lines(item: Item, stamp: Stamp) -> tuple[str, ...]:
    if item.time_limit is None:
        return ("原文件没有写办理时限。",)
    lines = tuple(line for line in item.time_limit.text.split("\n") if line)
    return () if lines == (stamp.words,) else lines


def _chains(item: Item) -> tuple[StepChain, ...]:
    whole = sum(len(step.text) for step in item.steps) <= SHORT_STEPS
    found = []
    for case in dict.fromkeys(step.case for step in item.steps):
        steps = [step for step in item.steps if step.case == case]
        words = tuple(step.text if whole else short_step(step) for step in steps)
        found.append(StepChain(case, () if case and len(words) == 1 and words[0] in case else words))
    return tuple(found)


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


def _way(place: Place, item: Item, channel: Channel) -> SheetWay:
    tags = ("待开通" if channel.pending else None, channel.case, channel.when)
    open_ = channel.left_to_cities and item.adopted_from is not None
    return SheetWay(
        channel.kind,
        channel.label,
        tuple(tag for tag in tags if tag),
        tuple(service for service in place.services if service.name in channel.services),
        None if open_ else _way_words(place, channel),
        (NamedList("", channel.phones),) if channel.phones else (),
        open_ or (channel.left_to_cities and place.level == "province"),
    )


def _way_words(place: Place, channel: Channel) -> str | None:
    words = channel.text
    if channel.kind == "hospital" and place.hospitals:
        words = f"{words or ''}（{len(place.hospitals)}家，见下表）"
    known = set("".join(channel.services) + channel.label + "，、。和")
    return words if words and not (channel.services and known.issuperset(words)) else None


def _joined(lists: tuple[NamedList, ...]) -> tuple[NamedList, ...]:
    """Lists of the same numbers under one title."""
    found: list[NamedList] = []
    for one in lists:
        same = next((i for i, other in enumerate(found) if other.entries == one.entries), None)
        if same is None:
            found.append(one)
        else:
            found[same] = NamedList(f"{found[same].title}、{one.title}", one.entries)
    return tuple(found)
