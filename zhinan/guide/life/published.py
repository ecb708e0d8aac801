"""Addresses that were published live for years: each is still there, or something says where it went.

An address is that of a thing, or of a page below it. One that vanishes without an heir is an error.
"""

from __future__ import annotations

from collections.abc import Iterator

from zhinan.content.rules.finding import Finding
from zhinan.guide.derived_charts import charts_of
from zhinan.model.guide import Guide
from zhinan.model.life.ending import Ended
from zhinan.model.place import Place
from zhinan.text.typed import command

BELOW = {"item": ("checklist/", "flowchart/"), "hall": ("sheet/",)}
"""Pages below that of a thing, which lead to it when they are no more."""
FOLDERS = {"item": "", "hall": "offices/", "form": "forms/"}
WORDS = {"offices": "大厅", "forms": "表格"}
OFFICES = "offices/"
EVENTS = "events"
COMPARE = "compare"


def thing_address(place_id: str, kind: str, id: str) -> str:
    """Where a thing of a place has its page."""
    return f"{place_id}/{FOLDERS[kind]}{id}/"


def addresses_of(place: Place) -> Iterator[str]:
    """Every address below a place that people print, write down or link to."""
    yield f"{place.id}/"
    for item in place.items:
        here = thing_address(place.id, "item", item.id)
        yield from (here, f"{here}checklist/")
        if charts_of(item):
            yield f"{here}flowchart/"
    if place.offices:
        yield f"{place.id}/offices/"
    for office in place.offices:
        here = thing_address(place.id, "hall", office.id)
        yield from (here, f"{here}sheet/")
    yield from (thing_address(place.id, "form", form.id) for form in place.forms)
    if place.hospitals:
        yield f"{place.id}/hospitals/"


def shared_addresses(guide: Guide) -> Iterator[str]:
    """Those that belong to no place."""
    yield from (f"{EVENTS}/{event.id}/" for event in guide.events)
    if len(guide.places) == 1:
        return  # one place alone is compared with none
    parts = {place.id: guide.part_of(place) for place in guide.places}
    for part, business in dict.fromkeys((parts[place.id], item.business) for place, item in guide.items()):
        yield f"{COMPARE}/{business}/{part}/" if part else f"{COMPARE}/{business}/"
    if len(guide.families) > 1:  # there one chooses a family
        yield from dict.fromkeys(f"{COMPARE}/{item.business}/" for _, item in guide.items())


def answered(place: Place) -> Iterator[str]:
    """The addresses below a place that former names and endings answer for."""
    things = (
        *(("item", one.id, one.former) for one in place.items),
        *(("hall", one.id, one.former) for one in place.offices),
        *(("form", one.id, one.former) for one in place.forms),
        *((one.kind, one.id, (one.id, *one.former)) for one in place.ended),
    )
    for kind, _, names in things:
        yield from (thing_address(place.id, kind, name) for name in names)


def check_published(guide: Guide) -> Iterator[Finding]:
    """Each address on record is there, or has an heir; what is there is on record."""
    recorded = {*guide.published, *(address for place in guide.places for address in place.published)}
    if not recorded:
        return
    there = {*shared_addresses(guide), *(one for place in guide.places for one in addresses_of(place))}
    kept = {address for place in guide.places for address in answered(place)}
    kept |= {f"{EVENTS}/{name}/" for name in _event_names(guide)}
    folders = _folders(guide)
    lost = sorted(recorded - there)
    left_out = _left_out(guide, recorded)
    for address in lost:
        if not _is_answered(address, there | kept, folders) and not any(
            other != address and address.startswith(other) for other in lost
        ):
            yield _gone(address) if address.strip("/") in left_out else _lost(address)
    if new := sorted(there - recorded):
        yield Finding(
            f"addresses/{min(recorded).partition('/')[0]}.txt",
            "",
            f"有 {len(new)} 个网址还没有记下来，如 {new[0]}",
            f"运行 {command('addresses --record')}",
            level="warning",
        )


def _left_out(guide: Guide, recorded: set[str]) -> set[str]:
    """Places whose folders are gone, where none that stands can be one of them under another name."""
    standing = {place.id for place in guide.places}
    if any(f"{place}/" not in recorded for place in standing):
        return set()
    return {address.partition("/")[0] for address in recorded} - standing


def _gone(address: str) -> Finding:
    """A place that was taken out of the site as a whole."""
    place = address.strip("/")
    message = f"网址 {address} 和它下面的都没有了，印出去的二维码会打不开"
    hint = f"这个网站从来没有它的，把 content/addresses/{place}.txt 也删掉；发布过的，恢复它，加上“停办”"
    return Finding(f"addresses/{place}.txt", address, message, hint, level="warning")


def _folders(guide: Guide) -> set[str]:
    """Former folders of places, and places that are no more."""
    former = {name for place in guide.places for name in place.former}
    return former | {name for one in guide.ended if one.kind == "place" for name in (one.id, *one.former)}


def _event_names(guide: Guide) -> Iterator[str]:
    yield from (name for event in guide.events for name in event.former)
    yield from (name for one in guide.ended if one.kind == "event" for name in (one.id, *one.former))


def _is_answered(address: str, answers: set[str], folders: set[str]) -> bool:
    """Whether it, or a page above it that is more than the place's own, is there or says where it went."""
    parts = address.split("/")[:-1]
    if parts[0] in folders or parts[0] == COMPARE:
        return True
    if len(parts) == 2 and parts[1] in ("offices", "hospitals"):
        return f"{parts[0]}/" in answers
    above = ("/".join(parts[:count]) + "/" for count in range(len(parts), 1, -1))
    return any(one in answers for one in above if one.removeprefix(f"{parts[0]}/") != OFFICES)


def _lost(address: str) -> Finding:
    """The address as the record has it, and how to keep it alive."""
    first, *rest = address.strip("/").split("/")
    message = f"网址 {address} 没有了，印出去的二维码会打不开"
    if first == EVENTS:
        hint = f"改了编号的，在新的那件事里加“曾用文件名: {rest[0]}”；不要了的，恢复它，加上“并入”或“停办”"
    elif not rest:
        hint = f"改了文件夹名的，在新的 city.yaml 里加“曾用文件名: {first}”；不要了的，恢复它，加上“停办”"
    else:
        name, file = rest[-1], f"{first}/items/{rest[0]}.md"
        if rest[0] in WORDS:
            file = f"{first}/offices.yaml" if rest[0] == "offices" else f"{first}/forms/{name}.yaml"
        hint = (
            f"改了名的，在改名后的那一个里加“曾用文件名: {name}”；不办了的，恢复 {file}，加上“停办”或“并入”"
        )
    return Finding(f"addresses/{first}.txt", address, message, hint, unless=(f"{first}/*", f"{first}/"))


def ended_at(ended: Ended, place_id: str) -> str:
    """The address of what is no more."""
    if ended.kind == "place":
        return f"{ended.id}/"
    return f"{EVENTS}/{ended.id}/" if ended.kind == "event" else thing_address(place_id, ended.kind, ended.id)
