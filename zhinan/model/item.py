"""One thing that people can have done at an office."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from zhinan.model.flowchart import Flowchart
from zhinan.model.phone import PhoneEntry
from zhinan.model.timelimit import TimeLimit

ChannelKind = Literal[
    "hall", "web", "wechat", "alipay", "app", "phone", "self-service", "hospital",
    "workstation", "school", "street", "other",
]  # fmt: skip
Comparison = Literal["fewer", "same", "more", "other"]
LimitComparison = Literal["shorter", "same", "longer", "other"]
JOINED = "、"
"""Between the audiences of an item."""


@dataclass(frozen=True)
class Material:
    """A paper that the applicant brings, as the document words it."""

    text: str
    papers: tuple[str, ...] = ()
    """The single papers named in `text` where it names several; a checklist has a box for each."""
    copies: int | None = None
    """Number of copies where the text says it: 1份."""
    when: str | None = None
    """The condition under which it is asked for."""
    case: str | None = None
    """变更, 注销 …"""
    form: str | None = None
    """Id of the blank form."""
    asked: bool = True
    """False where the text says that nothing need be brought: 已实现电子证照的单位，无需提供材料."""


@dataclass(frozen=True)
class Step:
    """One step of the procedure."""

    text: str
    stage: str | None = None
    """申请, 受理, 审核, 拨付, 办结 …; several joined by 、."""
    case: str | None = None
    actor: str | None = None
    """Who acts: 申请人, 经办机构 …"""


@dataclass(frozen=True)
class Channel:
    """One way to have it done."""

    kind: ChannelKind
    label: str
    """The official word: 现场办理, 网上办理 …"""
    text: str | None = None
    """What the document says of it."""
    counter_kinds: tuple[str, ...] = ()
    """Names of the counter kinds: every hall with such a counter."""
    services: tuple[str, ...] = ()
    """Names of the place's online services."""
    phones: tuple[PhoneEntry, ...] = ()
    case: str | None = None
    when: str | None = None
    """What it is limited to: 仅限跨省备案."""
    pending: bool = False
    """Announced, not open yet (待开通)."""
    left_to_cities: bool = False
    """The province leaves it to each city to publish."""


@dataclass(frozen=True)
class Enquiry:
    """One way to ask how far a case has come."""

    text: str | None = None
    counter_kinds: tuple[str, ...] = ()
    services: tuple[str, ...] = ()
    left_to_cities: bool = False


@dataclass(frozen=True)
class Progress:
    """办理进度查询."""

    text: str | None = None
    hall: Enquiry | None = None
    phones: tuple[PhoneEntry, ...] = ()
    phones_text: str | None = None
    """What stands beside or instead of the numbers."""
    phones_left_to_cities: bool = False
    online: Enquiry | None = None
    phone_counters: tuple[str, ...] = ()
    """Counters whose own numbers tell."""


@dataclass(frozen=True)
class PhoneList:
    """咨询电话 or 监督电话 of an item."""

    entries: tuple[PhoneEntry, ...] = ()
    text: str | None = None
    left_to_cities: bool = False
    counter_kinds: tuple[str, ...] = ()
    """Counters whose own numbers answer: 现场办理地址及咨询电话."""


@dataclass(frozen=True)
class Judgement:
    """A person's comparison with the province's list."""

    materials: Comparison
    sentences: tuple[str, ...]
    time_limit: LimitComparison | None = None
    """Only where the limit can't be computed: 每季度审核一次 against 20个工作日."""
    limit_sentences: tuple[str, ...] = ()


@dataclass(frozen=True)
class Verdict:
    """How an item stands against the entries of the list that it corresponds to."""

    materials: Comparison
    time_limit: LimitComparison


@dataclass(frozen=True)
class Baseline(Verdict):
    """The same, with what differs."""

    differences: tuple[str, ...]


@dataclass(frozen=True)
class Item:
    """A service item of one place, in the sections of the official guide."""

    id: str
    """The same for the same business in every city; unique within the city."""
    business: str
    """What it is called in every place; items of one business are compared."""
    name: str
    """As in the document's heading."""
    official_name: str
    """As printed under 事项名称."""
    group: str
    part: str
    """Whom it is for: the names of the site's audiences, joined."""
    heading: str
    """Where it stands in the source document."""
    audience: tuple[str, ...]
    list_nos: tuple[int, ...] = ()
    unlisted: bool = False
    """Its editor says that no entry of the list is meant."""
    basis: tuple[str, ...] = ()
    conditions: tuple[str, ...] = ()
    materials: tuple[Material, ...] = ()
    materials_none: bool = False
    material_notes: tuple[str, ...] = ()
    channels: tuple[Channel, ...] = ()
    steps: tuple[Step, ...] = ()
    time_limit: TimeLimit | None = None
    progress: Progress | None = None
    enquiries: PhoneList | None = None
    supervision: PhoneList | None = None
    flowcharts: tuple[Flowchart, ...] = ()
    chart_titles: tuple[str, ...] = ()
    """Titles of charts that the document prints as pictures, which its text does not hold."""
    forms: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    """Plain text, one per paragraph or list entry."""
    notes_html: str = ""
    """The same with its links; one to another item has that item's file name for an address."""
    links: tuple[str, ...] = ()
    """Where the links in the notes lead: web addresses, and file names of items of the same place."""
    judgement: Judgement | None = None
    baseline: Baseline | None = None
    absent: tuple[str, ...] = ()
    """Sections that the document does not have for this item."""
    draft: bool = False
    """Not to be published yet."""
    updated: str | None = None
    """ISO date of the last change to its content."""
    adopted_from: str | None = None
    """Id of the place it was taken over from, for a city that adopts."""

    @property
    def parts(self) -> tuple[str, ...]:
        """The names of those whom it is for, one by one."""
        return tuple(self.part.split(JOINED))
