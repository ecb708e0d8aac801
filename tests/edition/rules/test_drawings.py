"""Texts of real charts and maps stand in their boxes, as those of the whole site do."""

from __future__ import annotations

from tests.draw.chart.test_charts_in_the_browser import (
    pytestmark,
    test_every_text_of_every_item_s_charts_stands_in_its_box,
    test_names_of_districts_stand_in_their_boxes,
)

__all__ = [
    "pytestmark",
    "test_every_text_of_every_item_s_charts_stands_in_its_box",
    "test_names_of_districts_stand_in_their_boxes",
]
