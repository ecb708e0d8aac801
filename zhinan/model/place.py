"""A province, a city, a county or any other place, and the edition of the guide it publishes."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct, field

from zhinan.model.erratum import Erratum
from zhinan.model.form import Form
from zhinan.model.item import Item
from zhinan.model.life.care import Care
from zhinan.model.life.ending import Ended, Ending
from zhinan.model.life.update import Update
from zhinan.model.listing import ServiceList
from zhinan.model.office import CounterKind, Hospital, Office
from zhinan.model.often import Often
from zhinan.model.phone import PhoneEntry, PhoneTable
from zhinan.model.site import NO_SITE, Site

Level = Literal["country", "province", "municipality", "city", "county", "street", "other"]
"""The kinds of place: 省 and 自治区, 直辖市, 市 and 自治州, 区 and 县 and 县级市, 街道 and 镇."""
WIDE = ("特别行政区", "自治区", "自治州", "地区", "省", "市", "州", "盟")
NARROW = ("自治县", "自治旗", "新区", "街道", "区", "县", "旗", "镇", "乡")
"""The levels that names end in, the longer ones first."""
LONGEST_NARROW = 3
"""Characters of a name that may lose its 区 or 县: 坤城区 is 坤城; 经济技术开发区 stays as it is."""
HERE: dict[Level, str] = {"province": "本省", "municipality": "本市", "city": "本市"}
ServiceKind = Literal["web", "wechat", "alipay", "app", "phone", "other"]


class Edition(Struct, frozen=True):
    """What the source document says of itself; None where it is silent."""

    title: str | None = None
    issuer: str | None = None
    date: str | None = None
    """As printed: 2020年8月."""
    document: str | None = None
    """The file name of the source document."""
    number: str | None = None
    """The issuing number: 甲政函〔2023〕23号."""
    status: str | None = None
    """What it calls itself: 试行."""
    remark: str | None = None
    """Our own sentence to the reader, such as that a newer list exists."""


class OnlineService(Struct, frozen=True):
    """A website, mini-program or app, said once per place."""

    name: str
    kind: ServiceKind
    printed: str | None = None
    """The address as printed: www.example.gov.cn."""
    url: str | None = None
    """The address as a link, with a scheme; None for what is found by its name inside an app."""


class RatingWay(Struct, frozen=True):
    """One way to rate the service."""

    name: str
    """现场评价, 互联网评价, 第三方评价."""
    text: str
    """How; empty where its name says it."""


class Rating(Struct, frozen=True):
    """What the quality clauses of the document come to, in our own words."""

    text: str
    ways: tuple[RatingWay, ...] = ()


class DistrictName(Struct, frozen=True):
    """What else people call a district: by the name that it had, or by a part of it."""

    area: str
    """As in the grid."""
    also: tuple[str, ...]


class Place(Struct, frozen=True):
    """A city, or any other place that has a guide; one may adopt another's."""

    id: str
    name: str
    level: Level
    area_code: str | None
    bureau: str | None
    hotline: tuple[PhoneEntry, ...]
    """Numbers for the whole city; empty where the document names none."""
    edition: Edition
    adopts: str | None
    """Id of the place whose items this one takes over."""
    services: tuple[OnlineService, ...]
    rating: Rating | None
    counter_kinds: tuple[CounterKind, ...] = ()
    offices: tuple[Office, ...] = ()
    hospitals: tuple[Hospital, ...] = ()
    items: tuple[Item, ...] = ()
    forms: tuple[Form, ...] = ()
    errata: tuple[Erratum, ...] = ()
    grid: tuple[tuple[str, ...], ...] = field(default=())
    """Tile grid of districts, rows from north to south; an empty string is an empty cell."""
    district_names: tuple[DistrictName, ...] = ()
    """What its districts are called beside their names in the grid."""
    draft: bool = False
    """Not to be published yet."""
    level_name: str = ""
    """What it is, as its editor has it: 县级市; `level` is the kind."""
    above: str | None = None
    """Id of the place above; empty where its editor says that there is none, None where nothing is said."""
    short_name: str | None = None
    """What `short` is where the name without its level is not right, or is another place's too."""
    service_list: ServiceList | None = None
    """The list that it issued for itself and the places below it."""
    tables: tuple[PhoneTable, ...] = ()
    """The phone tables: what a change of many items' numbers comes from."""
    former: tuple[str, ...] = ()
    """Folders that it had before."""
    ending: Ending | None = None
    care: Care | None = None
    """When somebody looked last, and what has to be known for a while."""
    ended: tuple[Ended, ...] = ()
    """What it has no more: items, halls, forms."""
    updates: tuple[Update, ...] = ()
    """What changed, the newest first."""
    published: tuple[str, ...] = ()
    """Every address below it that is on record."""
    often: tuple[Often, ...] = ()
    """What people come for most; empty where its editor hasn't said so."""
    domains: tuple[str, ...] = ()
    """Hosts that its links may lead to, beside those that the site names."""
    site: Site = NO_SITE
    """The site that it is published on, and in whose words."""

    @property
    def here(self) -> str:
        """What its own pages call it: 本市."""
        return HERE.get(self.level, "本地")

    @property
    def answering(self) -> tuple[PhoneEntry, ...]:
        """Whom to call about anything: its own hotline, else that of the site."""
        return self.hotline or self.site.speaker.hotline

    @property
    def short(self) -> str:
        """The name without its level, as on its seal: 甲州."""
        return self.short_name or bare_name(self.name)


def bare_name(name: str) -> str:
    """A name without its level: 甲州市 is 甲州; 甲县 and 乙丙族自治州 stay whole."""
    level = next((level for level in (*WIDE, *NARROW) if name.endswith(level)), "")
    stem = name.removesuffix(level)
    if len(stem) < 2 or level.startswith("自治") or (level in NARROW and len(stem) > LONGEST_NARROW):
        return name
    return stem
