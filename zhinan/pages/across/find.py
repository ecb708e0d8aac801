"""Three questions to the right item, as plain links: who are you, what happened, where."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from zhinan.model.country.families import Family
from zhinan.model.country.outlines import ItemOutline, Outline
from zhinan.model.guide import Guide
from zhinan.model.masthead.field import Audience
from zhinan.pages import anchors, urls
from zhinan.pages.across.choosing import family_lines, outlines_in
from zhinan.pages.item.silences import has_nothing_on_it
from zhinan.pages.item.stamp import stamp_for
from zhinan.pages.page import Link, Page, PlaceName, named


class Answer(Struct, frozen=True):
    """One answer to choose, with where it leads."""

    text: str
    note: str
    url: str


class ItemLine(Struct, frozen=True):
    """An item at the end of the way."""

    name: str
    url: str
    limit: str
    why: str


class CityLines(Struct, frozen=True):
    """The items of one city."""

    place: PlaceName
    url: str
    """Its place on the page."""
    lines: tuple[ItemLine, ...]
    nothing: str
    """The sentence in place of items; empty where there are some."""


class Topic(Struct, frozen=True):
    """Something that happened, with what it takes for one kind of people."""

    id: str
    name: str
    summary: str
    businesses: dict[str, str]
    """Business ids in order, each with one line why; the line may be empty."""


def find_pages(guide: Guide) -> Iterator[Page]:
    """/find/, /find/<who>/, /find/<who>/<what>/"""
    yield _first_question(guide)
    for audience in _people(guide):
        topics = tuple(topics_for(guide, audience))
        yield _second_question(guide, audience, topics)
        for topic in topics:
            if len(guide.families) > 1:
                yield _which_family(guide, audience, topic)
            for family in guide.families:
                yield _third_question(guide, audience, topic, family)


def questions_of(guide: Guide) -> str:
    """How many questions lead to an item."""
    return "两个问题" if guide.wording.alone else "三个问题"


def asked(guide: Guide, number: int) -> str:
    """Which of the questions a page asks; empty where it only answers."""
    total = 2 if guide.wording.alone else 3
    return f"第{number}问，共{total}问" if number <= total else ""


def topics_for(guide: Guide, audience: Audience) -> Iterator[Topic]:
    """The life events that are mostly these people's business, all of it, and what no such event names."""
    left = businesses_of(guide, audience)
    named: set[str] = set()
    for event in guide.events:
        steps = {step.item: step.why for step in event.steps if step.item in left}
        if 2 * len(steps) >= min(len(event.steps), len(left)):
            named.update(steps)
            yield Topic(event.id, event.name, event.summary, steps)
    rest = dict.fromkeys((one for one in left if one not in named), "")
    yield Topic("all", "全部事项", f"{audience.name}的全部事项，一项不落。", dict.fromkeys(left, ""))
    if rest:
        yield Topic("other", "别的事", "上面没有说到的事项。", rest)


def businesses_of(guide: Guide, audience: Audience) -> tuple[str, ...]:
    """The businesses that are filed for these people in some city, in the guide's order.

    What some city files for an audience that is precise is that audience's, whatever another city says.
    """
    precise = {one.name for one in guide.site.field.audiences if one.precise}
    parts: dict[str, set[str]] = {}
    for place in guide.outlines:
        for item in place.items:
            parts.setdefault(item.business, set()).update(item.parts)
    wanted = _meant(audience)
    return tuple(business for business, found in parts.items() if wanted & (found & precise or found))


def items_for(place: Outline, business: str, audience: Audience) -> tuple[ItemOutline, ...]:
    """The city's items of a business: those filed for these people, or all where none is."""
    items = tuple(item for item in place.items if item.business == business)
    return tuple(item for item in items if _meant(audience) & set(item.parts)) or items


def _meant(audience: Audience) -> set[str]:
    """What items say that are theirs."""
    return {audience.name, audience.like or audience.name}


