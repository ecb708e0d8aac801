"""Life events: what to do, in order, when a child is born, when someone dies; city by city."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from zhinan.model.country.families import Family
from zhinan.model.country.outlines import ItemOutline, Outline
from zhinan.model.guide import Guide
from zhinan.model.site import EventStep, LifeEvent
from zhinan.pages import anchors, urls
from zhinan.pages.across.choosing import choosing_page, family_lines, outlines_in
from zhinan.pages.item.material_cases import counted_papers
from zhinan.pages.item.silences import has_nothing_on_it
from zhinan.pages.item.stamp import stamp_for
from zhinan.pages.item.taken_over import source_of, takes_over
from zhinan.pages.page import Link, Page, PlaceName, named


class ItemLine(Struct, frozen=True):
    """An item of the city that answers a step."""

    name: str
    url: str
    part: str | None
    """For whom, where the city has several items for the step."""
    limit: str
    papers: str


class StepLine(Struct, frozen=True):
    """A step that the city has items for."""

    number: int
    why: str
    items: tuple[ItemLine, ...]


class CitySection(Struct, frozen=True):
    """What to do in one city."""

    place: PlaceName
    url: str
    """Its place on the page."""
    steps: tuple[StepLine, ...]
    nothing: str
    """The sentence in place of steps; empty where there are some."""
    remark: str
    """What to know of the city's guide as a whole: 沿用甲省的办事指南."""


class EventLine(Struct, frozen=True):
    """A life event in the list of all."""

    name: str
    url: str
    summary: str


CRUMBS = (Link("首页", urls.HOME), Link("遇到什么事", urls.EVENTS))


def event_pages(guide: Guide) -> Iterator[Page]:
    """/events/, /events/<event>/; where places are many also /events/<event>/<family>/"""
    if guide.events:
        yield index_page(guide)
    for event in guide.events:
        if len(guide.families) > 1:
            yield event_choice(guide, event)
        for family in guide.families:
            yield event_page(guide, event, family)


def index_page(guide: Guide) -> Page:
    """/events/"""
    return Page(
        url=urls.EVENTS,
        template="events.html",
        title="遇到什么事",
        description=f"{'、'.join(event.name for event in guide.events[:3])}……一件事要办哪几样，先办哪样。",
        crumbs=(Link("首页", urls.HOME),),
        values={
            "sorted_by": "" if guide.wording.alone else f"按{guide.wording.one}",
            "events": tuple(
                EventLine(event.name, urls.event(event), event.summary) for event in guide.events
            ),
        },
        kind="none",
    )


def event_choice(guide: Guide, event: LifeEvent) -> Page:
    """/events/<event>/, where places are many"""
    lines = family_lines(guide, lambda part: urls.event(event, part), lambda _: True)
    return choosing_page(urls.event(event), event.name, event.summary, CRUMBS, lines, kind="event")


def event_page(guide: Guide, event: LifeEvent, family: Family) -> Page:
    """/events/<event>/, or that of one family."""
    part = family.part
    others = (other for other in guide.events if other is not event)
    sections = tuple(city_section(guide, place, event, part) for place in outlines_in(guide, family))
    return Page(
        url=urls.event(event, part),
        template="event.html",
        title=f"{event.name}：{family.name}" if part else event.name,
        description=event.summary,
        crumbs=(*CRUMBS, Link(event.name, urls.event(event))) if part else CRUMBS,
        values={
            "summary": event.summary,
            "sections": sections,
            "choices": sections if len(sections) > 1 else (),
            "others": tuple(Link(other.name, urls.event(other, part)) for other in others),
        },
        kind="none" if part else "event",
    )


def city_section(guide: Guide, place: Outline, event: LifeEvent, part: str = "") -> CitySection:
    """The event's steps in one city, without those that its guide has no item for."""
    source = source_of(guide, place)
    answered = ((step, items) for step in event.steps if (items := _items(place, step)))
    steps = tuple(_step(place, number, *found) for number, found in enumerate(answered, 1))
    return CitySection(
        place=named(place),
        url=anchors.event_in(event, place, part),
        steps=steps,
        nothing="" if steps else has_nothing_on_it(place.name),
        remark=takes_over(source) if source else "",
    )


def _items(place: Outline, step: EventStep) -> list[ItemOutline]:
    return [item for item in place.items if item.business == step.item]


def _step(place: Outline, number: int, step: EventStep, items: list[ItemOutline]) -> StepLine:
    several = len(items) > 1
    lines = (_item_line(place, item, item.part if several else None) for item in items)
    return StepLine(number, step.why, tuple(lines))


def _item_line(place: Outline, item: ItemOutline, part: str | None) -> ItemLine:
    papers = counted_papers(item.papers)
    return ItemLine(item.name, urls.item(place, item), part, stamp_for(item.limit).words, papers)
