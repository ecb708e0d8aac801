"""What harms people if it is wrong stands first; no text that an editor typed passes for the report's own."""

from __future__ import annotations

from typing import Any

import pytest
from msgspec.structs import replace

from tests.guide.changes.fields import filled, replaced, values
from tests.guide.changes.test_report import items_of, of_facts, report, with_items
from zhinan.guide.changes.reports.as_json import as_json
from zhinan.guide.changes.reports.as_markdown import as_markdown
from zhinan.guide.changes.reports.as_text import as_text
from zhinan.guide.changes.risks import RISKS
from zhinan.model.guide import Guide
from zhinan.model.item import Item
from zhinan.model.office import Office, Position
from zhinan.model.phone import Phone
from zhinan.model.place import OnlineService, Place
from zhinan.model.site import Site
from zhinan.model.timelimit import TimeLimit

EVIL = "https://evil.test/login"
LED = {
    ("Item", "links"): "网址", ("Site", "base_url"): "网站设置", ("Site", "repository"): "网站设置",
    ("Site", "report"): "网站设置", ("Site", "edit"): "网站设置", ("Site", "contact_url"): "网站设置",
    ("OnlineService", "url"): "网址", ("OnlineService", "printed"): "网址", ("Remedy", "website"): "网址",
    ("Attachment", "target"): "网址", ("Answer", "url"): "网址",
    ("Result", "sample"): "网址", ("PaperTraits", "sample"): "网址",
}  # fmt: skip
"""Fields that lead people elsewhere, and by which risk a change of them is told."""


@pytest.fixture(scope="module")
def whole(guide: Guide) -> Guide:
    """The guide with a value of each kind."""
    return filled(guide)


def changed(whole: Guide, kind: str, field: str, value: object) -> Guide:
    path = next(path for path, one in values(whole) if type(one).__name__ == kind)
    found: Guide = replaced(whole, (*path, field), value)
    return found


def value_at(value: Any, path: tuple[str | int, ...]) -> Any:
    """What stands at the end of a way."""
    for step in path:
        value = value[step] if isinstance(step, int) else getattr(value, step)
    return value


def led_away(guide: Guide, kind: str, field: str) -> Guide:
    """The guide with that field leading elsewhere."""
    value: Any = (EVIL,) if field == "links" else EVIL
    return changed(guide, kind, field, value)


@pytest.mark.parametrize(("kind", "field"), LED)
def test_an_address_is_told_first_with_its_new_host(whole: Guide, kind: str, field: str) -> None:
    found = of_facts(whole, led_away(whole, kind, field))
    assert found.hosts == ("evil.test",)
    assert LED[kind, field] in found.risky[0].risks
    told = as_text(found)
    assert told.startswith("请两个人核对（")
    assert "- evil.test\n" in told.split("以前没有用过的网站：\n")[1]
    assert "evil" in as_markdown(found)
    assert "evil.test" in as_json(found)


def test_all_addresses_at_once_are_told_first_with_the_pages_that_change(whole: Guide) -> None:
    after = whole
    for kind, field in LED:
        after = led_away(after, kind, field)
    found = report(whole, after)
    assert found.hosts == ("evil.test",)
    assert {risk for change in found.risky for risk in change.risks} >= set(LED.values())
    assert as_text(found).startswith("请两个人核对（")
    assert len(found.pages.changed) > 10


def test_every_field_with_an_address_is_known_here(whole: Guide) -> None:
    """A new field that holds an address fails this until it stands in the list above."""
    names = {"url", "website", "link", "links", "sample", "target", "printed", "base_url", "repository"}
    text = {("Phone", "printed"), ("Erratum", "printed"), ("Edge", "target"), ("IssuedFile", "sample")}
    found = {
        (type(value).__name__, name)
        for _, value in values(whole)
        for name in getattr(value, "__struct_fields__", ())
        if name in names or name.endswith("_url")
    }
    assert found - text <= set(LED)


def test_a_number_a_pin_a_service_and_the_settings_are_told_first(whole: Guide) -> None:
    other = Phone("96000", "96000", "tel:96000")
    cases = {
        "电话": changed(whole, "PhoneEntry", "phones", (other,)),
        "坐标": changed(whole, "Office", "position", Position(31.1, 120.1, "gcj02")),
        "渠道": changed(whole, "OnlineService", "name", "另一个渠道"),
        "网站设置": replace(whole, site=replace(whole.site, licence="无")),
    }
    assert set(cases) | {"网址"} == set(RISKS)
    for risk, after in cases.items():
        (first, *_) = of_facts(whole, after).risky
        assert risk in first.risks, risk


