"""The item's page: what to bring, where, how long, whom to call, then everything."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from zhinan.guide.elements.aftercare import contacts, refusals, what_else
from zhinan.guide.elements.before_going import before_going
from zhinan.guide.elements.element_lines import Saying
from zhinan.guide.elements.outcome_words import what_comes_of_it
from zhinan.guide.life.paper_facts import checklist
from zhinan.model.guide import Guide
from zhinan.model.item import Item
from zhinan.model.place import Place
from zhinan.pages import anchors, urls
from zhinan.pages.age.freshness import item_coming, item_freshness, item_notices
from zhinan.pages.age.publishing import publisher_of
from zhinan.pages.answer.against_list import against_list
from zhinan.pages.answer.answer_rows import WHO
from zhinan.pages.answer.asking import NUMBERS, Asking, asking_of
from zhinan.pages.answer.beside import others, related
from zhinan.pages.answer.call_groups import call_groups
from zhinan.pages.answer.first_screen import FirstScreen
from zhinan.pages.answer.item_halls import item_halls
from zhinan.pages.answer.note_targets import notes_of
from zhinan.pages.answer.procedure import procedure_of
from zhinan.pages.answer.screen_fit import answer_rows, fitted_screen
from zhinan.pages.answer.sending import sending_of
from zhinan.pages.elements.sections import head_facts, sections
from zhinan.pages.item.calls import AT_THE_COUNTERS, BESIDE_THE_WAYS, Calls, phone_lists
from zhinan.pages.item.material_cases import materials_of, papers_in_words
from zhinan.pages.item.prose import ProseWriter
from zhinan.pages.item.silences import NO_PHONES
from zhinan.pages.item.stamp import stamp_for
from zhinan.pages.item.taken_over import notice
from zhinan.pages.item.where_to_apply import Way, channels_of, merged_halls, resolve_way
from zhinan.pages.namesakes import apart_of, called
from zhinan.pages.page import Article, Facts, Link, Page, SharePicture, named
from zhinan.pages.paper.imprint import edition_words, imprint_of
from zhinan.pages.updates.fact_lines import history_of


class Source(Struct, frozen=True):
    """Where the page comes from."""

    line: str
    absent: str
    """Sections that the document does not have, joined."""
    updated: str | None
    rating_url: str | None
    official_name: str
    """The official name, where the first screen has no room for all of it."""


def item_page(guide: Guide, place: Place, item: Item) -> Page:
    """The page of one item; terms are marked where they are first used, in the order of the sections."""
    writer = ProseWriter(guide.terms)
    audience = writer.write_all(item.audience)
    materials = materials_of(place, item, writer)
    procedure = procedure_of(place, item, writer)
    ways = tuple(resolve_way(place, item, channel, writer) for channel in item.channels)
    calls = phone_lists(place, item)
    halls = item_halls(place, item, ways, calls)
    groups = call_groups(place, calls, halls)
    asking = asking_of(place, item, groups)
    head = fitted_screen(place, item, audience, ways, calls, halls)
    rows = answer_rows(place, item, ways, calls, halls)
    freshness = item_freshness(place, item)
    publisher = publisher_of(place, freshness.as_of)
    going, after = _before_going(item, head), what_comes_of_it(item)
    return Page(
        url=urls.item(place, item),
        template="item.html",
        title=item.name,
        apart=apart_of(place, item),
        description=description(place, item),
        place=named(place),
        crumbs=(Link(place.short, urls.place(place)), Link(item.group, anchors.items(place))),
        values={
            "head": head,
            "head_facts": head_facts(urls.item(place, item), going),
            "send": sending_of(place, item, rows, guide.site.base_url),
            "halls": halls.shown,
            "notice": notice(place, guide.tree.get(item.adopted_from)),
            "materials": materials,
            "procedure": procedure,
            "channels": channels_of(place, item, ways),
            "asking": asking,
            "calls": tuple(group for group in groups if not (asking and group.anchor == NUMBERS)),
            "no_phones": no_phones(calls, asking, ways),
            "before_going": sections(place, going),
            "outcome": sections(place, after),
            "contacts": sections(place, contacts(item)),
            "refusals": sections(place, refusals(item)),
            "rest": sections(place, what_else(item)),
            "audience": audience if head.audience_url else (),
            "conditions": writer.write_all(item.conditions),
            "limit": whole_limit(item) if head.limit_url else (),
            "notes_html": notes_of(place, item),
            "basis": item.basis,
            "against_list": against_list(guide, place, item),
            "source": source_of_page(guide, place, item, head),
            "imprint": imprint_of(guide, place, urls.item(place, item), item.heading, checklist(place, item)),
            "history": history_of(place, item),
            "freshness": freshness,
            "notices": item_notices(place, item),
            "coming": item_coming(item),
            "toc": table_of_contents(guide, place, item, head),
            "related": related(place, item),
            "others": others(guide, place, item),
        },
        kind="item",
        facts=search_facts(guide, item),
        number=checklist(place, item).number if guide.site.report else "",
        file=f"{item.adopted_from or place.id}/items/{item.id}.md",
        article=Article(publisher.name, item.updated or ""),
        publisher=publisher,
        picture=SharePicture(
            place.short, called(place, item), stamp_for(item.time_limit).words, guide.site.title
        ),
    )


def no_phones(calls: tuple[Calls, ...], asking: Asking | None, ways: tuple[Way, ...] = ()) -> str:
    """The sentence in place of phones and enquiries; empty where there are some."""
    if calls or asking:
        return ""
    at_counters = any(counter.phones for hall in merged_halls(ways) for counter in hall.counters)
    if at_counters:
        return AT_THE_COUNTERS
    return BESIDE_THE_WAYS if any(way.channel.phones for way in ways) else NO_PHONES


def whole_limit(item: Item) -> tuple[str, ...]:
    """The limit's own section, where it is too long for the first screen."""
    return tuple(item.time_limit.text.split("\n")) if item.time_limit else ()


