"""The code on a sheet leads to the page: it is read back here, not only written."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET

import pytest

from tests.draw.qr_reader import quiet_zone, read_qr
from zhinan.draw.qr import draw_qr

HOST = "https://ybj.example.gov.cn/zhinan/"


@pytest.mark.parametrize("length", [0, 1, 7, 20, 33, 40, 60, 77, 90, 120, 150])
def test_leads_to_its_address(length: int) -> None:
    url = HOST + "jiazhou/maternity-allowance/"[: min(length, 28)] + "x" * max(length - 28, 0)
    assert read_qr(draw_qr(url, title="本页网址")) == url


def test_is_one_picture_with_a_name() -> None:
    root = ET.fromstring(draw_qr(HOST, title='<"本页">'))
    assert root.get("role") == "img"
    assert root.get("aria-label") == '<"本页">'
    assert root.get("style") is None


def test_has_its_white_edge_and_white_ground_in_every_scheme() -> None:
    svg = draw_qr(HOST, title="本页网址")
    assert quiet_zone(svg) == 4
    root = ET.fromstring(svg)
    ground, ink = root[0], root[1]
    assert (ground.get("fill"), ink.get("fill")) == ("#fff", "#000")
    assert ground.get("width") == root.get("viewBox", "").split()[2]


def test_is_small_enough_to_stand_in_a_page() -> None:
    assert len(draw_qr(HOST + "jiazhou/maternity-allowance/", title="本页网址")) < 6000


def test_the_reader_bites() -> None:
    """Without its lower right runs, where the data begins, the code no longer says the same."""
    svg = draw_qr(HOST, title="本页网址")
    runs = re.findall(r"M(?:2[5-9]|3\d) (?:2[5-9]|3\d)h\d+v1h-\d+z", svg)
    assert len(runs) > 5
    for run in runs:
        svg = svg.replace(run, "")
    with pytest.raises((ValueError, KeyError)):
        read_qr(svg)
