"""清单编号 names an entry of the list that the place is measured by; a judgement needs one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from zhinan.content.place.place_folder import LIST_FILE
from zhinan.content.rules.finding import Finding
from zhinan.model.country.outlines import Signpost
from zhinan.model.guide import Guide
from zhinan.model.item import Item
from zhinan.model.listing import ListEntry, ServiceList
from zhinan.model.place import Place


def check_list_numbers(guide: Guide) -> Iterator[Finding]:
    """Numbers that the list doesn't have can't be compared with, and nothing can where there is no list."""
    for place in guide.places:
        issuer, service_list = guide.issuer_of(place), guide.list_of(place)
        own = [item for item in place.items if not item.adopted_from]
        if issuer and service_list:
            for item in own:
                yield from _unknown(place, item, issuer, service_list)
        else:
            yield from _without_list(guide, place, own)
        for item in own:
            if item.judgement and not item.list_nos:
                yield Finding(
                    f"{place.id}/items/{item.id}.md",
                    "对照省清单",
                    "没有清单编号，不能对照清单",
                    "加上“清单编号”，或删掉“对照省清单”",
                    unless=(f"{place.id}/items/{item.id}.md",),
                )


def _unknown(place: Place, item: Item, issuer: Signpost, service_list: ServiceList) -> Iterator[Finding]:
    numbers = {entry.no for entry in service_list.entries}
    for number in item.list_nos:
        if numbers and number not in numbers:
            yield Finding(
                f"{place.id}/items/{item.id}.md",
                f"清单编号: {number}",
                f"{issuer.name}的清单里没有第 {number} 条",
                f"序号是 {min(numbers)} 到 {max(numbers)}，没有对应的就删掉这一栏",
                unless=(f"{issuer.id}/{LIST_FILE}",),
            )


def _without_list(guide: Guide, place: Place, own: list[Item]) -> Iterator[Finding]:
    """Said once a place, where others have a list; not where 上级 leads nowhere, which is told."""
    if not guide.lists:
        return
    numbered = sum(bool(item.list_nos) for item in own)
    if numbered and not (place.above and guide.place(place.above) is None):
        yield Finding(
            f"{place.id}/city.yaml",
            f"名称: {place.name}",
            f"{numbered}个事项写了“清单编号”，可是{place.name}和它的上级都没有清单，编号没有用",
            "在 city.yaml 里写上“上级”：发布清单的那个地方的文件夹名；或删掉“清单编号”",
            "warning",
            unless=("*/", "*/city.yaml", f"*/{LIST_FILE}"),
        )


def check_unnumbered(guide: Guide) -> Iterator[Finding]:
    """An item that plainly is an entry's business, and does not say so, would count as beyond the list."""
    for name, service_list in guide.lists:
        issuer = guide.tree.get(name)
        places = [place for place in guide.places if guide.issuer_of(place) == issuer]
        known = _numbers_of_businesses(places)
        for place in places:
            for item in place.items:
                silent = not (item.list_nos or item.unlisted or item.adopted_from)
                entry = _meant(item, service_list, known) if silent else None
                if entry and issuer:
                    yield _unnumbered(place, item, issuer, entry)


def _meant(item: Item, service_list: ServiceList, known: dict[str, int]) -> ListEntry | None:
    """The entry that bears the item's name, else that of the other places' items of its business."""
    names = {item.name, item.official_name}
    named = next((entry for entry in service_list.entries if entry.name in names), None)
    return named or service_list.entry(known.get(item.business, 0))


def _numbers_of_businesses(places: list[Place]) -> dict[str, int]:
    """The number that the items of a business mostly have."""
    counts: dict[str, Counter[int]] = {}
    for place in places:
        for item in place.items:
            if not item.adopted_from:
                counts.setdefault(item.business, Counter()).update(item.list_nos)
    return {business: count.most_common(1)[0][0] for business, count in counts.items() if count}


def _unnumbered(place: Place, item: Item, issuer: Signpost, entry: ListEntry) -> Finding:
    return Finding(
        f"{place.id}/items/{item.id}.md",
        "事项名称",
        f"看来就是{issuer.name}清单的第 {entry.no} 条“{entry.name}”，却没有写“清单编号”",
        f"加上一行“清单编号: {entry.no}”；不是这一条的，写“清单编号: 无”",
        "warning",
        unless=(f"{place.id}/items/{item.id}.md", f"{issuer.id}/{LIST_FILE}"),
    )
