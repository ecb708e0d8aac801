"""The item's page: what to bring, where, how long, whom to call, then everything."""

from __future__ import annotations

from dataclasses import dataclass

from zhinan.guide.derived_charts import charts_of
from zhinan.model.guide import Guide
from zhinan.model.item import Item
from zhinan.model.place import Place
from zhinan.pages import urls
from zhinan.pages.hall.halls import Hall
from zhinan.pages.item.calls import Calls, phone_lists, resolve_asking
from zhinan.pages.item.material_cases import paper_groups, paper_label, papers_in_words
from zhinan.pages.item.note_targets import notes_of
from zhinan.pages.item.procedure import step_groups
from zhinan.pages.item.prose import ProseWriter
from zhinan.pages.item.stamp import Stamp, case_lines, stamp_for
from zhinan.pages.item.verdicts import marks_of
from zhinan.pages.item.where_to_apply import Way, merged_halls, resolve_way, takes_hospitals
from zhinan.pages.page import Crumb, Page

LONG_CASE = 36
"""Characters of a limit's case on the first screen; the whole stands further below."""
LONG = 90
"""Characters from which a text no longer fits the first screen and gets a section of its own."""


@dataclass(frozen=True)
class Door:
    """One of the doors on the first screen."""

    title: str
    text: str
    anchor: str


def item_page(guide: Guide, place: Place, item: Item) -> Page:
    """The page of one item."""
    writer = ProseWriter(guide.terms)
    audience = writer.write_all(item.audience)
    long_audience = len("".join(item.audience)) > LONG
    groups = paper_groups(place, item, writer)
    notes = writer.write_all(item.material_notes)
    steps = step_groups(item, writer)
    ways = tuple(resolve_way(place, item, channel, writer) for channel in item.channels)
    stamp = stamp_for(item.time_limit)
    calls = phone_lists(place, item)
    halls = merged_halls(ways)
    values = {
        "item": item,
        "audience": audience[:1] if long_audience else audience,
        "audience_all": audience if long_audience else (),
        "stamp": stamp,
        "limit_lines": limit_lines(item),
        "limit_all": item.time_limit.text.split("\n") if has_long_limit(item) and item.time_limit else (),
        "groups": groups,
        "paper_label": paper_label(item),
        "material_notes": notes,
        "steps": steps,
        "step_label": f"{len(item.steps)}步" if len(steps) == 1 else "",
        "ways": tuple(way for way in ways if not way.halls),
        "hall_ways": tuple(way for way in ways if way.halls),
        "asking": resolve_asking(place, item, ways),
        "calls": calls,
        "conditions": writer.write_all(item.conditions),
        "basis": item.basis,
        "notes_html": notes_of(place, item),
        "baseline": item.baseline,
        "marks": marks_of(item.baseline),
        "listed": listed(guide, item),
        "doors": _doors(item, halls, ways, calls),
        "related": related(place, item),
        "others": others(guide, place, item),
        "edition": place.edition,
        "adopted": guide.place(item.adopted_from) if item.adopted_from else None,
        "forms": tuple((form, urls.form(place, form)) for form in place.forms if form.id in item.forms),
        "checklist_url": urls.checklist(place, item),
        "flowchart_url": urls.flowchart(place, item) if charts_of(item) else None,
        "compare_url": urls.compare(item),
        "baseline_url": urls.baseline(place),
        "meta": _search_words(guide, item, stamp),
        "absent": item.absent,
        "hospitals_url": urls.hospitals(place) if takes_hospitals(place, ways) else None,
        "hospital_count": len(place.hospitals),
        "source_line": source_line(place, item),
        "rating": place.rating,
        "rating_url": f"{urls.place(place)}#rating",
        "toc": _toc(item),
    }
    return Page(
        url=urls.item(place, item),
        template="item.html",
        title=item.name,
        values=values,
        description=description(place, item, stamp),
        place=place,
        crumbs=(Crumb(place.short, urls.place(place)), Crumb(item.group, f"{urls.place(place)}#items")),
        kind="item",
    )


