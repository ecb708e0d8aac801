"""Opening hours are read whole, or not at all."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from zhinan.content.place.opening_hours import read_periods
from zhinan.model.elements.schedule import Period

CASES: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "hours.yaml").read_text("utf-8"))
PIECES = [
    "周一", "至", "周五", "工作日", "上午", "下午", "9:00", "-", "17:00", "24:00", "；", "，", "（", "）",
    "法定节假日除外", "9月1日", "需预约", "每天", "5",
]  # fmt: skip


def in_words(period: Period) -> str:
    """A period as the fixture writes it."""
    season = "/".join(period.season) if period.season else ""
    holidays = {True: "节假日照办", False: "节假日不办", None: ""}[period.on_holidays]
    asked = "预约" if period.by_appointment else ""
    hours = f"{period.opens}-{period.closes}"
    return " ".join(filter(None, (",".join(period.days), hours, season, holidays, asked, period.note)))


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["写"])[:20])
def test_hours_are_read_as_the_periods_that_they_name(case: dict[str, Any]) -> None:
    assert [in_words(period) for period in read_periods(case["写"])] == case.get("读", [])


@given(st.text(max_size=60) | st.lists(st.sampled_from(PIECES), max_size=12).map("".join))
def test_any_text_at_all_gives_periods_that_open_before_they_close(text: str) -> None:
    for period in read_periods(text):
        assert period.opens < period.closes