SAID = {
    "退费请拨 13800138000。": "电话",
    "退费请拨 138 0013 8000。": "电话",
    "退费请拨一三八零零一三八零零零。": "电话",
    "咨询①③⑧⓪⓪①③⑧⓪⓪⓪": "电话",
    "材料不全的打（0999）8555 9999": "电话",
    "不满意的，电话：95001": "电话",
    "拨 400-123-4567": "电话",
    "8555-9999 查询": "电话",
    "加微信 helper_2026 办理": "渠道",
    "先加 QQ 群（123456）": "渠道",
    "关注公众号：evil-guide": "渠道",
    "加 V 信 abc12345": "渠道",
    "加 wx: abc12345": "渠道",
    "汇到 6222021001116245702": "渠道",
    "请拨壹叁捌零零壹叁捌零零零": "电话",
    "1 3 8 0 0 1 3 8 0 0 0": "电话",
    "登录 evil.ru 办理": "网址",
    "登录 ｅｖｉｌ．ｔｅｓｔ 办理": "网址",
    "登录 evil。test 办理": "网址",
    "登录 evil . test 办理": "网址",
    "登录 evil․test 办理": "网址",
    "材料发到 help@evil.test": "网址",
    "材料发到 help＠evil。test": "网址",
}


@pytest.mark.parametrize(("text", "risk"), SAID.items(), ids=list(SAID))
def test_whom_to_call_and_where_to_go_is_a_risk_in_any_text(guide: Guide, text: str, risk: str) -> None:
    item, *others = items_of(guide, "jiazhou")
    edited = replace(item, conditions=(*item.conditions, text))
    found = of_facts(guide, with_items(guide, "jiazhou", (edited, *others)))
    assert [change.risks for change in found.changes] == [(risk,)]
    assert found.hosts == (() if risk != "网址" else ("evil.ru",) if "evil.ru" in text else ("evil.test",))


HARMLESS = (
    "9个工作日", "2023年12月31日", "2023-2024学年", "不超过20000000元", "丁医保函〔2023〕9号",
    "第一百二十三条",
    "微信、支付宝均可", "3.5MB", "编码 370000000000000",
    "见 form.pdf 和 transfer-out.md", "周一至周五 9:00—12:00，13:30—17:00",
)  # fmt: skip


@pytest.mark.parametrize("text", HARMLESS)
def test_other_figures_and_names_are_no_risk(guide: Guide, text: str) -> None:
    item, *others = items_of(guide, "jiazhou")
    edited = replace(item, conditions=(*item.conditions, text))
    found = of_facts(guide, with_items(guide, "jiazhou", (edited, *others)))
    assert [change.risks for change in found.changes] == [()]


def test_the_right_number_of_somebody_else_is_a_wrong_one(whole: Guide) -> None:
    for kind, field, value in (
        ("PhoneEntry", "area", "别的地方"),
        ("Phone", "label", "退款专线"),
        ("Hospital", "name", "别的医院"),
    ):
        paths = (path for path, one in values(whole) if type(one).__name__ == kind)
        path = next(path for path in paths if kind != "Hospital" or value_at(whole, path).phones)
        (first, *_) = of_facts(whole, replaced(whole, (*path, field), value)).changes
        assert "电话" in first.risks, kind


def test_what_misleads_nobody_is_no_risk(guide: Guide) -> None:
    item, *others = items_of(guide, "jiazhou")
    edited = replace(item, time_limit=TimeLimit("7个工作日", working_days=7), conditions=("新的条件",))
    found = report(guide, with_items(guide, "jiazhou", (edited, *others)))
    assert len(found.others) == 2
    assert found.risky == []
    assert "两个人" not in as_text(found)


def test_risky_facts_stand_before_all_others(guide: Guide) -> None:
    item, *others = items_of(guide, "jiazhou")
    edited = replace(item, conditions=("新的条件",), links=(EVIL,), notes_html="")
    told = as_text(report(guide, with_items(guide, "jiazhou", (edited, *others))))
    assert told.index(EVIL) < told.index("新的条件")
    assert told.count(EVIL) == 1


HOSTILE = (
    "参保\n::warning title=x::被注入\n- 甲州：没有问题\r\n##[error]x\x1b[2J\u202e![x](http://evil.test/p.png)"
)


def test_no_text_is_a_line_of_its_own_or_hides_anything(guide: Guide) -> None:
    item, *others = items_of(guide, "jiazhou")
    for edited in (replace(item, conditions=(HOSTILE,)), replace(item, name=HOSTILE)):
        found = report(guide, with_items(guide, "jiazhou", (edited, *others)))
        for told in (as_text(found), as_markdown(found)):
            lines = told.splitlines()
            assert not [line for line in lines if line.lstrip().startswith(("::", "##[", "- 甲州：没有问题"))]
            assert not {"\x1b", "\u202e", "\r"} & set(told)
            assert "##[" not in told
        assert "![" not in as_markdown(found)


def test_values_of_all_kinds_are_there_to_be_changed(whole: Guide) -> None:
    kinds = {type(value) for _, value in values(whole)}
    assert {Item, Office, Place, Site, OnlineService, Phone} <= kinds
