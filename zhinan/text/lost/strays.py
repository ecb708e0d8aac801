"""A field that isn't where it belongs: looked for in the whole file before it is said to be missing."""

from __future__ import annotations

import re

from zhinan.text.lost.other_words import where_to_write
from zhinan.text.nodes import Mark
from zhinan.text.source import Source
from zhinan.text.vocabulary import ITEM

TRADITIONAL, SIMPLIFIED = (
    "類別辦時間電話監進詢線節點編號標題適單來對據條說無區稱級採圖網關發佈評價順緯經備註環聯繫許為麼處務項設業記錄資諮檔開種證處數額應與屬參擔當內稱",
    "类别办时间电话监进询线节点编号标题适单来对据条说无区称级采图网关发布评价顺纬经备注环联系许为么处务项设业记录资咨档开种证处数额应与属参担当内称",
)
PLAIN = str.maketrans(TRADITIONAL, SIMPLIFIED)
"""Traditional characters of field names as simplified ones."""
HOMES = {
    ("一个大厅", "电话"): "“电话”写在窗口里（“- 类别:”下面）",
    ("一个大厅", "位置"): "“位置”写在窗口里（“- 类别:”下面）；大厅的写在“地址”里",
    ("一个大厅", "类别"): "“类别”写在“窗口:”下面，前面加“- ”",
    ("一个窗口", "区域"): "“区域”写在大厅里，去掉行首多余的空格",
    ("一个窗口", "名称"): "“名称”写在大厅里，去掉行首多余的空格",
}
"""Where a field belongs that editors often write one storey too high or too low."""


def as_simplified(key: str) -> str:
    """A key in simplified characters."""
    return key.translate(PLAIN)


def home_of(key: str, what: str) -> str:
    """What to do with a field that the guide knows, only not here; empty where that can't be said."""
    home = HOMES.get((what, key), "") or where_to_write(key, what)
    if not home and key in ITEM and what not in ("事项", "city.yaml", "一条清单"):
        return f"“{key}”是事项的一栏：去掉行首的空格，写到最左边"
    return home


def stray(source: Source, key: str) -> tuple[Mark, str, str] | None:
    """Where a field stands that its mapping lacks, and what to tell of it; None where it is nowhere."""
    found = _line_with(source, key)
    if found is None:
        return None
    number, line = found
    if key not in ITEM and not line.lstrip().startswith("#"):
        return None  # 名称 stands in many places
    fence = _closing_fence(source)
    column = line.index(key) + 1
    if line.lstrip().startswith("#"):
        message = f"“{key}”这一行前面有 #，被当成了批注"
        return Mark(number, column), message, "去掉行首的 #"
    if fence and number > fence:
        message = f"“{key}”写在第二条 --- 下面了，会被当成注意事项"
        return Mark(number, column), message, "把这一行移到 --- 上面"
    return Mark(number, column), f"“{key}”没有写在它该在的地方", "去掉行首的空格和“- ”，写到最左边"


def _line_with(source: Source, key: str) -> tuple[int, str] | None:
    """The first line that has the field, be it behind other words."""
    pattern = re.compile(rf"(?:^|[\s#，。；、]|[^\w]){re.escape(key)} *[:：]|^[ #-]*{re.escape(key)}(?: |$)")
    for number, line in enumerate(source.lines, 1):
        if key in line and pattern.search(line):
            return number, line
    return None


def _closing_fence(source: Source) -> int | None:
    fences = [number for number, line in enumerate(source.lines, 1) if line.rstrip() == "---"]
    return fences[1] if len(fences) > 1 else None
