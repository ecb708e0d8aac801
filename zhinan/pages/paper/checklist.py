"""The checklist of an item: one A4 sheet with everything that a person needs at the window."""

from __future__ import annotations

from functools import partial

from msgspec import Struct
from msgspec.structs import replace

from zhinan.guide.elements.mailing_words import mailing_words
from zhinan.guide.keeping.once import FEW, once_for_the_same
from zhinan.guide.life.paper_facts import checklist
from zhinan.model.guide import Guide
from zhinan.model.item import Channel, Item
from zhinan.model.office import Office
from zhinan.model.place import Place
from zhinan.pages import urls
from zhinan.pages.age.freshness import item_notices
from zhinan.pages.anchors import hall_anchor
from zhinan.pages.elements.on_paper import sheet_conditions, sheet_facts, sheet_remarks
from zhinan.pages.hall.halls import applied_kinds, halls_for
from zhinan.pages.hall.hospitals import hospitals_for
from zhinan.pages.hall.phone_lines import printed_lines, tels
from zhinan.pages.item.calls import phone_lists
from zhinan.pages.item.short_steps import step_chains
from zhinan.pages.item.silences import NO_LIMIT, NO_STEPS, nothing_to_bring
from zhinan.pages.item.stamp import law_beside, stamp_for
from zhinan.pages.item.taken_over import is_left_open, not_yet
from zhinan.pages.item.where_to_apply import service_lines, tags_of
from zhinan.pages.namesakes import apart_of, called
from zhinan.pages.page import Link, Page, named
from zhinan.pages.paper.card_fit import CardFit
from zhinan.pages.paper.checklist_blocks import common_blocks, own_blocks
from zhinan.pages.paper.checklist_fit import SheetFit
from zhinan.pages.paper.checklist_links import hall_choice, switches
from zhinan.pages.paper.checklist_parts import (
    Breaks,
    Checklist,
    SheetHalls,
    SheetHospital,
    SheetHospitals,
    SheetLimit,
    SheetWay,
)
from zhinan.pages.paper.hall_phones import (
    HallTable,
    NamedList,
    hall_table,
    sheet_table,
)
from zhinan.pages.paper.imprint import imprint_of, sheet_of
from zhinan.pages.paper.sheet_calls import sheet_calls
from zhinan.pages.paper.ticks import Turn, tick_count, tick_groups
from zhinan.pages.paper.type_size import Fit

WHERE = {
    "web": "网上",
    "wechat": "网上",
    "alipay": "网上",
    "app": "网上",
    "phone": "电话",
    "self-service": "自助",
    "workstation": "工作站",
    "school": "学校",
    "street": "社区",
    "village": "村居",
    "bank": "银行",
    "post": "邮寄",
    "email": "邮箱",
    "home": "上门",
}


class Draft(Struct, frozen=True):
    """What the checklists of an item have in common, whichever hall they are for."""

    sheet: Checklist
    """All but halls and numbers, neither broken nor fitted."""
    table: HallTable
    """Of all halls."""
    words: tuple[SheetWay, ...]
    """What is said of the ways that lead to halls."""
    sheets: SheetFit
    cards: CardFit


def checklist_of(guide: Guide, place: Place, item: Item, office: Office | None = None) -> Checklist:
    """The sheet's values, of all halls or one."""
    draft = _draft(guide, place, item)
    table = draft.table
    if office:
        here = tuple(row for row in table.rows if row.anchor == hall_anchor(office))
        table = replace(table, rows=here)
    halls, calls = _halls(table, draft.words), sheet_calls(place, table, phone_lists(place, item))
    own = own_blocks(halls, calls)
    sheet = replace(draft.sheet, halls=halls, calls=calls, card=draft.cards.sizes(own))
    return broken(sheet, draft.sheets.fit(own))


@partial(once_for_the_same, most=FEW)
def _draft(guide: Guide, place: Place, item: Item) -> Draft:
    groups = tick_groups(place, item)
    ways = _ways(place, item, at_halls=False)
    lists = [NamedList(group.short, group.entries) for group in phone_lists(place, item) if group.entries]
    chains = step_chains(item)
    sheet = Checklist(
        city=place.short,
        group=item.group,
        name=called(place, item),
        official_name=item.official_name if item.official_name != item.name else None,
        audience=item.audience,
        notices=item_notices(place, item),
        count=tick_count(item, groups),
        nothing=nothing_to_bring(item),
        groups=groups,
        notes=item.material_notes,
        conditions=sheet_conditions(item),
        limit=sheet_limit(item),
        facts=sheet_facts(item),
        chains=chains,
        no_steps="" if chains else NO_STEPS,
        instead=() if chains else sheet_remarks(item),
        remarks=sheet_remarks(item) if chains else (),
        ways_title=ways_title(place, item, ways),
        ways=ways,
        halls=None,
        hospitals=_hospitals(place, item),
        calls=None,
        imprint=imprint_of(guide, place, urls.item(place, item), item.heading, checklist(place, item)),
    )
    table = hall_table(halls_for(place, applied_kinds(item)), lists)
    common = common_blocks(sheet)
    return Draft(sheet, table, _ways(place, item, at_halls=True), SheetFit(common), CardFit(common))


