"""city.yaml: what a place says of itself, and the names that its items refer to."""

from __future__ import annotations

import re
from collections import Counter

from msgspec import Struct
from msgspec.structs import replace

from zhinan.content.life.caring import read_care
from zhinan.content.life.endings import read_ending, read_former
from zhinan.content.phone_lists import PhoneTables, read_phone_list
from zhinan.content.place.levels import read_level
from zhinan.content.references import Names
from zhinan.content.site.domains import read_domains
from zhinan.content.site.often_fields import read_often
from zhinan.model.phone import PhoneEntry, PhoneTable
from zhinan.model.place import DistrictName, Edition, OnlineService, Place, Rating, RatingWay, ServiceKind
from zhinan.text.fields import Fields, as_fields
from zhinan.text.nodes import Mapping, Node, Sequence, Text
from zhinan.text.shapes import entries_of, is_empty
from zhinan.text.source import Source, quoted

SERVICE_KINDS: dict[str, ServiceKind] = {
    "网站": "web", "微信": "wechat", "支付宝": "alipay", "APP": "app", "电话": "phone", "其他": "other",
}  # fmt: skip
UNKNOWN_CODE = "0000"
"""Stands for an area code that can't be read, so that the numbers without one aren't complained of too."""
MOST_TABLES = 500
"""Phone tables of a place: a table may take over all of another's numbers."""
EMPTY_CELL = {"·", "", "-"}
NOTHING_ABOVE = "无"


class City(Struct, frozen=True):
    """A place without its items, and what only reading needs."""

    place: Place
    tables: PhoneTables
    services: Names
    order: tuple[Text, ...] = ()
    """Item ids in the order of the source document."""


def unread_city(place_id: str) -> City:
    """What stands for a place whose city.yaml can't be read; its other files are read all the same."""
    place = Place(place_id, place_id, "city", None, None, (), Edition(), None, (), None)
    return City(place, PhoneTables(UNKNOWN_CODE, {}, complete=False), Names((), complete=False))


def read_city(source: Source, node: Node, place_id: str) -> City:
    """The place that city.yaml describes."""
    fields = as_fields(source, node, "city.yaml")
    if fields is None:
        return unread_city(place_id)
    area_code = _area_code(fields)
    tables = _tables(fields, area_code or (UNKNOWN_CODE if fields.node.get("区号") else None))
    hotline = fields.node_of("热线")
    level, level_name = read_level(fields)
    above = fields.text("上级")
    place = Place(
        id=place_id,
        name=fields.need("名称"),
        level=level,
        area_code=area_code,
        bureau=fields.text("主管部门"),
        hotline=read_phone_list(source, hotline, tables) if hotline else (),
        edition=_edition(fields),
        adopts=fields.text("采用"),
        services=fields.each("网上渠道", lambda entry: _service(source, entry)),
        rating=_rating(fields),
        grid=_grid(fields),
        district_names=fields.each("区域又称", lambda entry: _district_name(source, entry)),
        level_name=level_name,
        above="" if above == NOTHING_ABOVE else above,
        short_name=fields.text("简称"),
        former=read_former(fields),
        ending=read_ending(fields),
        care=read_care(fields),
        draft=fields.flag("草稿"),
        often=read_often(fields),
        domains=read_domains(fields),
        tables=tuple(PhoneTable(name, entries) for name, entries in tables.lists.items()),
    )
    order = fields.phrases("事项顺序")
    fields.finish()
    shaped = isinstance(fields.node.get("电话表"), Mapping | None)
    tables = replace(tables, complete=shaped and fields.complete("电话表"))
    names = tuple(service.name for service in place.services)
    listed = entries_of(fields.node.get("网上渠道") or Sequence((), fields.mark))
    all_named = len(names) == len(listed) and all(names)
    return City(place, tables, Names(names, complete=fields.complete("网上渠道") and all_named), order)


