"""city.yaml and offices.yaml of a new place; with a model its counter kinds, and drafts of its items."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from msgspec.structs import replace

from zhinan.content.place.city_file import NOTHING_ABOVE, unread_city
from zhinan.content.place.levels import ENDS, RANKS, WORDS
from zhinan.guide.blanks.gaps import GAP, heading, line, names, quoted, together
from zhinan.guide.blanks.item_draft import TABLE, item_draft
from zhinan.model.listing import ServiceList
from zhinan.model.office import CounterKind
from zhinan.model.phone import PhoneTable
from zhinan.model.place import Level, Place

UNNAMED = (CounterKind("register", ""),)


def city_draft(
    place_id: str, model: Place | None, service_list: ServiceList | None, answers: Mapping[str, str]
) -> dict[str, str]:
    """The files of a new place. Its halls are gaps; a province has none."""
    texts = {f"{place_id}/city.yaml": _city(answers)}
    if _is_wide(answers):
        return texts
    kinds = _kinds(model) if model else ()
    texts[f"{place_id}/offices.yaml"] = _offices(kinds or UNNAMED)
    if model:
        place = replace(unread_city(place_id).place, counter_kinds=kinds, tables=(PhoneTable(TABLE, ()),))
        for item in model.items:
            row = service_list.entry(item.list_nos[0]) if service_list and len(item.list_nos) == 1 else None
            texts |= item_draft(item.id, place, item, row, {})
    return texts


def _is_wide(answers: Mapping[str, str]) -> bool:
    """Whether it is a province or more, which has no area code and no halls of its own."""
    word = answers.get("级别", "")
    ending = next((kind for end, kind in ENDS.items() if word.endswith(end)), None)
    level: Level = WORDS.get(word) or ending or "city"
    return level != "municipality" and RANKS[level] < RANKS["city"]


def _kinds(model: Place) -> tuple[CounterKind, ...]:
    """The counter kinds at which the model's items are applied for."""
    used = {kind for item in model.items for channel in item.channels for kind in channel.counter_kinds}
    return tuple(kind for kind in model.counter_kinds if kind.name in used)


def _city(answers: Mapping[str, str]) -> str:
    lines = [
        line("名称", answers.get("名称", ""), "全称，如：××市"),
        "# 简称: ××                  # 程序去掉“省、市、区、县”就对的不用写",
        line("级别", answers.get("级别", ""), "省、自治区、直辖市、市、州、区、县、县级市……照实写"),
        line("上级", answers.get("上级", ""), f"上面那个地方的文件夹名；上面没有的写 {NOTHING_ABOVE}"),
    ]
    if not _is_wide(answers):
        code = answers.get("区号", "")
        lines.append(line("区号", code, "0 开头的三位或四位数字，放在英文引号里"))
    lines += [
        "# 主管部门: ××市××局",
        heading("版本", "各栏照原文件，原文件没写的就不写"),
        line("标题", answers.get("标题", ""), "原文件的名称", indent=2),
        line("发布", answers.get("发布", ""), "发布它的单位", indent=2),
        line("日期", answers.get("日期", ""), "照原文件写，如：2020年8月", indent=2),
        "# 网上渠道:",
        "#   - 名称: ××市××局官网",
        "#     类别: 网站             # 网站 微信 支付宝 APP 电话 其他",
        "#     网址: ybj.example.gov.cn",
    ]
    if not _is_wide(answers):
        lines += [
            heading("电话表", "事项里写表名就行"),
            line(TABLE, answers.get("监督电话", ""), "号码，几个用、隔开", indent=2),
        ]
    lines += ["# 事项顺序:                  # 事项的文件名，照原文件的先后", "#   - transfer-out"]
    return together(*lines)


def _offices(kinds: Iterable[CounterKind]) -> str:
    known = tuple(kind.name for kind in kinds if kind.name)
    return together(
        heading("窗口类别", "事项里按名称引用；编号用小写英文字母"),
        *(f"  - {{编号: {kind.id}, 名称: {quoted(kind.name) or GAP}}}" for kind in kinds),
        heading("大厅", "每个大厅写一次"),
        "  - 编号: hall                # 就是网址，小写英文字母，如 dongqu",
        line("区域", "", "大厅所在的区、县", indent=4),
        line("名称", "", "如：市南分中心", indent=4),
        line("地址", "", "照原文件印的全文", indent=4),
        "    # 时间: 周一至周五……       # 办公时间，原文件有才写",
        "    窗口:",
        f"      - 类别: {names(known) if known else GAP}",
        "        # 位置: 2楼F区           # 地址 + 位置 合起来就是原文件印的全文",
        line("电话", "", "这些窗口的电话", indent=8),
    )