def broken(sheet: Checklist, fit: Fit) -> Checklist:
    """The sheet in that size, with a mark where each further page begins."""
    begins = {
        name: Turn(sheet_of(number - 1, fit.sheets), f"第{number}张")
        for number, name in enumerate(fit.beginnings, 2)
    }
    groups = tuple(
        replace(group, turn=begins.get(f"group-{number}")) for number, group in enumerate(sheet.groups, 1)
    )
    breaks = Breaks(**{name: turn for name, turn in begins.items() if hasattr(Breaks, name)})
    return replace(sheet, fit=fit, groups=groups, breaks=breaks, last=sheet_of(fit.sheets, fit.sheets))


def checklist_page(place: Place, item: Item, sheet: Checklist) -> Page:
    """/<city>/<item>/checklist/"""
    return Page(
        url=urls.checklist(place, item),
        template="checklist.html",
        title=f"{item.name}办事清单",
        apart=apart_of(place, item),
        description=f"{place.name}{called(place, item)}的办事清单，一张A4纸：带什么、去哪办、问谁。",
        place=named(place),
        crumbs=(Link(sheet.name, urls.item(place, item)),),
        values={
            "sheet": sheet,
            "paper_words": f"{sheet.fit.sheets}张",
            "switches": switches(urls.checklist(place, item), sheet),
            "one_hall": hall_choice(urls.checklist(place, item), sheet),
            "pdfs": (),
            "more": (Link(f"{place.here}全部打印件", urls.printing(place)),),
        },
        kind="none",
        number=sheet.imprint.number,
        file=f"{item.adopted_from or place.id}/items/{item.id}.md",
    )


def sheet_limit(item: Item) -> SheetLimit:
    """A number large and what it leaves out small; without a number the limit as printed."""
    stamp = stamp_for(item.time_limit)
    words = stamp.words or stamp.unit
    law = (f"法定时限：{beside}",) if (beside := law_beside(item)) else ()
    if item.time_limit is None:
        return SheetLimit("", (), (NO_LIMIT, *law))
    lines = tuple(line for line in item.time_limit.text.split("\n") if line)
    if lines in {(), (stamp.words,)}:
        return SheetLimit(words, law, ())
    return SheetLimit(words, (*lines, *law), ()) if stamp.figure else SheetLimit("", (), (*lines, *law))


def _hospitals(place: Place, item: Item) -> SheetHospitals | None:
    found = hospitals_for(place, item)
    if not found:
        return None
    rows = (SheetHospital(one.name, one.note, one.address, tels(one.phones)) for one in found)
    agents = place.site.field.agents
    return SheetHospitals(agents.title, agents.name, f"{len(found)}家", tuple(rows))


def _ways(place: Place, item: Item, *, at_halls: bool) -> tuple[SheetWay, ...]:
    """What is said of the ways that lead to halls, where anything is; or the other ways."""
    channels = (channel for channel in item.channels if bool(channel.counter_kinds) == at_halls)
    found = (_way(place, item, channel) for channel in channels)
    if not at_halls:
        return tuple(found)
    return tuple(way for way in found if way.text or way.tags or way.services or way.phones)


def _way(place: Place, item: Item, channel: Channel) -> SheetWay:
    unpublished = is_left_open(item, channel.left_to_cities)
    text = None if unpublished else way_words(place, channel)
    return SheetWay(
        label=channel.label,
        tags=tags_of(channel),
        services=service_lines(service for service in place.services if service.name in channel.services),
        text=text,
        phones=printed_lines(channel.phones),
        left_open=unpublished or (channel.left_to_cities and place.level == "province"),
        unpublished="" if text else f"{not_yet(place)}：",
    )


def way_words(place: Place, channel: Channel) -> str | None:
    """What the document says of a way, where it says more than its name and its services."""
    sent = mailing_words(channel.mailing)
    words = f"{(channel.text or '').rstrip('。；')}；{sent}".lstrip("；") if sent else channel.text
    if channel.kind == "hospital" and place.hospitals:
        words = f"{words or ''}（{len(place.hospitals)}家，见下表）"
    known = set("".join(channel.services) + channel.label + "，、。和")
    return words if words and not (channel.services and known.issuperset(words)) else None


def ways_title(place: Place, item: Item, ways: tuple[SheetWay, ...]) -> str:
    """What the ways beside the halls are called: 网上、电话办, where a word or two say it."""
    words = {**WHERE, "hospital": place.site.field.agents.name}
    where = dict.fromkeys(words.get(c.kind, "") for c in item.channels if not c.counter_kinds)
    if any(way.left_open for way in ways) or "" in where or len(where) > 2:
        return "办理方式"
    return f"{'、'.join(where)}办"


def _halls(table: HallTable, words: tuple[SheetWay, ...]) -> SheetHalls | None:
    if not table.rows and not words:
        return None
    title = "到大厅办" if table.has_halls else "打电话"
    return SheetHalls(title, len(table.columns) > 1, words, sheet_table(table))
