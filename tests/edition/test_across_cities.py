"""What the cities of the first edition do differently stands together where it is one business."""

from __future__ import annotations

import pytest

from tests.edition.moved_on import stay_with_the_edition
from tests.pages.across.test_compare import page, rows_of
from zhinan.model.guide import Guide


@pytest.mark.parametrize(
    ("business", "place_id", "items"),
    [
        ("remote-residence", "yantai", [["remote-residence"], ["remote-retiree"], ["remote-worker"]]),
        ("remote-temporary", "yantai", [["remote-referral"], ["remote-emergency"]]),
        ("remote-residence", "weihai", [["remote-residence", "remote-residence-residents"]]),
        ("designated-hospital", "weihai", [["designated-provider"]]),
        ("designated-pharmacy", "weihai", [["designated-provider"]]),
        ("maternity-medical", "shandong", [["maternity-medical"], ["maternity-medical-residents"]]),
    ],
)
def test_the_rows_of_a_place(guide: Guide, business: str, place_id: str, items: list[list[str]]) -> None:
    stay_with_the_edition(place_id)
    rows = rows_of(guide, business, place_id)
    assert [[head.url for head in row.heads] for row in rows] == [
        [f"{place_id}/{item}/" for item in row] for row in items
    ]


def test_three_cities_have_no_long_term_care(guide: Guide) -> None:
    stay_with_the_edition("qingdao", "yantai", "weihai")
    missing = page(guide, "long-term-care").values["missing"]
    assert all(name in missing for name in ("青岛市", "烟台市", "威海市"))
    assert "淄博市" not in missing
