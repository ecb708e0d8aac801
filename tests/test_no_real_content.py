"""The program's tests know no real content: a city more or another limit turns none of them red.

They run on tests/sites, whose places are invented. Only tests/edition speaks of real places.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.findings import ROOT
from tests.reading import RealContentError
from zhinan.guide.load import load_guide
from zhinan.publish.project import Project

TESTS = ROOT / "tests"
REAL = re.compile(
    "qingdao|zibo|yantai|weihai|weifang|shandong"
    "|青岛|淄博|烟台|威海|潍坊|山东|鲁医保"
    # area codes: alone, before a number, in a link
    r"|(?<![\d-])0(?:53[1-6]|631)(?:-?\d{7,8}|\b)|\+86(?:53[1-6]|631)"
    # districts; what is called so in many cities (高新区, 市直) is no name
    "|市南区|市北区|李沧区|崂山区|西海岸新区|城阳区|即墨区|胶州市|平度市|莱西市|保税区"
    "|张店区|淄川区|博山区|周村区|临淄区|桓台县|高青县|沂源县|文昌湖|经开区"
    "|芝罘区|福山区|牟平区|莱山区|蓬莱市|龙口市|莱阳市|莱州市|招远市|栖霞市|海阳市|长岛试验区"
    "|环翠区|文登区|荣成市|乳山市|临港区|南海新区"
    "|潍城区|寒亭区|坊子区|奎文区|青州市|诸城市|寿光市|安丘市|高密市|昌邑市|临朐县|昌乐县"
)
"""Names of the first edition. Written down, not read: a place of tomorrow may be called as one of ours."""
READING = re.compile(
    r"""\bROOT\s*/\s*["']content|\bProject\(ROOT\)|\(ROOT\s*,\s*["']content|\btests[./]edition[./]\w"""
)
"""How a test would come by the real content, or by tests that know it."""
OWN = (Path(__file__), TESTS / "reading.py", TESTS / "test_rooms.py", TESTS / "test_any_field.py")
"""These name what they forbid, or the rooms."""


def files() -> Iterator[Path]:
    """All texts that tests are made of, but those about the edition.

    What a faulty site is told (expected.txt) are the program's own words, with examples from real life.
    """
    for path in sorted(TESTS.rglob("*")):
        if path.is_relative_to(TESTS / "edition") or path in OWN or path.name == "expected.txt":
            continue
        if path.is_file() and "__pycache__" not in path.parts:
            yield path


def slips(text: str) -> Iterator[str]:
    """What a text knows of the real content, by line."""
    for number, line in enumerate(text.splitlines(), 1):
        for pattern in (REAL, READING):
            yield from (f"{number}: {match[0]}" for match in pattern.finditer(line))


def test_no_test_of_the_program_names_a_real_place_or_reads_its_content() -> None:
    looked_at = list(files())
    assert len(looked_at) > 400
    found = [
        f"{path.relative_to(ROOT).as_posix()}:{slip}"
        for path in looked_at
        for slip in slips(path.read_bytes().decode("utf-8", "replace"))
    ]
    assert found == []


@pytest.mark.parametrize(
    "line",
    [
        'guide.place("zibo")',
        '("weihai/offices/", "../../")',
        'assert "青岛市" in text',
        '区号: "0532"',
        "tel:+865328577",
        '"0631-7523382"',
        '("0535", "5550101")',
        '"莱西市"',
        'load_guide(ROOT / "content")',
        "ROOT / 'content' / 'site.yaml'",
        "build(Project(ROOT))",
        "from tests.edition.moved_on import CONTENT",
    ],
)
def test_a_slip_is_found(line: str) -> None:
    assert list(slips(line))


@pytest.mark.parametrize(
    "line",
    [
        'guide.place("jiazhou")',
        "区号: '0601'",
        '"0530-5550101"',
        "20532 pages",
        '(tmp_path / "content")',
        'WHOLE / "content"',
        '"content/yangli/city.yaml"',
    ],
)
def test_what_is_invented_is_none(line: str) -> None:
    assert list(slips(line)) == []


def test_a_test_that_opens_a_real_file_fails(tmp_path: Path) -> None:
    with pytest.raises(RealContentError, match="test_a_test_that_opens_a_real_file_fails"):
        (ROOT / "content" / "site.yaml").read_text(encoding="utf-8")
    with pytest.raises(RealContentError):
        load_guide(Project(ROOT).content)
    (tmp_path / "content").symlink_to(ROOT / "content")
    with pytest.raises(RealContentError):
        load_guide(tmp_path / "content")
    assert load_guide(TESTS / "sites" / "whole" / "content").ok
