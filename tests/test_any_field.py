"""The program knows no field, province or city: their words are content (领域 in site.yaml)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
ROOMS = ("zhinan", "templates", "static")
CHARACTERS = ("common-readings.txt", "traditional.txt")
"""Lists of characters, in which two may stand side by side by chance."""
FIELDS = (
    "医保|医疗|医院|医药|药店|就医|看病|门诊|住院|慢特|参保|社保|社会保障|统筹|个人账户|生育|津贴|定点|救助|职工|城乡居民"
    "|婚姻|结婚|离婚|户籍|户口(?!簿)|派出所|不动产|房产|公积金|驾驶|税务|护照|低保|养老|失业"
)
"""Words that one field has and others don't."""
PLACES = (
    "北京|天津|河北|山西|内蒙古|辽宁|吉林|黑龙江|上海|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|广西|海南|重庆|四川|贵州|云南"
    "|西藏|陕西|甘肃|青海|宁夏|新疆|香港|澳门|台湾|济南|青岛|淄博|枣庄|东营|烟台|潍坊|济宁|泰安|威海|日照|临沂|德州|聊城|滨州|菏泽"
    "|鲁医保|shandong|qingdao|zibo|yantai|weihai|weifang|jinan|shinan|shibei"
)
"""The provinces, and the cities of the one that the first guides were of."""
WORD = re.compile(f"{FIELDS}|{PLACES}")


def files() -> Iterator[Path]:
    """All texts of the program, its templates and its static files."""
    for room in ROOMS:
        for path in sorted((ROOT / room).rglob("*")):
            text = path.is_file() and path.suffix != ".png"
            if text and "__pycache__" not in path.parts and path.name not in CHARACTERS:
                yield path


def test_program_templates_and_scripts_have_no_word_of_one_field_or_place() -> None:
    looked_at = list(files())
    assert len(looked_at) > 300
    found = [
        f"{path.relative_to(ROOT).as_posix()}:{number}: {word[0]}"
        for path in looked_at
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        for word in WORD.finditer(line)
    ]
    assert found == []


@pytest.mark.parametrize("line", ['title="医保大厅"', "{# 山东省 #}", "如 ybj.qingdao.gov.cn", "// 结婚登记"])
def test_a_word_is_found(line: str) -> None:
    assert WORD.search(line)
