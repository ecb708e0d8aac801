"""What has no business in an official text: tags, Markdown, pictures as letters, gaps that were left open."""

from __future__ import annotations

import re
from collections.abc import Iterator

from zhinan.text.prose.marks import Slip

TAG = re.compile(r"</?[A-Za-z][A-Za-z0-9]*(?:\s[^<>]*)?/?>|&(?:[a-z]{2,8}|#\d{1,5});")
EMOJI = re.compile("[\U0001f000-\U0001faff\u2600-\u26ff\u2700-\u275f\u2795-\u27bf\u2b50-\u2b55\ufe0f\u20e3]+")
WIDE = re.compile("[\xa0\u2002-\u200a\u202f\u205f\u3000]")
MARKDOWN = re.compile(r"\*\*[^*]+\*\*|\[[^\]]*\]\([^)]*\)|^#{1,6} |`[^`]+`|~~[^~]+~~")
GAP = re.compile(
    r"待(?:补充|完善|定|确认|填写|填|更新|核实|核对)(?=$|[，。；、）])|TODO|TBD|[Xx×ＸＸ]{2,}(?=[路号市区县街镇元日月年楼室]|$)"
    r"|(?<![A-Za-z])[Xx×Ｘ]{3,}|某某|？{2,}|\?{2,}|_{2,}"
)
WHOLE_GAP = {
    "同上",
    "略",
    "（略）",
    "暂无",
    "待定",
    "不详",
    "未知",
    "空",
    "请填写",
    "示例",
    "测试",
    "test",
    "null",
    "~",
}
MOJIBAKE = "[\u4e00-\u9fff\ue000-\uf8ff€]{3,}"
PRIVATE = re.compile("[\ue000-\uf8ff\U000f0000-\U0010ffff]")
"""Characters that only some fonts have, each another one."""
CHINESE = "[\u4e00-\u9fff，。、；：（）“”]+"
"""Compiled, as MOJIBAKE, when something strange was seen."""
RARE = "".join(
    bytes((lead, trail)).decode("gbk", "ignore") for lead in range(0xE4, 0xEA) for trail in range(0x80, 0xC0)
)
"""Characters that the first two bytes of most Chinese characters in UTF-8 come out as in GBK."""
KINDS = (TAG, EMOJI, WIDE, MARKDOWN, GAP, PRIVATE)
STRANGE = re.compile("|".join(f"(?:{kind.pattern})" for kind in KINDS) + f"|[{RARE}]")
BEGINNING = re.compile(
    f"[<&*\\[#`~待TXx×Ｘ某？?_{EMOJI.pattern[1:-2]}{WIDE.pattern[1:-1]}{PRIVATE.pattern[1:-1]}{RARE}]"
)
"""What any of these begins with: most texts have none."""
LONGEST = 400
"""Characters of a text that a reader takes in: more is told."""


def complain_of_strangers(text: str, *, in_notes: bool = False) -> Iterator[Slip]:
    """The first of each kind."""
    if text not in WHOLE_GAP and not (BEGINNING.search(text) and STRANGE.search(text)):
        return
    tag, emoji, wide, sign, gap, private = (kind.search(text) for kind in KINDS)
    if tag:
        yield tag[0], f"文字里有网页代码「{tag[0]}」，会照样印出来", "删掉它；要分行的，分成几条写"
    if emoji:
        yield emoji[0], f"文字里有表情符号 {emoji[0]}", "删掉它"
    if wide:
        yield wide[0], "文字中间有全角空格或不换行空格", "删掉它，或改成英文（半角）空格"
    if sign and not in_notes:
        yield sign[0], f"「{sign[0]}」这样的排版记号在这里不起作用，会照样印出来", "去掉记号，只留文字"
    if gap or text in WHOLE_GAP:
        piece = gap[0] if gap else text
        yield piece, f"「{piece}」像是还没有写完", "填上内容；不需要这一栏的，把整行删掉"
    if lost := mojibake(text):
        yield lost[0], f"「{lost[0]}」是乱码，原来大概是「{lost[1]}」", "照原文件重新输入这一行"
    elif private:
        message = f"「{private[0]}」（U+{ord(private[0]):04X}）在别的电脑和手机上显示不出来"
        yield private[0], message, "照原文件重新输入这个字"


def is_gap(text: str) -> bool:
    """Whether a text says that it is still to be written: told as such, and of nothing else."""
    return GAP.search(text) is not None or text in WHOLE_GAP


def mojibake(text: str) -> tuple[str, str] | None:
    """A piece that is UTF-8 read as GBK, and what is left of what it was."""
    for match in re.finditer(MOJIBAKE, text):
        meant = match[0].encode("gb18030", "ignore").decode("utf-8", "replace")
        kept = "".join(re.findall(CHINESE, meant))
        if len(kept) >= 2 and len(kept) > len(meant) - len(kept):
            return match[0], meant.replace("\ufffd", "□")
    return None
