"""The shapes of an item's elements in the public data; see contract.py for how they may change."""

from __future__ import annotations

from zhinan.model.elements.attendance import Need, Proxy
from zhinan.pages.data.contract import Contract, PhoneEntryData
from zhinan.pages.data.detail_parts import TargetData
from zhinan.pages.data.limit_parts import TimeLimitData


class RegistrationData(Contract, frozen=True):
    """How the item is entered in the catalogue of government services; null where the document is silent."""

    kind: str | None
    """事项类型."""
    handling: str | None
    """办件类型."""
    basic_code: str | None
    """基本编码."""
    code: str | None
    """实施编码."""
    variant: str | None
    """业务办理项."""
    bureau: str | None
    """实施主体."""
    bureau_kind: str | None
    """实施主体性质."""
    level: str | None
    """行使层级."""
    delegated_by: str | None
    """委托部门."""
    partners: list[str]
    """联办机构."""
    online_depth: str | None
    """网办深度."""


class FeeData(Contract, frozen=True):
    """One thing that is charged for."""

    amount: str
    """As printed."""
    name: str | None
    when: str | None
    """In which case it is charged."""
    basis: list[str]
    relief: str | None
    """For whom it is less or nothing."""
    relief_basis: str | None
    payment: str | None
    """How and where it is paid."""


class FeesData(Contract, frozen=True):
    """All that is charged."""

    none: bool
    """The document says that nothing is charged."""
    charges: list[FeeData]


class ResultData(Contract, frozen=True):
    """What comes of it."""

    name: str
    kind: str | None
    validity: str | None
    renewal: str | None
    """Yearly inspection and the like."""
    text: str | None
    sample: TargetData | None


class MailingData(Contract, frozen=True):
    """What is written on the envelope."""

    address: str | None
    recipient: str | None
    postcode: str | None


class DeliveryData(Contract, frozen=True):
    """One way in which the result is handed over."""

    way: str
    limit: TimeLimitData | None
    against: list[str]
    """The papers against which it is handed out."""
    address: str | None
    phones: list[PhoneEntryData]
    text: str | None
    mailing: MailingData
    """All null where nothing is sent by post."""


class AppointmentData(Contract, frozen=True):
    """Whether to make an appointment, and how."""

    need: Need
    way: str | None
    ahead: str | None
    """How long before."""
    services: list[str]
    """Names of websites and apps."""
    phones: list[PhoneEntryData]
    text: str | None


class VisitsData(Contract, frozen=True):
    """How often one has to come."""

    count: int
    at_most: bool
    reason: str | None


class ApplicantsData(Contract, frozen=True):
    """Who hands the item in."""

    who: list[str]
    presence: str | None
    """Who has to come in person."""
    proxy: Proxy | None
    """Whether somebody else may; null where the document is silent."""
    proxy_papers: list[str]
    """What somebody else brings besides."""
    text: str | None


class RemedyData(Contract, frozen=True):
    """One thing to do against a decision."""

    way: str
    body: str | None
    within: str | None
    address: str | None
    phones: list[PhoneEntryData]
    website: str | None
    text: str | None


class ContactsData(Contract, frozen=True):
    """How to ask or to complain other than by phone."""

    on_site: list[str]
    letters: list[str]
    online: list[str]
    text: str | None


class QuestionData(Contract, frozen=True):
    """A question that is often asked, with its answer."""

    question: str
    answer: list[str]


class AttachmentData(Contract, frozen=True):
    """A file to download."""

    name: str
    link: str
    """Its web address."""


class ExtraData(Contract, frozen=True):
    """A section of the document that has no key of its own."""

    title: str
    texts: list[str]