def _area_code(fields: Fields) -> str | None:
    text = fields.text("区号")
    bare = text.strip("“”‘’\"'") if text else text
    if text and bare != text and re.fullmatch(r"0\d{2,3}", bare or "", re.ASCII):
        fields.problem("区号", "区号外面是中文引号", f'去掉中文引号：区号: "{bare}"')
        return bare
    if text and not re.fullmatch(r"0\d{2,3}", text, re.ASCII):
        fields.problem("区号", f"区号不能写{quoted(text)}", "写 0 开头的三位或四位数字，如 0532")
        return None
    return text


def _tables(fields: Fields, area_code: str | None) -> PhoneTables:
    """The phone tables, each of which may build on the ones before it."""
    lists: dict[str, tuple[PhoneEntry, ...]] = {}
    tables = PhoneTables(area_code, lists)
    node = fields.node_of("电话表")
    if isinstance(node, Mapping) and len(node.entries) > MOST_TABLES:
        fields.problem("电话表", f"电话表有 {len(node.entries)} 张，太多了", f"最多 {MOST_TABLES} 张")
    elif isinstance(node, Mapping):
        for key, value in node.entries:
            if is_empty(value):
                fields.source.report(key.mark, f"{quoted(key.value)}后面没有号码", "填上号码，或删掉这一行")
            later = frozenset(name.value for name in node.names()) - set(lists) - {key.value}
            known = replace(tables, later=later)
            lists[key.value] = () if is_empty(value) else read_phone_list(fields.source, value, known)
    elif node is not None:
        fields.problem("电话表", "电话表要写成几行“表名: 号码”", "去掉行首的“- ”，每行先写表名")
    return tables


def _edition(fields: Fields) -> Edition:
    inner = fields.fields("版本", "版本")
    if inner is None:
        return Edition()
    edition = Edition(
        title=inner.text("标题"),
        issuer=inner.text("发布"),
        date=inner.text("日期"),
        document=inner.text("文件"),
        number=inner.text("文号"),
        status=inner.text("状态"),
        remark=inner.text("说明"),
    )
    inner.finish()
    return edition


def _service(source: Source, node: Node) -> OnlineService | None:
    fields = as_fields(source, node, "一个网上渠道")
    if fields is None:
        return None
    printed = fields.address("网址", bare=True)
    kind = fields.choice("类别", SERVICE_KINDS, required=True)
    service = OnlineService(fields.need("名称"), kind or "other", printed, link(printed))
    fields.finish()
    return service


def link(printed: str | None) -> str | None:
    """A printed address as a link: with http:// where it has no scheme (servers redirect to https)."""
    if printed is None or "://" in printed:
        return printed
    return f"http://{printed}"


def _rating(fields: Fields) -> Rating | None:
    inner = fields.fields("服务评价", "服务评价")
    if inner is None:
        return None

    def way(node: Node) -> RatingWay | None:
        entry = as_fields(fields.source, node, "一种评价方式")
        if entry is None:
            return None
        found = RatingWay(entry.need("名称"), entry.text("说明") or "")
        entry.finish()
        return found

    rating = Rating(inner.need("说明"), inner.each("方式", way))
    inner.finish()
    return rating


def _district_name(source: Source, node: Node) -> DistrictName | None:
    fields = as_fields(source, node, "一个区域的又称")
    if fields is None:
        return None
    found = DistrictName(fields.need("区域"), fields.texts("又称", required=True))
    fields.finish()
    return found


def _grid(fields: Fields) -> tuple[tuple[str, ...], ...]:
    """方位图: one text per row, its cells separated by spaces; · is an empty cell."""
    rows: list[tuple[str, ...]] = []
    phrases = fields.phrases("方位图")
    counted = Counter(len(phrase.value.split()) for phrase in phrases)
    usual = max(counted, key=lambda width: counted[width], default=0)
    for phrase in phrases:
        row = tuple("" if cell in EMPTY_CELL else cell for cell in phrase.value.split())
        if len(row) != usual:
            message = f"方位图这一行有 {len(row)} 格，别的行有 {usual} 格"
            hint = "各行格数要相同：空格子写 ·，格子之间用空格隔开"
            fields.source.report(phrase.mark, message, hint, key="方位图")
        rows.append(row)
    width = max((len(row) for row in rows), default=0)
    return tuple(row + ("",) * (width - len(row)) for row in rows)
