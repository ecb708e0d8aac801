"""Three questions to the right item, as plain links: who are you, what happened, where."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from zhinan.model.country.families import Family
from zhinan.model.country.outlines import ItemOutline, Outline
from zhinan.model.guide import Guide
from zhinan.pages import anchors, urls
from zhinan.pages.across.choosing import family_lines, outlines_in
from zhinan.pages.item.silences import has_nothing_on_it
from zhinan.pages.item.stamp import stamp_for
from zhinan.pages.page import Link, Page, PlaceName, named

PEOPLE = (
    ("职工", "employee", "有工作、有单位，或灵活就业的人，也包括退休的"),
    ("居民", "resident", "没有参加职工医保的老人、孩子、农村和城镇居民"),
    ("学生", "student", "在校的学生和幼儿园的孩子"),
    ("单位", "employer", "替单位和员工办事的人"),
    ("救助对象", "aid", "低保、特困等困难群众"),
    ("医药机构", "provider", "医院、诊所和药店"),
)
"""The parts of the guides as answers to the first question, with what stands in the address."""
NARROW = {"学生", "单位", "救助对象", "医药机构"}
"""Parts that say more than 职工 and 居民, under which a city without such a part files the same business."""
ALSO = {"学生": "居民"}
"""Whose businesses are theirs too."""


@dataclass(frozen=True)
class Answer:
    """One answer to choose, with where it leads."""

    text: str
    note: str
    url: str


@dataclass(frozen=True)
class ItemLine:
    """An item at the end of the way."""

    name: str
    url: str
    limit: str
    why: str


@dataclass(frozen=True)
class CityLines:
    """The items of one city."""

    place: PlaceName
    url: str
    """Its place on the page."""
    lines: tuple[ItemLine, ...]
    nothing: str
    """The sentence in place of items; empty where there are some."""


@dataclass(frozen=True)
class Topic:
    """Something that happened, with what it takes for one kind of people."""

    id: str
    name: str
    summary: str
    businesses: dict[str, str]
    """Business ids in order, each with one line why; the line may be empty."""


def find_pages(guide: Guide) -> Iterator[Page]:
    """/find/, /find/<who>/, /find/<who>/<what>/"""
    yield _first_question(guide)
    for part, slug, _ in _people(guide):
        topics = tuple(topics_for(guide, part))
        yield _second_question(guide, part, slug, topics)
        for topic in topics:
            if len(guide.families) > 1:
                yield _which_family(guide, part, slug, topic)
            for family in guide.families:
                yield _third_question(guide, part, slug, topic, family)


def topics_for(guide: Guide, part: str) -> Iterator[Topic]:
    """The life events that are mostly these people's business, all of it, and what no such event names."""
    left = businesses_of(guide, part)
    named: set[str] = set()
    for event in guide.events:
        steps = {step.item: step.why for step in event.steps if step.item in left}
        if 2 * len(steps) >= min(len(event.steps), len(left)):
            named.update(steps)
            yield Topic(event.id, event.name, event.summary, steps)
    rest = dict.fromkeys((one for one in left if one not in named), "")
    yield Topic("all", "全部事项", f"{part}的全部事项，一项不落。", dict.fromkeys(left, ""))
    if rest:
        yield Topic("other", "别的事", "上面没有说到的事项。", rest)


def businesses_of(guide: Guide, part: str) -> tuple[str, ...]:
    """The businesses that are filed for these people in some city, in the guide's order."""
    parts: dict[str, set[str]] = {}
    for place in guide.outlines:
        for item in place.items:
            parts.setdefault(item.business, set()).update(item.part.split("、"))
    wanted = {part, ALSO.get(part, part)}
    return tuple(business for business, found in parts.items() if wanted & (found & NARROW or found))


