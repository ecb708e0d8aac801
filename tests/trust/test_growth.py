"""Reading takes work in proportion to what there is to read, and tells no more than a person can."""

from __future__ import annotations

from trust.growth import growths


def test_the_work_grows_with_the_input_and_no_faster() -> None:
    assert [figure.line for figure in growths(3) if figure.faults] == []
