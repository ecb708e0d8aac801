"""The parts of a checklist: every text as it stands on paper."""

from __future__ import annotations

from dataclasses import dataclass

from zhinan.model.item import ChannelKind, Item
from zhinan.model.office import Hospital
from zhinan.model.place import OnlineService, Place
from zhinan.pages.item.stamp import Stamp
from zhinan.pages.paper.hall_phones import HallTable, NamedList
from zhinan.pages.paper.imprint import Imprint
from zhinan.pages.paper.ticks import TickGroup
from zhinan.pages.paper.type_size import SIZES, Fit

WHERE = {
    "web": "网上",
    "wechat": "网上",
    "alipay": "网上",
    "app": "网上",
    "phone": "电话",
    "self-service": "自助",
    "hospital": "医院",
    "workstation": "工作站",
    "school": "学校",
    "street": "社区",
}
UNFITTED = Fit(SIZES[0])
"""Before it is known."""


@dataclass(frozen=True)
class StepChain:
    """The steps of one case, in few words."""

    case: str | None
    steps: tuple[str, ...]


@dataclass(frozen=True)
class SheetWay:
    """A way to have it done without a hall, or what is said about the halls."""

    kind: ChannelKind
    label: str
    tags: tuple[str, ...]
    services: tuple[OnlineService, ...]
    text: str | None
    phones: tuple[NamedList, ...]
    left_open: bool
    """Left to the cities by the province, and not published by this one: a line to write on."""


@dataclass(frozen=True)
class Checklist:
    """One sheet; every text as it stands on paper."""

    item: Item
    place: Place
    official_name: str | None
    groups: tuple[TickGroup, ...]
    count: str
    nothing: str | None
    """The sentence instead of a list of materials."""
    notes: tuple[str, ...]
    stamp: Stamp
    limit_lines: tuple[str, ...]
    """The limit as printed, where the stamp alone does not say it."""
    chains: tuple[StepChain, ...]
    ways: tuple[SheetWay, ...]
    hall_words: tuple[SheetWay, ...]
    table: HallTable
    calls: tuple[NamedList, ...]
    """Numbers for the whole city, at the foot."""
    call_words: tuple[tuple[str, str], ...]
    """What stands instead of numbers, with what it is for."""
    hospitals: tuple[Hospital, ...]
    """Those that take applications, where the item is handed in at hospitals that the city lists."""
    imprint: Imprint
    fit: Fit = UNFITTED
    """How large it is set, and on how many sheets."""

    @property
    def has_halls(self) -> bool:
        """Whether the table's rows are halls; else they are areas with their phones."""
        return any(row.addresses for row in self.table.rows)

    @property
    def ways_title(self) -> str:
        """What the ways beside the halls are called."""
        where = tuple(dict.fromkeys(WHERE.get(way.kind, "") for way in self.ways))
        if any(way.left_open for way in self.ways) or "" in where or len(where) > 2:
            return "办理方式"
        return f"{'、'.join(where)}办"
