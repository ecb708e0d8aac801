"""The shapes that an item of the public data is made of; see contract.py for how they may change."""

from __future__ import annotations

from typing import Literal

from msgspec import field

from zhinan.model.elements.verdict import Comparison, LimitComparison
from zhinan.model.item import ChannelKind
from zhinan.pages.data.contract import Contract, PhoneEntryData
from zhinan.pages.data.detail_parts import PaperDetailsData, StepDetailsData
from zhinan.pages.data.element_parts import MailingData

FirstKind = Literal[
    "hall", "web", "wechat", "alipay", "app", "phone", "self-service", "hospital",
    "workstation", "school", "street", "other",
]  # fmt: skip


class ChannelData(Contract, frozen=True):
    """One way to have it done: a counter, a website …"""

    kind: FirstKind
    """other for kinds that came later, which `channel_kind` names."""
    text: str | None
    url: str | None
    counter: str | None
    """Id of the counter."""
    label: str
    """The official word for this way."""
    service: str | None
    """The name of the website or app."""
    case: str | None
    when: str | None
    """What it is limited to."""
    pending: bool
    """Announced, not open yet."""
    left_to_cities: bool
    """The province leaves it to each city to publish."""
    phones: list[PhoneEntryData]
    """The numbers to call, where the way is the telephone."""
    channel_kind: ChannelKind
    """The kind again; beside those of `kind` it may be village, bank, post, email or home."""
    mailing: MailingData
    """All null where nothing is sent by post."""


class StepData(Contract, frozen=True):
    """One step of the procedure."""

    text: str
    stage: str | None
    case: str | None
    actor: str | None
    details: StepDetailsData


class MaterialData(Contract, frozen=True):
    """A paper to bring."""

    text: str
    copies: int | None
    when: str | None
    """The condition under which it is asked for."""
    form: str | None
    """Id of the blank form."""
    case: str | None
    asked: bool
    """False where the text says that nothing need be brought."""
    papers: list[str]
    """The single papers that the text names, where it names several."""
    details: PaperDetailsData
    counted: str | None
    """How many copies in the editor's words, where they say more than a number."""


class LinkData(Contract, frozen=True):
    """A website or app."""

    text: str
    url: str | None


class ProgressData(Contract, frozen=True):
    """How to ask how far a case has come."""

    counters: list[str]
    """Ids of counters."""
    phones: list[PhoneEntryData]
    links: list[LinkData]
    text: str | None


class NodeData(Contract, frozen=True):
    """A box of a chart."""

    id: str
    kind: str
    text: str
    notes: list[str]
    """What holds for it in some cases only."""
    actor: str | None
    """Who acts, where the text does not say it."""
    limit: str | None
    """How long it takes, as printed."""


class EdgeData(Contract, frozen=True):
    """An arrow of a chart."""

    source: str = field(name="from")
    target: str = field(name="to")
    label: str | None


class FlowchartData(Contract, frozen=True):
    """A chart as the document prints it."""

    title: str
    nodes: list[NodeData]
    edges: list[EdgeData]


class BaselineData(Contract, frozen=True):
    """The item against the list that its place is measured by."""

    materials: Comparison
    time_limit: LimitComparison
    differences: list[str]


class SourceData(Contract, frozen=True):
    """Where it stands in the source document."""

    document: str | None
    heading: str