def source_of_page(guide: Guide, place: Place, item: Item, head: FirstScreen) -> Source:
    """Where the item stands in which document, and what that does not say."""
    return Source(
        edition_words(guide, place, item.heading),
        "、".join(item.absent),
        item.updated,
        anchors.rating(place) if place.rating else None,
        item.official_name if head.official_name not in (None, item.official_name) else "",
    )


def table_of_contents(guide: Guide, place: Place, item: Item, head: FirstScreen) -> tuple[Link, ...]:
    """The sections that the page has."""
    here = urls.item(place, item)
    against = against_list(guide, place, item)
    sections = (
        ("materials", "带什么", True),
        *_listed(_before_going(item, head)),
        ("steps", "怎么办", True),
        ("channels", "去哪办", True),
        *_listed(what_comes_of_it(item)),
        ("phones", "问谁", True),
        ("who", "给谁办", bool(head.audience_url)),
        ("conditions", "什么条件", bool(item.conditions)),
        *_listed(refusals(item)),
        ("limit", "多久办好", bool(head.limit_url)),
        ("notes", "还要知道", bool(item.notes_html)),
        *_listed(what_else(item)),
        ("basis", "根据什么", bool(item.basis)),
        ("baseline", against.title if against else "", against is not None),
        ("send", "发给家人", True),
        ("source", "出处与评价", True),
    )
    return tuple(Link(title, anchors.part(here, anchor)) for anchor, title, there in sections if there)


def _before_going(item: Item, head: FirstScreen) -> tuple[Saying, ...]:
    """What the first screen has not said already."""
    said = any(row.title == WHO and not row.url for row in head.rows)
    return tuple(one for one in before_going(item) if one.key != WHO or not said)


def _listed(sayings: tuple[Saying, ...]) -> Iterator[tuple[str, str, bool]]:
    return ((saying.anchor, saying.title, True) for saying in sayings)


def description(place: Place, item: Item) -> str:
    """One sentence for search engines and shared links."""
    parts = (f"{place.name}{called(place, item)}", papers_in_words(item), stamp_for(item.time_limit).words)
    return "，".join(part for part in parts if part)


def search_facts(guide: Guide, item: Item) -> Facts:
    """What the search index knows of the page beside its text."""
    said = [phrase for entry in guide.synonyms if item.business in entry.items for phrase in entry.phrases]
    limit = stamp_for(item.time_limit).words
    return Facts(limit, " ".join(said), item.group, tuple(item.part.split("、")))