def source_line(place: Place, item: Item) -> str:
    """Where the item stands in which document."""
    edition = place.edition
    parts = (edition.title, edition.number, edition.date, item.heading)
    return " · ".join(part for part in parts if part)


def has_long_limit(item: Item) -> bool:
    """Whether the limit's text is too long for the first screen."""
    return item.time_limit is not None and len(item.time_limit.text) > LONG


def limit_lines(item: Item) -> tuple[str, ...]:
    """The limit for the first screen: as printed, or its cases where that is long."""
    if item.time_limit is None:
        return ()
    if has_long_limit(item) and item.time_limit.cases:
        return case_lines(item.time_limit, LONG_CASE)
    if has_long_limit(item):
        return ()
    return tuple(item.time_limit.text.split("\n"))


def _toc(item: Item) -> tuple[tuple[str, str], ...]:
    """The sections that the page has, as anchor and title."""
    sections = (
        ("materials", "带什么", True),
        ("steps", "怎么办", True),
        ("channels", "去哪办", True),
        ("phones", "问谁", True),
        ("who", "给谁办", len("".join(item.audience)) > LONG),
        ("conditions", "什么条件", bool(item.conditions)),
        ("limit", "多久办好", has_long_limit(item)),
        ("notes", "还要知道", bool(item.notes_html)),
        ("basis", "根据什么", bool(item.basis)),
        ("baseline", "和省清单比", item.baseline is not None),
        ("source", "出处与评价", True),
    )
    return tuple((anchor, title) for anchor, title, there in sections if there)


def description(place: Place, item: Item, stamp: Stamp) -> str:
    """One sentence for search engines and shared links."""
    parts = (f"{place.name}{item.name}", papers_in_words(item), stamp.words)
    return "，".join(part for part in parts if part)


def listed(guide: Guide, item: Item) -> tuple[tuple[int, str], ...]:
    """Number and limit of the province's entries for the item."""
    if guide.service_list is None:
        return ()
    entries = (guide.service_list.entry(number) for number in item.list_nos)
    return tuple((entry.no, entry.time_limit.text) for entry in entries if entry)


def _doors(
    item: Item, halls: tuple[Hall, ...], ways: tuple[Way, ...], calls: tuple[Calls, ...]
) -> tuple[Door, ...]:
    kinds = {way.channel.kind for way in ways if not way.channel.pending}
    where = [
        "网上" if kinds & {"web", "wechat", "alipay", "app"} else "",
        f"{len(halls)}个大厅" if halls else "",
        "电话" if "phone" in kinds else "",
        "医院" if "hospital" in kinds else "",
    ]
    phones = any(entry for group in calls for entry in group.entries) or any(
        counter.phones for hall in halls for counter in hall.counters
    )
    return (
        Door("带什么", papers_in_words(item) or "原文未载", "materials"),
        Door("去哪办", " · ".join(part for part in where if part) or "看办理方式", "channels"),
        Door("问谁", "一键拨打" if phones else "看说明", "phones"),
    )


def related(place: Place, item: Item) -> tuple[tuple[str, str], ...]:
    """Other items of the same group, as name and address."""
    return tuple(
        (other.name, urls.item(place, other))
        for other in place.items
        if other.group == item.group and other.part == item.part and other is not item
    )


def others(guide: Guide, place: Place, item: Item) -> tuple[tuple[str, str], ...]:
    """The same business in the other cities, as city and address."""
    return tuple(
        (city.short, urls.item(city, same))
        for city, same in guide.items_of(item.business)
        if city.id != place.id and same.id == item.id
    )


def _search_words(guide: Guide, item: Item, stamp: Stamp) -> dict[str, str]:
    """What the search index knows of the page beside its text."""
    said = [phrase for entry in guide.synonyms if item.business in entry.items for phrase in entry.phrases]
    return {"synonyms": " ".join(said), "limit": stamp.words}
