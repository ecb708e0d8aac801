"""What the cities of the first edition come to, measured by the province's list."""

from __future__ import annotations

import pytest

from tests.edition.moved_on import stay_with_the_edition
from tests.pages.known import only_list
from zhinan.model.elements.verdict import Baseline
from zhinan.model.guide import Guide
from zhinan.pages.across.baseline_page import entry_groups
from zhinan.pages.across.overview import overview


def baseline_of(guide: Guide, place_id: str, item_id: str) -> Baseline:
    """How an item of a city compares."""
    stay_with_the_edition(place_id, "shandong")
    place = guide.place(place_id)
    assert place is not None
    found = next(item.baseline for item in place.items if item.id == item_id)
    assert found is not None
    return found


def test_weifang_compares_like_the_province(guide: Guide) -> None:
    stay_with_the_edition("weifang", "shandong")
    weifang, shandong = guide.place("weifang"), guide.place("shandong")
    assert weifang is not None
    assert shandong is not None
    assert {item.id: item.baseline for item in weifang.items} == {
        item.id: item.baseline for item in shandong.items
    }


def test_zibo_asks_papers_and_two_days_for_living_elsewhere(guide: Guide) -> None:
    found = baseline_of(guide, "zibo", "remote-residence")
    assert (found.materials, found.time_limit) == ("more", "longer")
    assert any("居住证" in sentence for sentence in found.differences)
    assert "时限2个工作日，比省清单（即时办结）长2个工作日" in found.differences


@pytest.mark.parametrize("item_id", ["outpatient-reimbursement", "inpatient-reimbursement"])
def test_zibo_takes_fifteen_days_for_reimbursements(guide: Guide, item_id: str) -> None:
    found = baseline_of(guide, "zibo", item_id)
    assert found.time_limit == "longer"
    assert "时限15个工作日，比省清单（不超过10个工作日）长5个工作日" in found.differences


@pytest.mark.parametrize(
    "item_id", ["prenatal-care", "maternity-medical", "family-planning", "maternity-allowance"]
)
def test_qingdao_takes_nine_days_for_maternity_payments(guide: Guide, item_id: str) -> None:
    found = baseline_of(guide, "qingdao", item_id)
    assert found.time_limit == "longer"
    assert "时限9个工作日，比省清单（不超过4个工作日）长5个工作日" in found.differences


@pytest.mark.parametrize("item_id", ["designated-hospital", "designated-pharmacy"])
def test_qingdaos_notice_of_five_days_is_no_handling_time(guide: Guide, item_id: str) -> None:
    found = baseline_of(guide, "qingdao", item_id)
    assert found.time_limit == "longer"
    assert "评估时间：3个月，比省清单（不超过45个工作日）长" in found.differences
    assert not any("5个工作日，比" in sentence for sentence in found.differences)


@pytest.mark.parametrize("place_id", ["qingdao", "zibo", "weihai", "shandong"])
def test_what_only_lets_units_off_is_fewer_in_every_city(guide: Guide, place_id: str) -> None:
    assert baseline_of(guide, place_id, "employer-registration").materials == "fewer"


@pytest.mark.parametrize(
    ("place_id", "item_id", "materials", "time_limit"),
    [
        ("yantai", "employer-registration", "other", "same"),
        ("yantai", "chronic-disease", "more", "longer"),
        ("yantai", "maternity-allowance", "fewer", "longer"),
        ("yantai", "transfer-out", "same", "other"),
        ("weihai", "designated-provider", "other", "longer"),
        ("weihai", "chronic-disease", "same", "other"),
        ("weihai", "aid-premium", "same", "same"),
        ("zibo", "aid-premium", "fewer", "other"),
        ("zibo", "hospital-settlement", "same", "shorter"),
    ],
)
def test_the_hard_ones(guide: Guide, place_id: str, item_id: str, materials: str, time_limit: str) -> None:
    found = baseline_of(guide, place_id, item_id)
    assert (found.materials, found.time_limit) == (materials, time_limit)


@pytest.mark.parametrize(
    ("place_id", "number", "items"),
    [
        ("qingdao", 25, []),
        ("qingdao", 27, []),
        ("zibo", 12, ["remote-residence"]),
        ("yantai", 12, ["remote-retiree", "remote-residence", "remote-worker"]),
        ("yantai", 13, ["remote-referral", "remote-emergency"]),
        ("weihai", 12, ["remote-residence", "remote-residence-residents"]),
        ("weihai", 23, ["designated-provider"]),
        ("weihai", 24, ["designated-provider"]),
    ],
)
def test_an_entry_is_split_merged_or_missing(
    guide: Guide, place_id: str, number: int, items: list[str]
) -> None:
    stay_with_the_edition(place_id, "shandong")
    place = guide.place(place_id)
    assert place is not None
    groups = entry_groups(place, only_list(guide))
    line = next(line for group in groups for line in group.lines if line.no == number)
    assert [item.url for item in line.items] == [f"{place_id}/{item}/" for item in items]


@pytest.mark.parametrize(
    ("place_id", "number", "marks"),
    [
        ("zibo", 12, ("多", "长")),
        ("qingdao", 12, ("同", "同")),
        ("zibo", 15, ("多", "长")),
        ("qingdao", 20, ("异", "长")),
        ("qingdao", 27, None),
    ],
)
def test_the_table_of_all_cities_shows_it(
    guide: Guide, place_id: str, number: int, marks: tuple[str, str] | None
) -> None:
    stay_with_the_edition(place_id, "shandong")
    found = overview(guide, only_list(guide))
    line = next(line for group in found.groups for line in group.lines if line.no == number)
    shown = next(cell.marks for cell in line.cells if cell.url == f"{place_id}/baseline/#no-{number}")
    assert (shown and (shown.materials.word, shown.limit.word)) == marks
