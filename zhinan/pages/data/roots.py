"""The whole files of the public data, put together from the shapes of contract.py."""

from __future__ import annotations

from msgspec import field

from zhinan.model.place import Level
from zhinan.pages.data.contract import (
    CityData,
    Contract,
    EditionData,
    ErratumData,
    FormData,
    HospitalData,
    PhoneEntryData,
)
from zhinan.pages.data.element_parts import (
    ApplicantsData,
    AppointmentData,
    AttachmentData,
    ContactsData,
    DeliveryData,
    ExtraData,
    FeesData,
    QuestionData,
    RegistrationData,
    RemedyData,
    ResultData,
    VisitsData,
)
from zhinan.pages.data.hall_parts import OfficeData
from zhinan.pages.data.item_parts import (
    BaselineData,
    ChannelData,
    FlowchartData,
    MaterialData,
    ProgressData,
    SourceData,
    StepData,
)
from zhinan.pages.data.limit_parts import TimeLimitData
from zhinan.pages.data.moved_data import MoveData


class ItemData(Contract, frozen=True):
    """One thing that people can have done."""

    id: str
    """The same for the same business in every city."""
    list_nos: list[int]
    """Its numbers in the list that the place is measured by."""
    part: str
    """For whom the document files it."""
    group: str
    name: str
    official_name: str
    audience: str | None
    basis: list[str]
    conditions: list[str]
    channels: list[ChannelData]
    steps: list[StepData]
    materials: list[MaterialData]
    materials_none: bool
    """The document says that none are needed."""
    notes: list[str]
    time_limit: TimeLimitData | None
    progress: ProgressData | None
    enquiries: list[PhoneEntryData]
    supervision: list[PhoneEntryData]
    forms: list[str]
    """Ids of blank forms."""
    flowchart: FlowchartData | None
    baseline: BaselineData | None
    url: str
    checklist_url: str
    flowchart_url: str | None
    """null where there is no chart."""
    compare_url: str
    updated: str | None
    """ISO date of the last change to its content."""
    source: SourceData
    business: str
    """What it is called in every place; items of one business are compared."""
    flowcharts: list[FlowchartData]
    """All charts of the item; `flowchart` is the first."""
    flowcharts_derived: bool
    """Whether they are drawn after the steps, where the document has no chart or only its title."""
    flowchart_titles: list[str]
    """Titles that the document prints over pictures whose text it does not hold."""
    registration: RegistrationData
    legal_time_limit: TimeLimitData | None
    """What the law allows, where the document says it beside its own promise."""
    applicants: ApplicantsData | None
    """Who hands it in; null, as what follows, where the document is silent."""
    appointment: AppointmentData | None
    visits: VisitsData | None
    fees: FeesData | None
    scope: list[str]
    """At whose halls it can be had as well."""
    quota: list[str]
    refusals: list[str]
    """When it is refused."""
    results: list[ResultData]
    deliveries: list[DeliveryData]
    advice: ContactsData | None
    """How to ask other than by phone."""
    complaints: ContactsData | None
    """How to complain other than by phone."""
    remedies: list[RemedyData]
    questions: list[QuestionData]
    attachments: list[AttachmentData]
    extras: list[ExtraData]
    """Sections of the document that have no key of their own."""


class PlaceData(Contract, frozen=True):
    """data/<place>.json: the whole guide of a city, or the province's model guide."""

    schema_version: int
    id: str
    name: str
    level: Level
    area_code: str | None
    bureau: str | None
    url: str
    edition: EditionData
    adopts: str | None
    """Id of the place whose items this one takes over."""
    offices: list[OfficeData]
    hospitals: list[HospitalData]
    items: list[ItemData]
    forms: list[FormData]
    errata: list[ErratumData]
    level_name: str
    """What the place is, in the words of its editors: 省, 直辖市, 县级市."""
    parent: str | None
    """Id of the place above; null at the top."""
    list_of: str | None = field(name="list")
    """Id of the place whose list this one is measured by; null where there is none."""
    moved: list[MoveData]
    """Addresses that were published once, and where they lead now."""


class CitiesData(Contract, frozen=True):
    """data/cities.json: every place of the guide."""

    schema_version: int
    cities: list[CityData]


class EntryData(Contract, frozen=True):
    """One row of a list."""

    no: int
    group: str
    name: str
    materials: list[str]
    materials_none: bool
    time_limit: TimeLimitData
    stages: list[str]
    channels: list[str]
    remarks: list[str]
    basis: list[str]
    legal_time_limit: TimeLimitData | None
    """What the law allows, where the list says it beside the promise."""


class ListData(Contract, frozen=True):
    """data/list.json, where there is one list, and data/lists/<place>.json: the list that a place issued."""

    schema_version: int
    title: str
    entries: list[EntryData]
    place: str
    """Id of the place that issued it."""
