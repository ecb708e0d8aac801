"""A city or the province, and the edition of the guide it publishes."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from zhinan.model.erratum import Erratum
from zhinan.model.form import Form
from zhinan.model.item import Item
from zhinan.model.office import CounterKind, Hospital, Office
from zhinan.model.phone import PhoneEntry
from zhinan.model.site import NO_SITE, Site

Level = Literal["city", "province"]
ServiceKind = Literal["web", "wechat", "alipay", "app", "phone", "other"]


@dataclass(frozen=True)
class Edition:
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


@dataclass(frozen=True)
class OnlineService:
    """A website, mini-program or app, said once per place."""

    name: str
    kind: ServiceKind
    printed: str | None = None
    """The address as printed: www.example.gov.cn."""
    url: str | None = None
    """The address as a link, with a scheme; None for what is found by its name inside an app."""


@dataclass(frozen=True)
class RatingWay:
    """One way to rate the service."""

    name: str
    """现场评价, 互联网评价, 第三方评价."""
    text: str


@dataclass(frozen=True)
class Rating:
    """What the quality clauses of the document come to, in our own words."""

    text: str
    ways: tuple[RatingWay, ...] = ()


@dataclass(frozen=True)
class Place:
    """A city, or the province whose items a city may adopt."""

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
    draft: bool = False
    """Not to be published yet."""
    site: Site = NO_SITE
    """The site that it is published on, and in whose words."""

    @property
    def answering(self) -> tuple[PhoneEntry, ...]:
        """Whom to call about anything: its own hotline, else that of the site."""
        return self.hotline or self.site.speaker.hotline

    @property
    def short(self) -> str:
        """The name without 市 or 省, as on its seal: 甲州."""
        return self.name.removesuffix("市").removesuffix("省")
