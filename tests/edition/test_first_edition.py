"""The first edition: what the five documents hold is here, and nothing else is.

A file is held to its document only while it is as it was proof-read, and a place as a whole only while all
its files are: see moved_on.py.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from tests.edition.moved_on import CONTENT, moved_on, stay_with_the_edition
from tests.edition.source_documents import DOCUMENTS, bare, printed, stands
from zhinan.model.guide import Guide
from zhinan.model.place import Place
from zhinan.pages.data import documents
from zhinan.text.frontmatter import split_front_matter
from zhinan.text.nodes import Mapping, Node, Sequence, Text
from zhinan.text.source import Source
from zhinan.text.tree import parse

COUNTS = {
    "qingdao": (22, 12),
    "zibo": (27, 12),
    "yantai": (33, 22),
    "weihai": (31, 9),
    "shandong": (36, 0),
    "weifang": (36, 0),
}
"""Items and halls of each document."""
OURS = {
    "服务评价": "said once in our own words",
    "对照省清单": "a person's comparison",
    "方位图": "our own map",
    "说明@版本": "our own sentence to the reader",
    "名称@窗口类别": "our own name for a kind of counter",
    "名称@网上渠道": "our own name for a website or app",
    "区号": "added where the document leaves it out",
    "又称": "what people call it, so that the search finds it",
    "确认": "what a person answered to a reminder",
}
"""Fields in our own words; @ names the field above."""
REFERENCES = {
    "编号", "表格", "业务", "原文未载", "状态", "级别", "类别", "窗口", "渠道", "环节", "办理人", "适用",
    "采用", "上级", "事项顺序", "类型", "从", "到", "不计天数", "即时", "由各市公布", "清单编号", "更新",
    "同", "序号", "文件", "坐标", "代办",
}  # fmt: skip
"""Ids, numbers, names of what stands elsewhere, and words to choose from."""
NOT_TEXT = {
    "id", "url", "checklist_url", "flowchart_url", "compare_url", "kind", "channel_kind", "display", "tel",
    "document", "level", "level_name", "parent", "list", "adopts", "business", "position", "datum",
    "counter", "form", "area_code", "part",
    "proxy", "stage", "from", "to", "reason", "where", "published", "printed", "differences", "remark",
}  # fmt: skip
LETTER_ONLY = {"51799860", "shandong.cn"}
"""Phone and mail of the office that answers other offices' questions about the province's letter."""
ORIGINAL = re.compile(r"（原印[\d-]+）", re.ASCII)
PHONE = re.compile(r"(?<![\d.])(?:0\d{2,3}\s*[-—–－]?\s*)?([2-9]\d{6,7})(?![\d.])")
URL = re.compile(
    r"(?:https?://)?(?:[a-z0-9-]+\.)+(?:gov\.cn|com\.cn|com|cn|net|org)(?:/[\w./?=&#%-]*)?", re.ASCII
)


@pytest.fixture(params=sorted(DOCUMENTS))
def place(request: pytest.FixtureRequest, guide: Guide) -> Place:
    """A place whose content comes from one of the five documents, and has not moved on since."""
    stay_with_the_edition(request.param)
    found = guide.place(request.param)
    assert found is not None
    assert found.edition.document == DOCUMENTS[request.param]
    return found


@pytest.fixture
def data(place: Place, guide: Guide) -> dict[str, Any]:
    """What is published of it."""
    if place.adopts:
        stay_with_the_edition(place.adopts)
    wanted = f"data/{place.id}.json"
    return dict(json.loads(next(found.text for found in documents(guide) if found.url == wanted)))


def test_all_its_items_and_halls_are_here(place: Place) -> None:
    assert (len(place.items), len(place.offices)) == COUNTS[place.id]


def test_zibo_has_31_hospitals_and_weihai_8_forms_with_169_fields(guide: Guide) -> None:
    stay_with_the_edition("zibo", "weihai")
    zibo, weihai = guide.place("zibo"), guide.place("weihai")
    assert zibo is not None
    assert weihai is not None
    assert len(zibo.hospitals) == 31
    assert (len(weihai.forms), sum(len(form.fields) for form in weihai.forms)) == (8, 169)


def test_the_provinces_list_has_28_entries_in_12_groups(guide: Guide) -> None:
    stay_with_the_edition("shandong")
    shandong = guide.place("shandong")
    assert shandong is not None
    assert shandong.service_list is not None
    entries = shandong.service_list.entries
    assert [entry.no for entry in entries] == list(range(1, 29))
    assert len({entry.group for entry in entries}) == 12


def test_weifang_takes_over_all_36_items_of_the_province(guide: Guide) -> None:
    stay_with_the_edition("weifang", "shandong")
    weifang = guide.place("weifang")
    assert weifang is not None
    assert all(item.adopted_from == "shandong" for item in weifang.items)


def texts(node: Node, above: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], Text]]:
    """Every text of a content file with the fields that it stands under."""
    if isinstance(node, Text):
        yield above, node
    elif isinstance(node, Sequence):
        for entry in node.items:
            yield from texts(entry, above)
    elif isinstance(node, Mapping):
        for key, value in node.entries:
            yield from texts(value, (*above, key.value))


def is_ours(above: tuple[str, ...], value: str, tables: set[str]) -> bool:
    """Whether a text is no quotation: our own words, a reference, a choice."""
    names = {*above, *(f"{inner}@{outer}" for outer, inner in pairwise(above))}
    return bool(names & (OURS.keys() | REFERENCES)) or value in tables


def content_texts(folder: Path) -> Iterator[tuple[str, str]]:
    """Every quotation in those of a place's files that have not moved on, with the file."""
    city = parse(Source("city", (folder / "city.yaml").read_text("utf-8")))
    assert isinstance(city, Mapping)
    table = city.get("电话表")
    tables = {key.value for key in table.names()} if isinstance(table, Mapping) else set()
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        if path.name == "errata.yaml" or path.parent.name == "forms":
            continue
        if path.relative_to(CONTENT).as_posix() in moved_on():
            continue
        source = Source(path.name, path.read_text("utf-8"))
        parts = split_front_matter(source) if path.suffix == ".md" else None
        tree = parse(source, parts.head, parts.head_line) if parts else parse(source)
        assert tree is not None
        yield from (
            (path.name, text.value)
            for above, text in texts(tree, ())
            if not is_ours(above, text.value, tables)
        )
        yield from ((path.name, line) for line in (parts.body.split("\n") if parts else ()))


