"""预约, 到现场次数, 收费: read in the words in which documents print them, else told how to write them."""

from __future__ import annotations

import pytest

from zhinan.content.elements.attendances import read_appointment, read_visits
from zhinan.content.elements.fees import read_fees
from zhinan.content.phone_lists import PhoneTables
from zhinan.content.references import Directory, Names
from zhinan.model.elements.attendance import Appointment, Visits
from zhinan.text.fields import Fields
from zhinan.text.nodes import Mapping
from zhinan.text.source import Source
from zhinan.text.tree import parse

DIRECTORY = Directory(Names(()), Names(()), PhoneTables("0602", {}))


def fields(text: str) -> Fields:
    """The fields of an item."""
    source = Source("x.md", text)
    tree = parse(source)
    assert isinstance(tree, Mapping)
    return Fields(source, tree, "事项")


@pytest.mark.parametrize(
    ("words", "visits"),
    [
        ("1", Visits(1)),
        ("2次", Visits(2)),
        ("最多跑一次", Visits(1, at_most=True)),
        ("0—1次", Visits(1, at_most=True)),
        ("零跑动", Visits(0)),
        ("2次以内", Visits(2, at_most=True, reason="2次以内")),
        ("首次1次、换证0次", Visits(1, at_most=True, reason="首次1次、换证0次")),
        ("1次（窗口）/0次（网办）", Visits(1, at_most=True, reason="1次（窗口）/0次（网办）")),
        ("一次也不用跑", Visits(0)),
    ],
)
def test_visits_are_counted(words: str, visits: Visits) -> None:
    assert read_visits(fields(f"到现场次数: {words}\n")) == visits


@pytest.mark.parametrize(
    ("words", "need"),
    [("需要", "needed"), ("须预约", "needed"), ("支持预约", "possible"), ("无需预约", "none")],
)
def test_an_appointment_is_needed_or_not(words: str, need: str) -> None:
    found = read_appointment(fields(f"预约: {words}\n"), DIRECTORY)
    assert isinstance(found, Appointment)
    assert found.need == need


@pytest.mark.parametrize(
    ("words", "need"),
    [
        ("可网上预约，也可现场取号", "possible"),
        ("支持微信、电话预约", "possible"),
        ("需提前1个工作日预约", "needed"),
        ("无需预约，现场取号", "none"),
    ],
)
def test_a_sentence_that_begins_with_it_is_read_and_printed(words: str, need: str) -> None:
    found = read_appointment(fields(f"预约: {words}\n"), DIRECTORY)
    assert found == Appointment(need, text=words)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("words", "guess"),
    [("部分大厅需提前预约", "需要"), ("线上预约或到大厅取号", "可以"), ("周末可先约好", "可以")],
)
def test_a_sentence_that_leaves_it_open_is_asked_for_with_a_guess(words: str, guess: str) -> None:
    asked = fields(f"预约: {words}\n")
    assert read_appointment(asked, DIRECTORY) is None
    assert f"要求: {guess}\n" in asked.source.problems[0].hint


@pytest.mark.parametrize("words", ["至少2次", "每年1次", "一次性告知"])
def test_times_that_are_no_number_of_visits_are_told(words: str) -> None:
    asked = fields(f"到现场次数: {words}\n")
    assert read_visits(asked) is None
    assert len(asked.source.problems) == 1


def test_a_sentence_on_appointments_is_told_where_it_goes() -> None:
    asked = fields("预约: 请提前一天打电话约好时间\n")
    assert read_appointment(asked, DIRECTORY) is None
    (problem,) = asked.source.problems
    assert "说明: 请提前一天打电话约好时间" in problem.hint


@pytest.mark.parametrize("words", ["无", "否", "不收费", "免费", "0元", "不收取任何费用"])
def test_nothing_is_charged(words: str) -> None:
    found = read_fees(fields(f"收费: {words}\n"))
    assert found
    assert found.none
