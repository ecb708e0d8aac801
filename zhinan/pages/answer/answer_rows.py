"""The first screen's rows: who comes, what to bring, where to go, whom to call, how long it takes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from msgspec import Struct

from zhinan.guide.elements.before_going import applicants_entries
from zhinan.model.item import ChannelKind, Item, Material
from zhinan.model.place import OnlineService, Place
from zhinan.model.prose.shown_papers import shown_papers
from zhinan.pages import anchors
from zhinan.pages.answer.item_halls import ItemHalls
from zhinan.pages.answer.screen_room import WIDEST, Room
from zhinan.pages.few_words import cut, shortened, until_mark
from zhinan.pages.hall.chooser import FEW
from zhinan.pages.hall.phone_lines import Tel
from zhinan.pages.item.material_cases import NONE, by_case
from zhinan.pages.item.silences import NO_MATERIALS, NOT_SAID, NOTHING_TO_BRING, SEE_THE_PAGE, TO_SHOW
from zhinan.pages.item.taken_over import not_yet
from zhinan.pages.item.where_to_apply import Way

FEWEST = 18
"""Characters of a name that stands there alone."""
LONGEST_ADDRESS = 24
"""Characters of a web address that can be read at a glance."""
WHO = "谁来办"
SCHEME = re.compile("^https?://")
WHOEVER = "申请人"
"""Who applies: whoever applies."""
OR = re.compile("[、或和及与]")
"""Between several who may act."""
OFFICES = ("经办机构", "受理机构", "工作人员")
"""Ends of the names of those who don't apply but decide."""
ONLINE: frozenset[ChannelKind] = frozenset({"web", "wechat", "alipay", "app"})


class AnswerLine(Struct, frozen=True):
    """A line of an answer."""

    text: str = ""
    url: str = ""
    """Where it leads on the page."""
    web: str = ""
    """Where it leads on the web."""
    label: str = ""
    """What a number is for, or what stands before the text."""
    tels: tuple[Tel, ...] = ()
    note: bool = False
    """Whether it is said in passing."""
    slot: str = ""
    """What a script puts in its place once the reader's district is known: hall, call."""


class AnswerRow(Struct, frozen=True):
    """An answer."""

    title: str
    url: str
    """Where all of it stands; empty where nothing more is said."""
    lines: tuple[AnswerLine, ...]


def who_comes(place: Place, page: str, item: Item, room: Room = WIDEST) -> AnswerRow | None:
    """By its own field, else by who hands the papers in, as the steps have it; None where neither says it."""
    if item.applicants:
        said = [line.text for (line,) in applicants_entries(item.applicants, item.materials)]
        if sum(map(len, said)) <= room.who:
            return AnswerRow(WHO, "", (AnswerLine("，".join(said)),))
        few = until_mark("，".join(said[:2]), room.who)
        return AnswerRow(WHO, anchors.part(page, "applicants"), (AnswerLine(few),))
    actors = dict.fromkeys(_applying(item))
    if not actors or list(actors) == [WHOEVER]:
        return None
    who = "、".join(actors)
    words = f"由{who}办，本人不用跑" if _acts_for_them(place, item, who) else who
    return AnswerRow(WHO, anchors.part(page, "steps"), (AnswerLine(words),))


def _acts_for_them(place: Place, item: Item, actor: str) -> bool:
    """Whether it is for people, and all who act are of those who act for them: an employer for its own."""
    field = place.site.field
    persons = (field.audience(part) for part in item.parts)
    if not all(one and one.group for one in persons):
        return False
    others = tuple(one.name for one in field.audiences if not one.group)
    alone = actor.endswith(others) and not OR.search(actor)
    return alone and not any(text.endswith(others) for text in item.audience)


def _applying(item: Item) -> Iterator[str]:
    """Those who act first, in each case, where what they do is to apply."""
    for case in dict.fromkeys(step.case for step in item.steps):
        first = next(step for step in item.steps if step.case == case)
        if first.actor and "申请" in (first.stage or "") and not first.actor.endswith(OFFICES):
            yield first.actor


def what_to_bring(page: str, item: Item, room: Room = WIDEST) -> AnswerRow:
    """The papers themselves; what only some people bring is said apart."""
    return AnswerRow("带什么", anchors.part(page, "materials"), tuple(_papers(page, item, room)))