@pytest.mark.parametrize("name", sorted(DOCUMENTS))
def test_every_text_of_the_content_stands_in_its_document(name: str, guide: Guide) -> None:
    place = guide.place(name)
    if place is None:
        stay_with_the_edition(name)
    assert place is not None
    found = list(content_texts(CONTENT / place.id))
    missing = [(name, text) for name, text in found if not stands(ORIGINAL.sub("", text), place)]
    assert missing == []
    stay_with_the_edition(name)
    assert len(found) > (400 if place.items and not place.adopts else 4)


def leaves(value: Any, name: str = "") -> Iterator[tuple[str, str]]:
    """Every published text with the key that it stands under."""
    if isinstance(value, dict):
        for key, inner in value.items():
            own_name = key == "name" and "location" in value
            if value.get("flowcharts_derived") and key in ("flowchart", "flowcharts"):
                continue  # built by us from the steps and materials, with our own words between
            references = key in ("forms", "counters") and inner and isinstance(inner[0], str)
            if key not in NOT_TEXT and not own_name and not references and key != "baseline":
                yield from leaves(inner, key)
    elif isinstance(value, list):
        for inner in value:
            yield from leaves(inner, name)
    elif isinstance(value, str):
        yield name, value


def own_names(place: Place) -> set[str]:
    """Our names for websites and apps, put together from printed words: “淄博医保”支付宝小程序."""
    names = {service.name for service in place.services}
    return {name for name in names if all(stands(part, place) for part in re.split("[“”（）]", name))}


def test_every_published_text_stands_in_its_document(
    place: Place, data: dict[str, Any], guide: Guide
) -> None:
    source = guide.place(place.adopts or "") or place
    found = list(leaves(data))
    own = {place.bureau, place.name, *own_names(place)}
    missing = [
        pair
        for pair in found
        if pair[1] not in own and not (stands(pair[1], place) or stands(pair[1], source))
    ]
    assert missing == []
    assert len(found) > 600


def test_every_text_of_the_provinces_list_stands_in_its_document(guide: Guide) -> None:
    stay_with_the_edition("shandong")
    shandong = guide.place("shandong")
    assert shandong is not None
    listed = json.loads(next(found.text for found in documents(guide) if found.url == "data/list.json"))
    assert [pair for pair in leaves(listed) if not stands(pair[1], shandong)] == []


def test_every_phone_and_web_address_of_the_document_is_published(place: Place, data: dict[str, Any]) -> None:
    text = printed(place.id)
    if place.adopts:
        return
    published = json.dumps(data, ensure_ascii=False)
    phones, addresses = set(PHONE.findall(text)), {found.rstrip("/") for found in URL.findall(text)}
    assert {found for found in phones | addresses if found not in published} - LETTER_ONLY == set()


def test_every_printed_phone_is_printed_so_in_the_document(place: Place, guide: Guide) -> None:
    text = re.sub(r"\s", "", printed(place.id))
    published = next(found.text for found in documents(guide) if found.url == f"data/{place.id}.json")
    numbers = set(re.findall(r'"printed": "([\d（）() -]+)"', published))
    assert {number for number in numbers if number.replace(" ", "") not in text} == set()


def test_every_erratum_is_a_misprint_of_the_document_and_published_as_it_says(
    place: Place, guide: Guide
) -> None:
    whole = bare(printed(place.id))
    published = bare("".join(found.text for found in documents(guide) if found.url.startswith("data/")))
    for erratum in place.errata:
        assert bare(erratum.printed) in whole or erratum.printed.isdigit(), erratum
        assert bare(erratum.published) in published, erratum
        assert erratum.printed != erratum.published
