"""领域 in site.yaml: what is not said follows from what is, and 适用 takes the site's own audiences."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.content.site.test_speaker_fields import read
from zhinan.guide.load import load_guide
from zhinan.model.masthead.field import GENERAL, NOBODY_NAMED

SMALL = Path(__file__).resolve().parents[2] / "sites" / "good" / "small" / "content"


def test_a_short_name_is_enough() -> None:
    site, source = read("名称: 指南\n领域: {简称: 不动产, 全称: 不动产登记}\n")
    assert source.problems == []
    field = site.field
    assert (field.guide, field.bureaus, field.offices) == ("不动产办事指南", "不动产部门", "不动产经办机构")
    assert (field.hall, field.counters) == ("不动产办事大厅", "不动产办事窗口")
    assert (field.wall_list, field.audiences) == ("不动产登记服务事项一览表", NOBODY_NAMED)


def test_a_site_that_says_nothing_is_about_services_in_general() -> None:
    assert read("名称: 指南\n")[0].field == GENERAL


@pytest.mark.parametrize(
    ("audiences", "message"),
    [
        ("[{编号: a, 名称: 甲、乙}]", "名称不能写「甲、乙」"),
        ("[{编号: a, 名称: 甲, 同: 丙}, {编号: b, 名称: 乙}]", "“同”的「丙」不在“适用”里"),
        ("[{编号: a, 名称: 甲}, {编号: a, 名称: 乙}]", "编号「a」写了两次，第一次在第 4 行"),
        ("[{编号: 甲, 名称: 甲}]", "编号不能写「甲」"),
    ],
)
def test_an_audience_has_a_name_of_its_own(audiences: str, message: str) -> None:
    _, source = read(f"名称: 指南\n领域:\n  简称: 样\n  适用: {audiences}\n")
    assert [problem.message for problem in source.problems] == [message]


def test_an_item_is_for_any_of_them_in_any_combination(tmp_path: Path) -> None:
    content = tmp_path / "content"
    shutil.copytree(SMALL, content)
    settings, item = content / "site.yaml", content / "yangli" / "items" / "transfer-out.md"
    with settings.open("a", encoding="utf-8") as file:
        file.write("    - {编号: farmer, 名称: 农户}\n")
    text = item.read_text("utf-8")
    item.write_text(text.replace("适用: 职工", "适用: 农户、职工"), encoding="utf-8")
    loaded = load_guide(content)
    assert loaded.problems == ()
    found = {one.id: one.parts for _, one in loaded.guide.items()}
    assert found["transfer-out"] == ("农户", "职工")
    item.write_text(text.replace("适用: 职工", "适用: 农户、职士"), encoding="utf-8")
    (told,) = load_guide(content).problems
    assert (told.level, told.message) == ("error", "“适用”不能写「职士」")
    assert "职工 / 居民 / 农户" in told.hint
    assert told.excerpt[told.column - 1 :].startswith("职士")
