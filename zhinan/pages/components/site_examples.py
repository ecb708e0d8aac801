"""Examples of what says something of a page or leads on from it: notices, marks, search, cards, foot."""

from __future__ import annotations

from msgspec import Struct

from zhinan.pages import urls
from zhinan.pages.age.freshness import OVERDUE, Freshness
from zhinan.pages.components.component import component, within
from zhinan.pages.foot import Said
from zhinan.pages.item.verdicts import LIMITS, MATERIALS, Marks, legend_for
from zhinan.pages.page import Link
from zhinan.pages.place.often_cards import OftenCard


class SearchBox(Struct, frozen=True):
    """A search field."""

    action: str
    """Which page answers."""
    prompt: str


NOTICES = component(
    "公告",
    "freshness.html notices",
    {
        "一条": ("竹里区办事大厅6月1日起搬到长街17号。",),
        "两条": ("6月3日全天不办理。", "网上系统6月5日18:00起维护，大约两小时。"),
    },
)
COMING = component(
    "将要改",
    "freshness.html coming",
    {"两处": ("7月1日起，不用再带申请表。", "7月1日起，多久办好：9个工作日改为5个工作日。")},
)
NOTICE = component(
    "提醒", "freshness.html notice", {"一句": "云溪市按统一的指南办，地址和电话云溪市还没有公布。"}
)
FRESHNESS = component(
    "核对过没有",
    "freshness.html freshness",
    {
        "核对过": Freshness("2025-03-01", "2025-05-20", "窗口一科", ""),
        "过了期": Freshness("2023-03-01", "2023-05-20", "", OVERDUE),
    },
)
MARKS = component(
    "比清单多还是少",
    "marks.html marks",
    {
        "少、短": Marks(MATERIALS["fewer"], LIMITS["shorter"]),
        "都同": Marks(MATERIALS["same"], LIMITS["same"]),
        "多、长": Marks(MATERIALS["more"], LIMITS["longer"]),
        "异": Marks(MATERIALS["other"], LIMITS["other"]),
    },
)
LEGENDS = component("各种记号", "marks.html legend", {"全部": legend_for("清单")})
SEARCHES = component(
    "搜索框", "search_box.html box", {"想办什么事？": SearchBox(urls.SEARCH, "如：换证、搬家、改名")}
)
OFTEN = component(
    "常办",
    "often.html cards",
    {
        "三张": (
            OftenCard("换证", "即时办结 · 2样材料", within("often-cards")),
            OftenCard("托人办理的登记和变更，名字很长的一项业务", "", within("often-cards")),
            OftenCard("补证", "9个工作日", within("often-cards")),
        )
    },
)
STAFF = component(
    "工作人员",
    "often.html staff",
    {"两个去处": (Link("打印", within("often-staff")), Link("对照", within("often-staff")))},
)
SPEAKERS = component(
    "页脚：谁说的",
    "speaker.html lines",
    {
        "样样都有": (
            Said("发布", "云溪市某某局"),
            Said("资料截至", "2025年3月1日"),
            Said("主办单位", "云溪市某某局办公室"),
            Said("联系", "wangzhan@example.com", "mailto:wangzhan@example.com"),
            Said("热线", "0000-5550100", "tel:+8600005550100"),
        ),
        "各地不同": (Said("资料截至", "各地不同，见", page=Link("例子", within("speaker-lines"))),),
    },
)