def _papers(page: str, item: Item, room: Room) -> Iterator[AnswerLine]:
    whole = anchors.part(page, "materials")
    if shown := shown_papers(item):
        yield AnswerLine(listed_shortly(shown, "样", room.papers), label=TO_SHOW)
        return
    if item.materials_none:
        yield AnswerLine(NOTHING_TO_BRING)
        return
    if not item.materials:
        yield AnswerLine(SEE_THE_PAGE if item.material_notes else NO_MATERIALS, whole)
        return
    cases = by_case(item.materials)
    if len(cases) > 1:
        names = [case or "其他" for case, _ in cases]
        yield AnswerLine(f"分{len(cases)}种情况", whole)
        yield AnswerLine(listed_shortly(names, "种", room.some), note=True)
        return
    asked = [one for one in item.materials if one.asked and one.text != NONE]
    always = [name for one in asked if not one.when for name in names_of(one)]
    sometimes = [name for one in asked if one.when for name in names_of(one)]
    if always:
        yield AnswerLine(listed_shortly(always, "样", room.papers))
    elif not sometimes:
        yield AnswerLine(NOTHING_TO_BRING if asks_for_none(item.materials) else SEE_THE_PAGE, whole)
    if sometimes:
        label = "有的人还要" if always else "看情况带"
        if room.some:
            yield AnswerLine(listed_shortly(sometimes, "样", room.some), label=label, note=True)
        else:
            yield AnswerLine(f"{len(dict.fromkeys(sometimes))}样", whole, label=label, note=True)


def asks_for_none(materials: Iterable[Material]) -> bool:
    """Whether all of them say that nothing is needed."""
    return all(one.text == NONE for one in materials)


def names_of(material: Material) -> tuple[str, ...]:
    """The papers that a material names."""
    return tuple(shortened(name).rstrip("。；") for name in material.papers or (material.text,))


def listed_shortly(names: Iterable[str], unit: str, longest: int) -> str:
    """As many of them as there is room for, and how many they are in all."""
    found = list(dict.fromkeys(names))
    for count in range(len(found), 0, -1):
        said = "、".join(found[:count])
        if len(said) <= longest or count == 1:
            first = cut(said, max(longest, FEWEST))
            return first if count == len(found) else f"{first}等{len(found)}{unit}"
    return ""


def where_to_go(
    place: Place, page: str, ways: tuple[Way, ...], halls: ItemHalls, room: Room = WIDEST
) -> AnswerRow:
    """Only what is open: halls, then what can be opened or found, then the other ways by their names."""
    lines = tuple(_ways(place, page, ways, halls, room))
    whole = anchors.part(page, "channels")
    return AnswerRow("去哪办", whole, lines or (AnswerLine(f"{NOT_SAID}去哪办", whole),))


def _ways(
    place: Place, page: str, ways: tuple[Way, ...], halls: ItemHalls, room: Room
) -> Iterator[AnswerLine]:
    whole = anchors.part(page, "channels")
    at_halls = any(way.halls for way in ways)
    if at_halls and len(halls.shown.cards) > FEW:
        words = f"{len(halls.shown.cards)}个大厅，选您的{place.site.field.district}"
        yield AnswerLine(words, halls.shown.url, slot="hall")
    elif at_halls:
        for card in halls.shown.cards:
            yield AnswerLine(cut(card.title, room.hall), anchors.part(page, card.anchor))
            yield AnswerLine(until_mark(card.house, room.hall), note=True)
    open_ways = [way for way in ways if not (way.channel.pending or way.left_open or way.halls)]
    found = dict.fromkeys(
        service for way in ways if not (way.channel.pending or way.left_open) for service in way.services
    )
    hospitals = place.hospitals if any(way.channel.kind == "hospital" for way in open_ways) else ()
    agents = f"{len(hospitals)}家{place.site.field.agents.name}" if hospitals else ""
    sites = [service for service in found if service.url]
    most = max(1, room.online)
    inside = [service.name for service in found if not service.url]
    if at_halls and not room.online:
        others = ("网上办" if sites else "", "手机办" if inside else "", agents)
        if any(others):
            yield AnswerLine("、".join(filter(None, others)), whole, label="还有", note=True)
        return
    for service in sites[:most]:
        yield AnswerLine(_shortly(service), web=service.url or "", label="网上办", note=at_halls)
    if len(sites) > most:
        yield AnswerLine(f"网上办的一共{len(sites)}处", whole, note=True)
    if inside:
        yield AnswerLine(listed_shortly(inside, "种", room.some), whole, label="手机办", note=at_halls)
    if hospitals:
        yield AnswerLine(agents, whole, note=at_halls)
        open_ways = [way for way in open_ways if way.channel.kind != "hospital"]
    named = [way.channel.label for way in open_ways if not way.services and not _is_online(way)]
    if named and not (at_halls or found):
        yield AnswerLine(listed_shortly(named, "种", room.papers), whole)
    elif not (at_halls or found or named) and any(way.left_open for way in ways):
        yield AnswerLine(not_yet(place), whole)


def _shortly(service: OnlineService) -> str:
    """Its address as people say it, or its name where that is shorter."""
    address = SCHEME.sub("", service.printed or "").rstrip("/")
    return address if 0 < len(address) <= LONGEST_ADDRESS else service.name


def _is_online(way: Way) -> bool:
    return way.channel.kind in ONLINE
