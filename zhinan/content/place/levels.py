"""级别: what a place calls itself, and the kind of place that it is."""

from __future__ import annotations

from zhinan.model.place import Level
from zhinan.text.fields import Fields
from zhinan.text.prose.strangers import is_gap
from zhinan.text.shapes import suggestion
from zhinan.text.source import quoted

WORDS: dict[str, Level] = {
    "国家": "country", "部委": "country", "省": "province", "自治区": "province", "特别行政区": "province",
    "直辖市": "municipality", "市": "city", "地级市": "city", "副省级市": "city", "州": "city",
    "自治州": "city", "盟": "city", "地区": "city", "区": "county", "县": "county", "县级市": "county",
    "自治县": "county", "旗": "county", "自治旗": "county", "街道": "street", "镇": "street", "乡": "street",
    "民族乡": "street", "社区": "street", "村": "street", "其他": "other",
}  # fmt: skip
"""What editors write most; more is read by its end."""
ENDS: dict[str, Level] = {
    "自治区": "province", "省": "province", "州": "city", "盟": "city", "市": "city", "区": "county",
    "县": "county", "旗": "county", "街道": "street", "镇": "street", "乡": "street", "村": "street",
}  # fmt: skip
RANKS: dict[Level, int] = {
    "country": 0, "province": 1, "municipality": 1, "city": 2, "county": 3, "street": 4, "other": 5,
}  # fmt: skip
"""Which kind can stand above which."""


def list_of(level_name: str) -> str:
    """What sentences call the list of a place of that level: 省清单; of a 直辖市 or 县级市 市清单."""
    return f"{next((end for end in ENDS if level_name.endswith(end)), '')}清单"


def read_level(fields: Fields) -> tuple[Level, str]:
    """The kind of place, and the word for it as it is written."""
    fields.node_of("级别", required=True, otherwise=f"，如：{' / '.join(WORDS)}")
    word = fields.text("级别") or ""
    end = next((level for end, level in ENDS.items() if word.endswith(end)), None)
    kind = WORDS.get(word) or end
    if word and kind is None and not is_gap(word):
        message = f"不知道{quoted(word)}是哪一级，按“其他”算"
        near = suggestion(word, WORDS) or suggestion(word.rstrip("级"), WORDS)
        hint = f"可以写：{' / '.join(WORDS)}{near}"
        fields.source.report(fields.mark_of("级别"), message, hint, key="级别", level="warning")
    return kind or ("other" if word else "city"), word
