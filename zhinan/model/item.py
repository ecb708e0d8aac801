"""One thing that people can have done at an office."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from zhinan.model.elements.attendance import Applicants, Appointment, Visits
from zhinan.model.elements.fee import Fees
from zhinan.model.elements.leftover import Attachment, Extra, Question
from zhinan.model.elements.mailing import NOT_BY_POST, Mailing
from zhinan.model.elements.outcome import Delivery, Result
from zhinan.model.elements.paper import PLAIN_PAPER, PLAIN_STEP, PaperTraits, StepTraits
from zhinan.model.elements.registration import UNREGISTERED, Registration
from zhinan.model.elements.remedy import Contacts, Remedy
from zhinan.model.elements.verdict import Baseline, Judgement
from zhinan.model.flowchart import Flowchart
from zhinan.model.life.care import Care
from zhinan.model.life.ending import Ending
from zhinan.model.phone import PhoneEntry
from zhinan.model.timelimit import TimeLimit

ChannelKind = Literal[
    "hall", "web", "wechat", "alipay", "app", "phone", "self-service", "hospital",
    "workstation", "school", "street", "village", "bank", "post", "email", "home", "other",
]  # fmt: skip
JOINED = "、"
"""Between the audiences of an item."""


class Material(Struct, frozen=True):
    """A paper that the applicant brings, as the document words it."""

    text: str
    papers: tuple[str, ...] = ()
    """The single papers named in `text` where it names several; a checklist has a box for each."""
    copies: int | None = None
    """Number of copies where the text says it: 1份."""
    counted: str | None = None
    """The same in the editor's words, where they say more than the number: 3张, 一式两份."""
    when: str | None = None
    """The condition under which it is asked for."""
    case: str | None = None
    """变更, 注销 …"""
    form: str | None = None
    """Id of the blank form."""
    asked: bool = True
    """False where the text says that nothing need be brought: 已实现电子证照的单位，无需提供材料."""
    traits: PaperTraits = PLAIN_PAPER


class Step(Struct, frozen=True):
    """One step of the procedure."""

    text: str
    stage: str | None = None
    """申请, 受理, 审核, 拨付, 办结 …; several joined by 、."""
    case: str | None = None
    actor: str | None = None
    """Who acts: 申请人, 经办机构 …"""
    traits: StepTraits = PLAIN_STEP


class Channel(Struct, frozen=True):
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
    mailing: Mailing = NOT_BY_POST


class Enquiry(Struct, frozen=True):
    """One way to ask how far a case has come."""

    text: str | None = None
    counter_kinds: tuple[str, ...] = ()
    services: tuple[str, ...] = ()
    left_to_cities: bool = False


class Progress(Struct, frozen=True):
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


class PhoneList(Struct, frozen=True):
    """咨询电话 or 监督电话 of an item."""

    entries: tuple[PhoneEntry, ...] = ()
    text: str | None = None
    left_to_cities: bool = False
    counter_kinds: tuple[str, ...] = ()
    """Counters whose own numbers answer: 现场办理地址及咨询电话."""


class Item(Struct, frozen=True):
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
    former: tuple[str, ...] = ()
    """File names that it had before, and was published under."""
    ending: Ending | None = None
    """From when on it is no more."""
    coming: tuple[Coming, ...] = ()
    """What it will be, from which day on; the next day first."""
    care: Care | None = None
    """When somebody looked last, and what has to be known for a while."""
    registration: Registration = UNREGISTERED
    legal_limit: TimeLimit | None = None
    """法定时限, where it has a field of its own."""
    fees: Fees | None = None
    """None where the document says nothing of fees."""
    results: tuple[Result, ...] = ()
    deliveries: tuple[Delivery, ...] = ()
    appointment: Appointment | None = None
    visits: Visits | None = None
    applicants: Applicants | None = None
    scope: tuple[str, ...] = ()
    """通办范围: at whose halls it can be had as well."""
    quota: tuple[str, ...] = ()
    """数量限制."""
    refusals: tuple[str, ...] = ()
    remedies: tuple[Remedy, ...] = ()
    advice: Contacts | None = None
    """咨询方式, beside the phones."""
    complaints: Contacts | None = None
    """投诉方式, beside the phones."""
    questions: tuple[Question, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    extras: tuple[Extra, ...] = ()
    """其他: sections of the document that have no field of their own."""

    @property
    def law(self) -> TimeLimit | None:
        """What the law allows: by its own field, or said beside the promise."""
        return self.legal_limit or (self.time_limit.law if self.time_limit else None)

    @property
    def phone_lists(self) -> tuple[tuple[PhoneEntry, ...], ...]:
        """All its lists of numbers, wherever it names them."""
        lists = [channel.phones for channel in self.channels]
        lists += [self.progress.phones] if self.progress else []
        return (*lists, *(found.entries for found in (self.enquiries, self.supervision) if found))

    @property
    def parts(self) -> tuple[str, ...]:
        """The names of those whom it is for, one by one."""
        return tuple(self.part.split(JOINED))


class Coming(Struct, frozen=True):
    """将改: an item as it will be."""

    date: str
    """ISO date from which on."""
    keys: tuple[str, ...]
    """The fields that are otherwise then, by their keys."""
    item: Item
