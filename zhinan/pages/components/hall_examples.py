"""Examples of halls: cards, chips to choose by, numbers."""

from __future__ import annotations

from zhinan.pages.components.answer_examples import DESK, PROGRESS
from zhinan.pages.components.component import component, within
from zhinan.pages.hall.chooser import Chooser, DistrictLink
from zhinan.pages.hall.hall_cards import CardCall, CounterLine, HallCard
from zhinan.pages.hall.hospitals import HospitalGroup, HospitalLine
from zhinan.pages.hall.map_links import MapLink
from zhinan.pages.hall.phone_lines import Tel, TelLine
from zhinan.pages.page import Link

COMPLAINTS = Tel("0000-5550199", "tel:+8600005550199", None)
MAPS = (
    MapLink("甲", "https://maps.example.com/jia?q=%E9%95%BF%E8%A1%9717%E5%8F%B7"),
    MapLink("乙", "https://maps.example.com/yi?q=%E9%95%BF%E8%A1%9717%E5%8F%B7"),
)
CARDS = component(
    "大厅",
    "hall.html card",
    {
        "一个窗口，样样都有": HallCard(
            "hall-zhuli",
            "竹里区",
            "竹里区办事大厅",
            within("hall-card"),
            "云溪市竹里区长街17号",
            (CounterLine("", "云溪市竹里区长街17号一楼3号窗口", (), None),),
            CardCall("先问", (DESK,)),
            (CardCall("查进度", (PROGRESS,)), CardCall("监督投诉", (COMPLAINTS,))),
            MAPS,
            "工作日 9:00–12:00，13:30–17:00",
            ("每月最后一个工作日下午不办",),
        ),
        "几个窗口，各办各的": HallCard(
            "hall-shiqiao",
            "石桥区 北塘镇",
            "石桥区办事大厅",
            within("hall-card"),
            "云溪市石桥区桥头路2号",
            (
                CounterLine("个人", "桥头路2号二楼A1–A4窗口", (DESK,), "工作日 9:00–17:00"),
                CounterLine("单位", "桥头路2号三楼B2窗口", (PROGRESS,), None, ("星期三下午不办",)),
            ),
            None,
            (),
            MAPS[:1],
        ),
        "只知道号码": HallCard(
            "hall-beitang", "北塘镇", "北塘镇", "", "", (), CardCall("先问", (DESK, PROGRESS)), (), ()
        ),
        "只知道地址": HallCard(
            "hall-songjian",
            "松间县",
            "松间县办事大厅",
            "",
            "松间县南门外8号",
            (CounterLine("", "松间县南门外8号", (), None),),
            None,
            (),
            MAPS,
        ),
    },
)


BESIDE = component(
    "大厅以外受理的",
    "hospitals.html district",
    {
        "一个区的": HospitalGroup(
            "hospitals-1",
            "",
            "竹里区",
            "竹里区 2家",
            (
                HospitalLine("hospital-1", "竹里受理点", "竹里区长街40号", (DESK, PROGRESS), None, MAPS),
                HospitalLine("hospital-2", "长街受理点", "竹里区长街2号", (DESK,), "只受理复查", MAPS),
            ),
        )
    },
)


def _district(name: str) -> DistrictLink:
    return DistrictLink(name, within("hall-chooser"), name)


def _chooser(number: int, names: tuple[str, ...]) -> Chooser:
    """All of them lead to the list of choosers, so that a tap changes nothing."""
    return Chooser(
        f"choose-{number}",
        f"按区选（例{number}）",
        tuple(map(_district, names)),
        Link(f"全部{len(names)}个", within("hall-chooser")),
        "看地址和电话",
    )


CHOOSERS = component(
    "选区的签",
    "hall.html chooser",
    {
        "三个": _chooser(1, ("竹里区", "石桥区", "松间县")),
        "很多，有长名字": _chooser(
            2,
            (
                "竹里区", "石桥区", "松间县", "北塘镇", "云溪新城", "南门外", "云溪港口及仓储开发区",
                "东圩", "西圩", "石桥老街", "高台", "莲池",
            ),
        ),
    },
)  # fmt: skip

NUMBERS = component(
    "号码",
    "phone.html phone_list",
    {
        "一个": (TelLine(None, (DESK,)),),
        "有的写明用处": (TelLine(None, (DESK, PROGRESS)),),
        "按区": (
            TelLine("竹里区", (DESK,), "竹里区"),
            TelLine("石桥区、松间县", (PROGRESS, COMPLAINTS), "石桥区 松间县"),
        ),
    },
)
