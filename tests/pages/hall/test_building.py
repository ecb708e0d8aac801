"""A map finds a house, not a window."""

from __future__ import annotations

import pytest

from zhinan.pages.hall.building import building_of


@pytest.mark.parametrize(
    ("house", "inside"),
    [
        ("样例市东区一路17号市民中心", "2楼F区"),
        ("东区一路86号政务服务中心", "二楼B27-B33号窗口"),
        ("东区一路86号政务服务中心", "B25至B31窗口"),
        ("东区一路30号", "南一楼服务大厅"),
        ("样例市一路8号（中心", "224，412房间）"),
        ("样例市一路2号行政服务西楼", "裙四楼人社大厅"),
        ("一路5号1号楼", "四楼待遇科"),
        ("东区一路166号2号楼", ""),
        ("东区一路379号-2号市民中心B区", ""),
        ("东区一路47号政务服务中心医保窗口", ""),
        ("样例市一路7号", "三层"),
    ],
)
def test_an_address_ends_where_it_goes_inside(house: str, inside: str) -> None:
    assert building_of(house + inside) == house
