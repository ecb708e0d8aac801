"""The arithmetic of the results, and the page that they are written to."""

from __future__ import annotations

import math
from pathlib import Path

import pytest

from bench.measure.output import Difference
from bench.measure.running import Cost
from bench.results.arithmetic import Spread, exponent, exponents, ratios, spread
from bench.results.figures import plain, share, table
from bench.results.keeping import Result, keep, kept
from bench.results.performance import performance
from bench.rounds import INDEX, SCENARIOS, Measured
from bench.serving.saves import KINDS, Save


def result(cities: int, slowness: float = 1) -> Result:
    """Results as a run of two rounds gives them: ours costs 4, then 5 times what Hugo costs."""
    found = Result(
        cities=cities, date="2026-11-28", versions={"Hugo": "0.168.0"}, machine="a machine", disk="memory",
        places=cities + 2, items=30 * cities, pages=200 * cities, files=300 * cities, bytes=4_000 * cities,
        html=(3_000 * cities, 3_010 * cities),
    )  # fmt: skip
    changed = Difference(written=9, files=8, pages=4, bytes=1000, gone=0)
    for number in (1, 2):
        own = Cost(wall=(3 + number) * slowness, cpu=(3 + number) * slowness, peak=200, search_cpu=1.0)
        hugo = Cost(wall=slowness, cpu=slowness, peak=100)
        for scenario in SCENARIOS:
            found.measured.append(Measured(number, "ours", scenario, own, 0.5, 207, changed))
            found.measured.append(Measured(number, "hugo", scenario, hugo, 0.5))
        found.measured.append(Measured(number, "pagefind", INDEX, Cost(1, 2.0, 50), 0.5))
        for kind in KINDS:
            found.saves.append(Save(number, "ours", kind, 0.02, 0.03, 0.1, 150))
            found.saves.append(Save(number, "hugo", kind, 0.4, 0.4, 0.1, 150))
    return found


def test_a_ratio_is_of_one_round() -> None:
    assert ratios({1: 4.0, 2: 9.0, 3: 1.0}, {2: 3.0, 1: 2.0}) == [2.0, 3.0]


def test_a_round_in_which_the_other_took_no_time_has_no_ratio() -> None:
    assert ratios({1: 4.0, 2: 9.0}, {1: 0.0, 2: 3.0}) == [3.0]


def test_a_spread_has_the_median_and_the_ends() -> None:
    assert spread([3, 1, 2]) == Spread(2, 1, 3)
    assert spread([1, 4]) == Spread(2.5, 1, 4)
    assert spread([]) is None


def test_exponents_tell_how_fast_something_grows() -> None:
    assert math.isclose(exponent((10, 5), (100, 50)), 1)
    assert math.isclose(exponent((10, 5), (100, 500)), 2)
    assert math.isclose(exponent((10, 5), (100, 5)), 0)
    assert exponents([(100, 100), (10, 10), (1000, 100_000)]) == pytest.approx([1, 3])
    assert exponents([(10, 10)]) == []


def test_figures_are_written_with_the_digits_that_they_have() -> None:
    assert [share(Spread(value, value, value)) for value in (0.0312, 2.345, 268.1)] == [
        "**0.031**",
        "**2.35**",
        "**268**",
    ]
    assert share(Spread(4.5, 4, 5)) == "**4.50** (4.00–5.00)"
    assert plain(Spread(1234.5, 1, 2), 1) == "1,234.5"
    assert (share(None), plain(None, 2)) == ("–", "–")


def test_a_table_is_markdown() -> None:
    assert table(("a", "b"), [("1", "2")]) == "| a | b |\n| --- | --- |\n| 1 | 2 |"


def test_results_are_read_as_they_were_kept(tmp_path: Path) -> None:
    for one in (result(40), result(4)):
        keep(tmp_path, one)
    assert kept(tmp_path) == [result(4), result(40)]


def test_search_apart_is_what_pagefind_did_not_take() -> None:
    assert result(4).values("ours", "cold", "cpu_apart") == {1: 3.0, 2: 4.0}


def test_the_page_has_every_table() -> None:
    page = performance([result(4), result(40, slowness=10)])
    assert "<!--" not in page
    assert (
        "| cold | **3.50** (3.00–4.00) | **4.50** (4.00–5.00) | **4.40** (3.90–4.90) | **4.50** (4.00–5.00) |"
        in page
    )
    assert "| one word of an item | 207 | 4 | 51.8 | 8 | 9 | 0 | 0.00 MB |" in page
    assert "| ours, nothing changed: processor | 1.00 |" in page
    assert "| one style sheet | save → disk, s | 0.020 | 0.400 | **0.050** |" in page
    assert "| ours / plain, processor | **0.50** | **0.50** |" in page


def test_one_size_alone_makes_a_page_too() -> None:
    assert "One size alone does not grow." in performance([result(4)])


def test_a_run_that_was_broken_off_before_the_previews_makes_a_page() -> None:
    broken = result(4)
    broken.saves.clear()
    assert "| one style sheet | save → disk, s | – | – | – |" in performance([broken])
