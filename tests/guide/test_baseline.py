"""Items against the province's list: materials, judgements, and what the whole site comes to."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from zhinan.content.limits.limit_grammar import read_limit
from zhinan.guide.baseline import compare, needs_judgement, papers
from zhinan.model.elements.verdict import Baseline, Judgement
from zhinan.model.guide import Guide
from zhinan.model.item import Item, Material
from zhinan.model.listing import ListEntry, ServiceList
from zhinan.model.timelimit import TimeLimit

AT_ONCE = "即时办结"


def limit(text: str) -> TimeLimit:
    """A limit as an editor writes it."""
    found = read_limit(text)
    assert found is not None, text
    return found


def make_item(*materials: str, numbers: tuple[int, ...] = (1,), text: str = AT_ONCE) -> Item:
    """An item that asks for these papers."""
    return Item(
        id="item",
        business="item",
        name="事项",
        official_name="事项",
        group="主项",
        part="职工",
        heading="1",
        audience=(),
        list_nos=numbers,
        materials=tuple(Material(name) for name in materials),
        materials_none=not materials,
        time_limit=limit(text),
    )


def make_list(*materials: str, text: str = AT_ONCE) -> ServiceList:
    """A list of one entry that asks for these papers."""
    papers = tuple(Material(name) for name in materials)
    return ServiceList(
        "清单", (ListEntry(1, "主项", "事项", papers, not papers, limit(text), (), (), (), ()),), "省清单"
    )


def baseline_of(guide: Guide, place_id: str, item_id: str) -> Baseline:
    """How an item of the whole site compares."""
    place = guide.place(place_id)
    assert place is not None
    found = next(item.baseline for item in place.items if item.id == item_id)
    assert found is not None
    return found


def test_no_papers_on_both_sides_are_the_same() -> None:
    found = compare(make_item(), make_list())
    assert found == Baseline("same", "same", ())


def test_any_paper_is_more_where_the_list_asks_none() -> None:
    found = compare(make_item("居住证"), make_list())
    assert found == Baseline("more", "same", ("比省清单多要居住证",))


def test_no_papers_are_fewer_where_the_list_asks_some() -> None:
    found = compare(make_item(), make_list("申请表", "票据"))
    assert found == Baseline("fewer", "same", ("比省清单少要申请表", "比省清单少要票据"))


def test_stamps_copies_and_originals_are_no_papers() -> None:
    own, listed = make_item("《登记表》1份（加盖单位公章）", "票据原件"), make_list("登记表", "票据复印件")
    assert compare(own, listed) == Baseline("same", "same", ())


def test_papers_within_one_text_are_compared_one_by_one() -> None:
    together = Material("票据；费用清单", papers=("票据", "费用清单"))
    assert papers((together,)) == papers((Material("费用清单"), Material("票据")))


def test_other_names_await_a_persons_judgement() -> None:
    item, service_list = make_item("处方"), make_list("病历")
    assert needs_judgement(item, service_list)
    assert compare(item, service_list) is None


def test_a_judgement_stands_before_what_is_computed() -> None:
    judgement = Judgement("same", (), "longer", ("时限按月，比省清单长",))
    item = replace(make_item("处方", text="按月结算"), judgement=judgement)
    assert compare(item, make_list("病历")) == Baseline("same", "longer", ("时限按月，比省清单长",))


def test_without_a_number_in_the_list_there_is_nothing_to_compare() -> None:
    assert compare(make_item(numbers=()), make_list()) is None


def test_every_item_with_a_number_is_compared(guide: Guide) -> None:
    for place, item in guide.items():
        assert (item.baseline is not None) == bool(item.list_nos), (place.id, item.id)


def test_what_differs_is_said_and_what_is_the_same_is_not(guide: Guide) -> None:
    for place, item in guide.items():
        if item.baseline:
            same = item.baseline.materials == "same" and item.baseline.time_limit == "same"
            assert same == (not item.baseline.differences), (place.id, item.id)


def test_the_sentences_agree_with_the_verdict_on_materials(guide: Guide) -> None:
    """少 speaks of nothing more, 多 of nothing fewer, 异 of both."""
    for place, item in guide.items():
        if item.judgement is None or item.baseline is None:
            continue
        said = "。".join(item.judgement.sentences)
        more, fewer = "多要" in said, "少要" in said
        expected = {
            "same": (False, False),
            "fewer": (False, True),
            "more": (True, False),
            "other": (True, True),
        }
        assert (more, fewer) == expected[item.baseline.materials], (place.id, item.id, said)


def test_a_difference_is_one_short_sentence(guide: Guide) -> None:
    for place, item in guide.items():
        for sentence in item.baseline.differences if item.baseline else ():
            assert sentence.strip() == sentence, (place.id, item.id)
            assert not sentence.endswith(("。", "；")), (place.id, item.id, sentence)
            assert len(sentence) <= 110, (place.id, item.id, sentence)


def test_a_city_that_adopts_compares_like_the_province(guide: Guide) -> None:
    bingling, dingsheng = guide.place("bingling"), guide.place("dingsheng")
    assert bingling is not None
    assert dingsheng is not None
    assert {item.id: item.baseline for item in bingling.items} == {
        item.id: item.baseline for item in dingsheng.items
    }


def test_more_papers_and_two_days_against_at_once(guide: Guide) -> None:
    found = baseline_of(guide, "jiazhou", "remote-residence")
    assert (found.materials, found.time_limit) == ("more", "longer")
    assert any("居住证" in sentence for sentence in found.differences)
    assert "时限2个工作日，比省清单（即时办结）长2个工作日" in found.differences


def test_fifteen_days_against_ten(guide: Guide) -> None:
    found = baseline_of(guide, "jiazhou", "inpatient-reimbursement")
    assert found.time_limit == "longer"
    assert "时限15个工作日，比省清单（不超过10个工作日）长5个工作日" in found.differences


@pytest.mark.parametrize("item_id", ["maternity-medical", "maternity-allowance"])
def test_nine_days_against_four(guide: Guide, item_id: str) -> None:
    found = baseline_of(guide, "jiazhou", item_id)
    assert found.time_limit == "longer"
    assert "时限9个工作日，比省清单（不超过4个工作日）长5个工作日" in found.differences


def test_a_notice_of_five_days_is_no_handling_time(guide: Guide) -> None:
    found = baseline_of(guide, "jiazhou", "designated-hospital")
    assert found.time_limit == "longer"
    assert "评估时间：3个月，比省清单（不超过45个工作日）长" in found.differences
    assert not any("5个工作日，比" in sentence for sentence in found.differences)


@pytest.mark.parametrize("place_id", ["jiazhou", "dingsheng"])
def test_what_only_lets_units_off_is_fewer(guide: Guide, place_id: str) -> None:
    assert baseline_of(guide, place_id, "employer-registration").materials == "fewer"


@pytest.mark.parametrize(
    ("place_id", "item_id", "materials", "time_limit"),
    [
        ("yichuan", "employer-registration", "other", "same"),
        ("yichuan", "chronic-disease", "more", "longer"),
        ("yichuan", "maternity-allowance", "fewer", "longer"),
        ("yichuan", "transfer-out", "same", "other"),
        ("yichuan", "designated-provider", "other", "longer"),
        ("yichuan", "pharmacy-settlement", "fewer", "other"),
        ("dingsheng", "chronic-disease-residents", "same", "other"),
        ("jiazhou", "aid-reimbursement", "fewer", "other"),
        ("jiazhou", "resident-registration", "fewer", "other"),
        ("jiazhou", "transfer-out", "same", "shorter"),
    ],
)
def test_the_hard_ones(guide: Guide, place_id: str, item_id: str, materials: str, time_limit: str) -> None:
    found = baseline_of(guide, place_id, item_id)
    assert (found.materials, found.time_limit) == (materials, time_limit)
