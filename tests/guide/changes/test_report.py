"""The reviewer's page: lost addresses first, stale judgements, better or worse, causes, pages and papers."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

from msgspec.structs import replace

from tests.conftest import WHOLE
from zhinan.guide.baseline import compared
from zhinan.guide.changes.reports.as_json import as_json
from zhinan.guide.changes.reports.as_markdown import as_markdown
from zhinan.guide.changes.reports.as_text import as_text
from zhinan.guide.changes.review import PageChanges, Report, report_of
from zhinan.guide.load import load_guide
from zhinan.model.guide import Guide
from zhinan.model.item import Item, Material
from zhinan.model.place import Place
from zhinan.model.timelimit import TimeLimit
from zhinan.pages.changed_pages import page_changes


def report(before: Guide, after: Guide) -> Report:
    return report_of("main", before, after, page_changes(before, after))


def of_facts(before: Guide, after: Guide) -> Report:
    """A report without its pages, as the desk makes it, for what is read from the facts alone."""
    return report_of("main", before, after, PageChanges())


def with_items(guide: Guide, place_id: str, items: tuple[Item, ...]) -> Guide:
    def edited(place: Place) -> Place:
        return replace(place, items=items) if place.id == place_id else place

    return replace(guide, places=compared(tuple(map(edited, guide.places))))


def items_of(guide: Guide, place_id: str) -> tuple[Item, ...]:
    place = guide.place(place_id)
    assert place is not None
    return place.items


def test_an_item_that_goes_is_told_first_by_the_addresses_that_go_with_it(guide: Guide) -> None:
    items = items_of(guide, "jiazhou")
    found = report(guide, with_items(guide, "jiazhou", items[1:]))
    assert f"jiazhou/{items[0].id}/" in found.gone
    assert as_text(found).startswith(f"网址没了，印出去的二维码会失效：\n- jiazhou/{items[0].id}/\n")
    assert "网址没了" not in as_text(report(with_items(guide, "jiazhou", items[1:]), guide))


def test_a_judgement_is_stale_when_the_papers_change_without_it(guide: Guide) -> None:
    items = items_of(guide, "jiazhou")
    number, judged = next((number, one) for number, one in enumerate(items) if one.judgement)
    other = replace(judged, materials=(*judged.materials, Material("居住证明")))
    after = with_items(guide, "jiazhou", (*items[:number], other, *items[number + 1 :]))
    assert of_facts(guide, after).judgements == (
        f"甲州 · {judged.name}：申办材料改了，“对照省清单”没有跟着看过",
    )
    looked_at = replace(other, judgement=replace(judged.judgement, sentences=("又看过",)))  # type: ignore[type-var]
    seen = with_items(guide, "jiazhou", (*items[:number], looked_at, *items[number + 1 :]))
    assert of_facts(guide, seen).judgements == ()


def test_a_limit_is_better_or_worse_beside_the_list(guide: Guide) -> None:
    items = items_of(guide, "jiazhou")
    short = next(one for one in items if one.baseline and one.baseline.time_limit == "shorter")
    limit = TimeLimit("400个工作日", working_days=400)
    longer = tuple(replace(one, time_limit=limit) if one is short else one for one in items)
    after = with_items(guide, "jiazhou", longer)
    assert [(one.item, one.way) for one in of_facts(guide, after).verdicts] == [(short.name, "变差")]
    assert [(one.item, one.way) for one in of_facts(after, guide).verdicts] == [(short.name, "变好")]


def test_a_number_of_a_phone_table_is_one_change_with_its_items(tmp_path: Path) -> None:
    content = Path(shutil.copytree(WHOLE / "content", tmp_path / "content"))
    before = load_guide(content).guide
    city = content / "jiazhou" / "city.yaml"
    city.write_text(city.read_text("utf-8").replace("监督: 0601-85550000", "监督: 0601-85550009"), "utf-8")
    found = report(before, load_guide(content).guide)
    (change,) = found.changes
    assert (change.subject, change.before, change.after) == ("电话表“监督”", "0601-85550000", "0601-85550009")
    assert len(change.items) > 5
    assert f"（{len(change.items)} 个事项用到）" in as_text(found)
    papers = {address for address in found.pages.papers if address.endswith("/checklist/")}
    assert {f"jiazhou/{item}/checklist/" for item in change.items} == papers
    assert set(found.pages.papers) <= set(found.pages.changed)


def test_a_new_item_is_told_with_its_facts(guide: Guide) -> None:
    items = items_of(guide, "jiazhou")
    found = report(with_items(guide, "jiazhou", items[1:]), guide)
    assert f"    事项名称：{items[0].official_name}\n" in as_text(found)
    assert f"jiazhou/{items[0].id}/" in found.pages.new


def test_a_new_city_is_told_with_its_items(guide: Guide) -> None:
    fewer = replace(guide, places=tuple(place for place in guide.places if place.id != "yichuan"))
    told = as_text(report(fewer, guide))
    assert "】乙川 · 乙川市：新增\n" in told
    assert all(f"乙川 · {item.name}：新增" in told for item in items_of(guide, "yichuan"))


def test_what_editors_typed_is_no_markup(guide: Guide) -> None:
    typed = "<img src=x> @everyone [x](https://evil.test) `a` **b** | #1"
    item, *others = items_of(guide, "jiazhou")
    changed = replace(item, conditions=(typed,))
    told = as_markdown(report(guide, with_items(guide, "jiazhou", (changed, *others))))
    (line,) = (line for line in told.splitlines() if "img src" in line)
    assert not set("<>@[]`|") & set(line)
    assert "https://" not in line


def test_changed_pages_are_links_where_the_site_can_be_looked_at(guide: Guide) -> None:
    item, *others = items_of(guide, "jiazhou")
    found = report(guide, with_items(guide, "jiazhou", (replace(item, conditions=("新",)), *others)))
    (address, *_) = found.pages.changed
    told = as_markdown(found, "https://example.org/preview/1/")
    assert f"](<https://example.org/preview/1/{address}>)" in told
    assert "](" not in as_markdown(found)


def test_json_has_every_change(guide: Guide) -> None:
    item, *others = items_of(guide, "jiazhou")
    found = report(guide, with_items(guide, "jiazhou", (replace(item, conditions=("新",)), *others)))
    data = json.loads(as_json(found))
    assert [(one["id"], one["after"]) for one in data["changes"]] == [(item.id, "新")]
    assert list(data) == ["since", "hosts", "gone", "judgements", "verdicts", "changes", "pages", "papers"]
