"""Life events: what to do, in order, when a child is born, when someone dies; city by city."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from zhinan.model.guide import Guide
from zhinan.model.item import Item
from zhinan.model.place import Place
from zhinan.model.site import EventStep, LifeEvent
from zhinan.pages import anchors, urls
from zhinan.pages.item.material_cases import papers_in_words
from zhinan.pages.item.silences import has_nothing_on_it
from zhinan.pages.item.stamp import stamp_for
from zhinan.pages.item.taken_over import source_of, takes_over
from zhinan.pages.page import Link, Page, PlaceName, named


@dataclass(frozen=True)
class ItemLine:
    """An item of the city that answers a step."""

    name: str
    url: str
    part: str | None
    """For whom, where the city has several items for the step."""
    limit: str
    papers: str


@dataclass(frozen=True)
class StepLine:
    """A step that the city has items for."""

    number: int
    why: str
    items: tuple[ItemLine, ...]


@dataclass(frozen=True)
class CitySection:
    """What to do in one city."""

    place: PlaceName
    url: str
    """Its place on the page."""
    steps: tuple[StepLine, ...]
    nothing: str
    """The sentence in place of steps; empty where there are some."""
    remark: str
    """What to know of the city's guide as a whole: 沿用甲省的办事指南."""


@dataclass(frozen=True)
class EventLine:
    """A life event in the list of all."""

    name: str
    url: str
    summary: str


def event_pages(guide: Guide) -> Iterator[Page]:
    """/events/ and /events/<event>/, where there are events."""
    if guide.events:
        yield index_page(guide)
    for event in guide.events:
        yield event_page(guide, event)


def index_page(guide: Guide) -> Page:
    """/events/"""
    return Page(
        url=urls.EVENTS,
        template="events.html",
        title="遇到什么事",
        description=f"{'、'.join(event.name for event in guide.events[:3])}……一件事要办哪几样，先办哪样。",
        crumbs=(Link("首页", urls.HOME),),
        values={
            "events": tuple(EventLine(event.name, urls.event(event), event.summary) for event in guide.events)
        },
        kind="none",
    )


def event_page(guide: Guide, event: LifeEvent) -> Page:
    """/events/<event>/"""
    return Page(
        url=urls.event(event),
        template="event.html",
        title=event.name,
        description=event.summary,
        crumbs=(Link("首页", urls.HOME), Link("遇到什么事", urls.EVENTS)),
        values={
            "summary": event.summary,
            "sections": tuple(city_section(guide, place, event) for place in guide.places),
            "others": tuple(
                Link(other.name, urls.event(other)) for other in guide.events if other is not event
            ),
        },
        kind="event",
    )


def city_section(guide: Guide, place: Place, event: LifeEvent) -> CitySection:
    """The event's steps in one city, without those that its guide has no item for."""
    source = source_of(guide, place)
    answered = ((step, items) for step in event.steps if (items := _items(place, step)))
    steps = tuple(_step(place, number, *found) for number, found in enumerate(answered, 1))
    return CitySection(
        place=named(place),
        url=anchors.event_in(event, place),
        steps=steps,
        nothing="" if steps else has_nothing_on_it(place.name),
        remark=takes_over(source) if source else "",
    )


def _items(place: Place, step: EventStep) -> list[Item]:
    return [item for item in place.items if item.business == step.item]


def _step(place: Place, number: int, step: EventStep, items: list[Item]) -> StepLine:
    several = len(items) > 1
    lines = (_item_line(place, item, item.part if several else None) for item in items)
    return StepLine(number, step.why, tuple(lines))


def _item_line(place: Place, item: Item, part: str | None) -> ItemLine:
    papers = papers_in_words(item)
    return ItemLine(item.name, urls.item(place, item), part, stamp_for(item.time_limit).words, papers)