def _people(guide: Guide) -> Iterator[Audience]:
    """The kinds of people that the guides know."""
    known = {part for place in guide.outlines for item in place.items for part in item.parts}
    return (one for one in guide.site.field.audiences if one.name in known)


def _first_question(guide: Guide) -> Page:
    where = "" if guide.wording.alone else f"、{guide.wording.which.removesuffix('？')}"
    answers = tuple(Answer(f"我是{one.name}", one.text, urls.find(one.id)) for one in _people(guide))
    return Page(
        url=urls.FIND,
        template="find.html",
        title="您是谁？",
        description=(
            f"您是谁、遇到什么事{where}：答{questions_of(guide)}，找到要办的{guide.site.field.short}事项。"
        ),
        crumbs=(Link("首页", urls.HOME),),
        values={
            "asked": asked(guide, 1),
            "question": "您是谁？",
            "said": (),
            "answers": answers,
            "cities": (),
            "choices": (),
            "letters": _letters(guide),
        },
        kind="none",
    )


def _second_question(guide: Guide, audience: Audience, topics: tuple[Topic, ...]) -> Page:
    answers = tuple(Answer(topic.name, topic.summary, urls.find(audience.id, topic.id)) for topic in topics)
    return Page(
        url=urls.find(audience.id),
        template="find.html",
        title=f"{audience.name}：遇到什么事？",
        description=f"{audience.name}遇到的事，一件件列在这里。",
        crumbs=(Link(questions_of(guide), urls.FIND),),
        values={
            "asked": asked(guide, 2),
            "question": "遇到什么事？",
            "said": (Answer(f"我是{audience.name}", "", urls.FIND),),
            "answers": answers,
            "cities": (),
            "choices": (),
            "letters": _letters(guide),
        },
        kind="none",
    )


def _which_family(guide: Guide, audience: Audience, topic: Topic) -> Page:
    """The third question, asked in two steps where places are many."""
    page = _third_question(guide, audience, topic, Family(None, (), ""))
    lines = family_lines(guide, lambda family: urls.find(audience.id, topic.id, family), lambda _: True)
    answers = tuple(Answer(line.name, line.count, line.url) for line in lines)
    return replace(page, values={**page.values, "question": "在哪里？", "answers": answers})


def _third_question(guide: Guide, audience: Audience, topic: Topic, family: Family) -> Page:
    here, part = urls.find(audience.id, topic.id, family.part), audience.name
    said = (
        Answer(f"我是{part}", "", urls.FIND),
        Answer(topic.name, "", urls.find(audience.id)),
        *((Answer(family.name, "", urls.find(audience.id, topic.id)),) if family.part else ()),
    )
    cities = tuple(_city_lines(place, audience, topic, here) for place in outlines_in(guide, family))
    which = topic.name if guide.wording.alone else guide.wording.which
    return Page(
        url=here,
        template="find.html",
        title=f"{part} · {topic.name}" + (f"：{family.name or which}" if not guide.wording.alone else ""),
        description=f"{part}，{topic.name}：{guide.wording.every}要办的{guide.site.field.short}事项。",
        crumbs=(Link(questions_of(guide), urls.FIND), Link(part, urls.find(audience.id))),
        values={
            "asked": asked(guide, 3),
            "question": which,
            "said": said,
            "answers": (),
            "cities": cities,
            "choices": cities if len(cities) > 1 else (),
            "letters": _letters(guide),
        },
        kind="none",
    )


def _city_lines(place: Outline, audience: Audience, topic: Topic, page: str) -> CityLines:
    lines = tuple(
        ItemLine(item.name, urls.item(place, item), stamp_for(item.limit).words, why)
        for business, why in topic.businesses.items()
        for item in items_for(place, business, audience)
    )
    nothing = "" if lines else has_nothing_on_it(place.name)
    return CityLines(named(place), anchors.part(page, place.id), lines, nothing)


def _letters(guide: Guide) -> tuple[Link, ...]:
    """Each place's list by pinyin, for who is not helped by the questions; not where places are many."""
    if guide.large:
        return ()
    return tuple(Link(place.name, urls.index(place)) for place in guide.outlines)
