"""What a document does not say is null in the data, and no address leads to a page that is not made."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from msgspec import to_builtins

from tests.guide.made_items import item
from tests.pages.made_places import CITY
from zhinan.model.guide import Guide
from zhinan.pages.data.items import item_data
from zhinan.pages.data.places import cities_data, place_data
from zhinan.pages.urls import file_of


def test_an_item_for_nobody_in_particular_has_no_audience() -> None:
    assert item_data(CITY, item(audience=())).audience is None
    assert item_data(CITY, item(audience=("参保人员", "其家属"))).audience == "参保人员\n其家属"


def test_an_item_without_a_chart_has_no_page_of_charts() -> None:
    assert item_data(CITY, item()).flowchart_url is None
    assert item_data(CITY, item("提出申请", "办结")).flowchart_url == "yangli/x/flowchart/"


@pytest.fixture(scope="module")
def addresses(guide: Guide) -> list[str]:
    """Every address of a page in the data of all places."""
    found: list[dict[str, Any]] = to_builtins(cities_data(guide).cities)
    for place in guide.places:
        data = to_builtins(place_data(guide, place))
        found += [data, *data["items"], *data["offices"], *data["forms"]]
    urls = (value for one in found for key, value in one.items() if key == "url" or key.endswith("_url"))
    return [url for url in urls if url is not None]


def test_every_address_of_the_data_is_a_page(addresses: list[str], built_site: Path) -> None:
    assert [url for url in addresses if not (built_site / file_of(url)).is_file()] == []
