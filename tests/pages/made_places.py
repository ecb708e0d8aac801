"""A small city made by hand, for tests of what a page says of it."""

from __future__ import annotations

from msgspec.structs import replace

from zhinan.model.guide import Guide
from zhinan.model.item import Item
from zhinan.model.listing import ServiceList
from zhinan.model.office import Counter, Hospital, Office
from zhinan.model.phone import Phone, PhoneEntry
from zhinan.model.place import Edition, OnlineService, Place
from zhinan.model.site import Site

PHONE = Phone("5550101", "0530-5550101", "+865305550101", "受理")
HOTLINE = (PhoneEntry(None, (PHONE,)),)
WEBSITE = OnlineService("样例官网", "web", "ybj.example.cn", "https://ybj.example.cn/")
APP = OnlineService("“样例医保”微信小程序", "wechat")


def office(name: str, area: str, *kinds: str, also: tuple[str, ...] = ()) -> Office:
    """A hall with a counter for each kind of business."""
    address = f"样例市{area}一路1号"
    counters = tuple(
        Counter(f"{name}-{number}", (kind,), f"{address}{number}楼", f"{number}楼", (PHONE,))
        for number, kind in enumerate(kinds, 1)
    )
    return Office(name, area, f"{area}医保大厅", address, counters, also=also)


DONGQU = office("dongqu", "东区", "参保", also=("新区",))
XIQU = office("xiqu", "西区", "参保", "转移")
NANQU = office("nanqu", "南区", "参保")
HOSPITAL = Hospital("样例市医院", "样例市东区二路2号", (PHONE,), "只鉴定精神类病种")
CITY = Place(
    id="yangli",
    name="样例市",
    level="city",
    area_code="0530",
    bureau=None,
    hotline=(),
    edition=Edition(title="样例市办事指南"),
    adopts=None,
    services=(WEBSITE, APP),
    rating=None,
    offices=(DONGQU, XIQU, NANQU),
    level_name="市",
    above="sheng",
)
PROVINCE = replace(
    CITY, id="sheng", name="样例省", level="province", offices=(), services=(), level_name="省", above=None,
    short_name="样例",
)  # fmt: skip
LISTING = replace(PROVINCE, service_list=ServiceList("样例省清单（2023版）", (), "省清单"))
"""The province, with a list."""


def city(*items: Item, **more: object) -> Place:
    """The city with these items."""
    return replace(CITY, items=items, **more)


def guide(*places: Place) -> Guide:
    """A guide of these places, and nothing else."""
    return Guide(Site("样例指南"), places)