def items_for(place: Outline, business: str, part: str) -> tuple[ItemOutline, ...]:
    """The city's items of a business: those filed for these people, or all where none is."""
    items = tuple(item for item in place.items if item.business == business)
    wanted = {part, ALSO.get(part, part)}
    return tuple(item for item in items if wanted & set(item.part.split("、"))) or items


def _people(guide: Guide) -> Iterator[tuple[str, str, str]]:
    """The kinds of people that the guides know."""
    known = {part for place in guide.outlines for item in place.items for part in item.part.split("、")}
    return (one for one in PEOPLE if one[0] in known)


def _first_question(guide: Guide) -> Page:
    answers = tuple(Answer(f"我是{part}", note, urls.find(slug)) for part, slug, note in _people(guide))
    return Page(
        url=urls.FIND,
        template="find.html",
        title="您是谁？",
        description="您是谁、遇到什么事、在哪个市：答三个问题，找到要办的医保事项。",
        crumbs=(Link("首页", urls.HOME),),
        values={
            "number": 1,
            "question": "您是谁？",
            "said": (),
            "answers": answers,
            "cities": (),
            "letters": _letters(guide),
        },
        kind="none",
    )


def _second_question(guide: Guide, part: str, slug: str, topics: tuple[Topic, ...]) -> Page:
    answers = tuple(Answer(topic.name, topic.summary, urls.find(slug, topic.id)) for topic in topics)
    return Page(
        url=urls.find(slug),
        template="find.html",
        title=f"{part}：遇到什么事？",
        description=f"{part}遇到的事，一件件列在这里。",
        crumbs=(Link("三个问题", urls.FIND),),
        values={
            "number": 2,
            "question": "遇到什么事？",
            "said": (Answer(f"我是{part}", "", urls.FIND),),
            "answers": answers,
            "cities": (),
            "letters": _letters(guide),
        },
        kind="none",
    )


def _which_family(guide: Guide, part: str, slug: str, topic: Topic) -> Page:
    """The third question, asked in two steps where places are many."""
    page = _third_question(guide, part, slug, topic, Family(None, (), ""))
    lines = family_lines(guide, lambda family: urls.find(slug, topic.id, family), lambda _: True)
    answers = tuple(Answer(line.name, line.count, line.url) for line in lines)
    return replace(page, values={**page.values, "question": "在哪里？", "answers": answers})


def _third_question(guide: Guide, part: str, slug: str, topic: Topic, family: Family) -> Page:
    here = urls.find(slug, topic.id, family.part)
    said = (
        Answer(f"我是{part}", "", urls.FIND),
        Answer(topic.name, "", urls.find(slug)),
        *((Answer(family.name, "", urls.find(slug, topic.id)),) if family.part else ()),
    )
    return Page(
        url=here,
        template="find.html",
        title=f"{part} · {topic.name}：{family.name if family.part else '在哪个市？'}",
        description=f"{part}，{topic.name}：各市要办的医保事项。",
        crumbs=(Link("三个问题", urls.FIND), Link(part, urls.find(slug))),
        values={
            "number": 3,
            "question": "在哪个市？",
            "said": said,
            "answers": (),
            "cities": tuple(_city_lines(place, part, topic, here) for place in outlines_in(guide, family)),
            "letters": _letters(guide),
        },
        kind="none",
    )


def _city_lines(place: Outline, part: str, topic: Topic, page: str) -> CityLines:
    lines = tuple(
        ItemLine(item.name, urls.item(place, item), stamp_for(item.limit).words, why)
        for business, why in topic.businesses.items()
        for item in items_for(place, business, part)
    )
    nothing = "" if lines else has_nothing_on_it(place.name)
    return CityLines(named(place), anchors.part(page, place.id), lines, nothing)


def _letters(guide: Guide) -> tuple[Link, ...]:
    """Each place's list by pinyin, for who is not helped by the questions; not where places are many."""
    if guide.large:
        return ()
    return tuple(Link(place.name, urls.index(place)) for place in guide.outlines)
