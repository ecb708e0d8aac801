"""offices.yaml and hospitals.yaml: halls with their counters, and hospitals that take applications."""

from __future__ import annotations

import re

from msgspec import Struct
from msgspec.structs import replace

from zhinan.content.life.caring import read_care
from zhinan.content.life.endings import read_ending, read_former
from zhinan.content.phone_lists import phones_at
from zhinan.content.place.visiting import read_visiting
from zhinan.content.references import Names, refer
from zhinan.model.office import Counter, CounterKind, Hospital, Office, Position
from zhinan.text.fields import Fields, as_fields
from zhinan.text.identifiers import need_id, refuse_twice
from zhinan.text.nodes import Node, Sequence
from zhinan.text.shapes import entries_of
from zhinan.text.source import Source, quoted

DATUMS = {"wgs84": "wgs84", "gcj02": "gcj02"}


NO_NAMES = Names(())


class Halls(Struct, frozen=True):
    """What offices.yaml says."""

    kinds: tuple[CounterKind, ...] = ()
    offices: tuple[Office, ...] = ()
    names: Names = NO_NAMES
    """Names of the counter kinds."""


class Surroundings(Struct, frozen=True):
    """What a counter takes from around it."""

    office: str
    """Id of its hall."""
    address: str
    """The hall's address."""
    kinds: dict[str, str]
    """Ids of the counter kinds by their names."""
    complete: bool
    """Whether all counter kinds could be read."""
    area_code: str | None


def read_offices(source: Source, node: Node, area_code: str | None) -> Halls:
    """The counter kinds and the halls of one place."""
    top = as_fields(source, node, "offices.yaml")
    if top is None:
        return Halls(names=Names((), complete=False))
    kinds = top.each("窗口类别", lambda entry: _kind(source, entry), required=True)
    refuse_twice(source, top.node_of("窗口类别"), "编号", [kind.id for kind in kinds])
    refuse_twice(source, top.node_of("窗口类别"), "名称", [kind.name for kind in kinds])
    listed = entries_of(top.node.get("窗口类别") or Sequence((), top.mark))
    complete = bool(kinds) and len(kinds) == len(listed) and all(kind.name for kind in kinds)
    names = Names(tuple(kind.name for kind in kinds), complete)
    offices = top.each("大厅", lambda entry: _office(source, entry, kinds, names, area_code), required=True)
    refuse_twice(source, top.node_of("大厅"), "编号", [office.id for office in offices])
    top.finish()
    return Halls(kinds, offices, replace(names, complete=complete and top.complete("窗口类别")))


def _kind(source: Source, node: Node) -> CounterKind | None:
    fields = as_fields(source, node, "一个窗口类别")
    if fields is None:
        return None
    kind = CounterKind(need_id(fields), fields.need("名称"))
    fields.finish()
    return kind


STOREY = re.compile(
    r"(?<![\d一二三四五六七八九十])(?:\d{1,2}|[一二三四五六七八九十]{1,2})(?:楼|层)$", re.ASCII
)
"""2楼 at the end of an address."""


def _office(
    source: Source, node: Node, kinds: tuple[CounterKind, ...], names: Names, area_code: str | None
) -> Office | None:
    fields = as_fields(source, node, "一个大厅")
    if fields is None:
        return None
    ids = {kind.name: kind.id for kind in kinds}
    around = Surroundings(need_id(fields), fields.need("地址"), ids, names.complete, area_code)
    office = Office(
        id=around.office,
        area=fields.need("区域"),
        name=fields.need("名称"),
        address=around.address,
        counters=_numbered(fields.each("窗口", lambda entry: _counter(source, entry, around), required=True)),
        hours=fields.text("时间"),
        position=_position(fields),
        also=fields.texts("兼管区域"),
        former=read_former(fields),
        ending=read_ending(fields),
        care=read_care(fields),
        visiting=read_visiting(fields),
        draft=fields.flag("草稿"),
    )
    fields.finish()
    return office


def _counter(source: Source, node: Node, around: Surroundings) -> Counter | None:
    fields = as_fields(source, node, "一个窗口")
    if fields is None:
        return None
    names = refer(
        fields, "类别", Names(tuple(around.kinds), around.complete), "文件开头的“窗口类别”", required=True
    )
    own, place = fields.text("地址"), fields.text("位置")
    said = STOREY.search(own or around.address)
    if said and place and place.startswith(said[0]):
        message = f"“位置”又写了一遍地址末尾的{quoted(said[0])}，网页上会连着印两遍"
        fields.problem(
            "位置", message, f"“位置”写成 {place.removeprefix(said[0]) or '……'}，或从地址末尾删掉它"
        )
    full = (own or around.address) + (place or "")
    counter = Counter(
        id=f"{around.office}-{around.kinds.get(names[0], '')}" if names else around.office,
        kinds=names,
        address=full,
        location=full if own else place,
        phones=phones_at(source, fields.node_of("电话"), around.area_code),
        hours=fields.text("时间"),
        visiting=read_visiting(fields),
    )
    fields.finish()
    return counter


def _numbered(counters: tuple[Counter, ...]) -> tuple[Counter, ...]:
    """Counters with ids of their own: a second one of the same first kind gets -2."""
    seen: dict[str, int] = {}
    result = []
    for counter in counters:
        count = seen[counter.id] = seen.get(counter.id, 0) + 1
        suffix = f"-{count}" if count > 1 else ""
        result.append(replace(counter, id=counter.id + suffix))
    return tuple(result)


def _position(fields: Fields) -> Position | None:
    """坐标: 纬度, 经度 and 坐标系, all or none."""
    inner = fields.fields("坐标", "坐标")
    if inner is None:
        return None
    lat, lon = _degrees(inner, "纬度", 90), _degrees(inner, "经度", 180)
    datum = inner.choice("坐标系", DATUMS, required=True)
    inner.finish()
    return Position(lat, lon, datum) if lat is not None and lon is not None and datum else None


def _degrees(fields: Fields, key: str, limit: int) -> float | None:
    text = fields.need(key)
    if re.fullmatch(r"\d{1,3}\.\d+", text, re.ASCII) and float(text) <= limit:
        return float(text)
    if text:
        fields.problem(key, f"“{key}”不能写{quoted(text)}", "写十进制度数，如 36.0671")
    return None


def read_hospitals(source: Source, node: Node, area_code: str | None) -> tuple[Hospital, ...]:
    """The hospitals of one place."""
    found = []
    for entry in entries_of(node):
        fields = as_fields(source, entry, "一个受理点")
        if fields is None:
            continue
        phones = fields.node_of("电话", required=True)
        hospital = Hospital(
            fields.need("名称"),
            fields.need("地址"),
            phones_at(source, phones, area_code),
            fields.text("备注"),
            fields.texts("又称"),
        )
        fields.finish()
        found.append(hospital)
    return tuple(found)
