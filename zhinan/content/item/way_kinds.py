"""Which kind of way a label names: 现场办理, 银行网点办理, 邮寄申请."""

from __future__ import annotations

import re
from functools import cache

from zhinan.model.item import ChannelKind
from zhinan.model.masthead.field import GENERAL, Agents
from zhinan.text.fields import Fields
from zhinan.text.source import quoted

AGENTS: ChannelKind = "hospital"
"""What the data calls a way by those beside the halls, whatever they are in the field at hand."""
KINDS: dict[str, ChannelKind] = {
    "大厅": "hall", "网站": "web", "微信": "wechat", "支付宝": "alipay", "APP": "app", "电话": "phone",
    "自助": "self-service", "受理点": AGENTS, "工作站": "workstation", "学校": "school", "街道": "street",
    "村居": "village", "银行": "bank", "邮寄": "post", "电子邮件": "email", "上门": "home", "其他": "other",
}  # fmt: skip
WORDS: dict[ChannelKind, str] = {
    "workstation": "工作站",
    "self-service": "自助机|自助终端|自助服务|自助|一体机",
    "phone": "电话|热线",
    "school": "学校",
    "street": "街道办事处|街道|镇街|乡镇",
    "village": "村居|村委会|居委会|村（居）|便民服务点|便民服务站",
    "bank": "银行网点|银行|农商行|信用社",
    "post": "邮政网点|邮寄|寄递|快递|信函|邮政",
    "email": "电子邮件|电子邮箱|邮箱",
    "home": "上门",
    "wechat": "微信公众号|微信小程序|微信|掌上",
    "alipay": "支付宝小程序|支付宝",
    "app": "APP|App|app|客户端",
    "web": "网上|网站|网络|官网|网办|互联网|线上|网",
    "hall": "现场|窗口|大厅|柜台|柜面|政务服务中心",
}
"""The words that name each kind; the longest of a label decides. Those of AGENTS are the field's own."""
FAX = "传真"
"""Has a number, and nobody answers it."""
NO_KIND = ("网点", "网格", FAX)
"""Words that hold one of those and name no kind: 服务网点 is not on the web."""
FALLBACK: tuple[tuple[str, ChannelKind], ...] = (("经办机构", "hall"),)
"""Words that decide only where no other does: 经办机构网上办理 is done on the web."""
PLACES: frozenset[ChannelKind] = frozenset(
    {AGENTS, "school", "street", "village", "bank", "workstation", "self-service"}
)
ONLINE: frozenset[ChannelKind] = frozenset({"wechat", "alipay", "app"})


def read_kind(fields: Fields, label: str, leading: ChannelKind, agents: Agents) -> ChannelKind:
    """The kind that the editor states or the label names, else that of what it leads to.

    Complains of a label that names two.
    """
    stated = fields.choice("类别", {**KINDS, agents.name: AGENTS})
    if stated:
        return stated
    kind, candidates = way_kind(label, agents), candidates_in(label, agents)
    if len(candidates) > 1:
        names = {value: name for name, value in {**KINDS, agents.name: AGENTS}.items()}
        words = "、".join(f"“{names[one]}”" for one in candidates)
        message = f"{quoted(label)}像是{words}，先当作“{names[kind]}”"
        hint = f"加上一行“类别: {names[kind]}”，或改成别的一种；几种都能办的，分成几条"
        fields.source.report(fields.mark_of("方式"), message, hint, key="方式", level="warning")
    return leading if kind == "other" and FAX not in label else kind


def way_kind(label: str, agents: Agents = GENERAL.agents) -> ChannelKind:
    """The kind of which a label has the longest word; other where it names none."""
    candidates = candidates_in(label, agents)
    if candidates:
        return max(candidates, key=lambda kind: candidates[kind])
    return next((kind for word, kind in FALLBACK if word in label), "other")


def candidates_in(label: str, agents: Agents = GENERAL.agents) -> dict[ChannelKind, int]:
    """The kinds that a label names, each with the length of its longest word, in their order.

    A place has windows of its own, and an app is on the web: 学校窗口, 网上办理（微信） name one kind each.
    """
    found: dict[ChannelKind, int] = {}
    any_word, meant = _words(agents.ways)
    for word in any_word.findall(label):
        if word in NO_KIND:
            continue
        kind = meant[word]
        found[kind] = max(found.get(kind, 0), len(word))
    if PLACES.intersection(found):
        found.pop("hall", None)
    if ONLINE.intersection(found):
        found.pop("web", None)
    return found


@cache
def _words(ways: tuple[str, ...]) -> tuple[re.Pattern[str], dict[str, ChannelKind]]:
    """Any word that names a kind, the longest first, and the kind of each."""
    meant = {word: kind for kind, words in WORDS.items() for word in words.split("|")}
    meant |= dict.fromkeys(ways, AGENTS)
    return re.compile("|".join(map(re.escape, sorted((*meant, *NO_KIND), key=len, reverse=True)))), meant
