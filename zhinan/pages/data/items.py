"""One item of data/<place>.json from the model."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import get_args

from msgspec import to_builtins

from zhinan.guide.derived_charts import charts_of
from zhinan.model.item import Channel, ChannelKind, Item, Material, Progress, Step
from zhinan.model.phone import PhoneEntry
from zhinan.model.place import OnlineService, Place
from zhinan.pages import urls
from zhinan.pages.data.contract import PhoneEntryData
from zhinan.pages.data.detail_parts import PaperDetailsData, StepDetailsData, TargetData
from zhinan.pages.data.element_parts import MailingData
from zhinan.pages.data.elements_data import elements_data
from zhinan.pages.data.item_parts import (
    BaselineData,
    ChannelData,
    FirstKind,
    FlowchartData,
    LinkData,
    MaterialData,
    ProgressData,
    SourceData,
    StepData,
)
from zhinan.pages.data.limit_parts import TimeLimitData
from zhinan.pages.data.roots import ItemData
from zhinan.pages.hall.halls import halls_for
from zhinan.pages.item.calls import enquiry_phones, progress_phones


def item_data(place: Place, item: Item, *, alone: bool = False) -> ItemData:
    """The item in the keys of the contract; an item that stands `alone` is compared with none but itself."""
    charts = [FlowchartData.of(chart) for chart in charts_of(item)]
    return ItemData(
        id=item.id,
        list_nos=list(item.list_nos),
        part=item.part,
        group=item.group,
        name=item.name,
        official_name=item.official_name,
        audience="\n".join(item.audience) or None,
        basis=list(item.basis),
        conditions=list(item.conditions),
        channels=[row for channel in item.channels for row in _channel(place, channel)],
        steps=[_step(step) for step in item.steps],
        materials=[_material(material) for material in item.materials],
        materials_none=item.materials_none,
        notes=[*item.material_notes, *item.notes],
        time_limit=TimeLimitData.of(item.time_limit) if item.time_limit else None,
        progress=_progress(place, item.progress) if item.progress else None,
        enquiries=_entries(enquiry_phones(place, item)),
        supervision=_entries(item.supervision.entries) if item.supervision else [],
        forms=list(item.forms),
        flowchart=charts[0] if charts else None,
        baseline=BaselineData.of(item.baseline) if item.baseline else None,
        url=urls.item(place, item),
        checklist_url=urls.checklist(place, item),
        flowchart_url=urls.flowchart(place, item) if charts else None,
        compare_url=urls.item(place, item) if alone else urls.compare(item),
        updated=item.updated,
        source=SourceData(document=place.edition.document, heading=item.heading),
        business=item.business,
        flowcharts=charts,
        flowcharts_derived=not item.flowcharts,
        flowchart_titles=list(item.chart_titles),
        **elements_data(item),
    )


def _entries(entries: Iterable[PhoneEntry]) -> list[PhoneEntryData]:
    return [PhoneEntryData.of(entry) for entry in entries]


def _step(step: Step) -> StepData:
    """The step with what stands beside its words."""
    details = StepDetailsData.of(step.traits)
    return StepData(text=step.text, stage=step.stage, case=step.case, actor=step.actor, details=details)


def _material(material: Material) -> MaterialData:
    """The paper with what stands beside its words."""
    known = {name: value for name, value in to_builtins(material).items() if name != "traits"}
    traits = to_builtins(material.traits)
    sample = traits.pop("sample")
    details = PaperDetailsData.of(traits | {"sample": TargetData(link=sample) if sample else None})
    return MaterialData.of(known | {"details": details})


FIRST_KINDS: dict[str, FirstKind] = {kind: kind for kind in get_args(FirstKind)}
"""Those of the contract's first day."""


def _channel(place: Place, channel: Channel) -> Iterator[ChannelData]:
    """One row for each counter and each online service; one row where there is neither."""

    def row(
        kind: ChannelKind, text: str | None, counter: str | None = None, service: OnlineService | None = None
    ) -> ChannelData:
        return ChannelData(
            kind=FIRST_KINDS.get(kind, "other"),
            text=text,
            url=service.url if service else None,
            counter=counter,
            label=channel.label,
            service=service.name if service else None,
            case=channel.case,
            when=channel.when,
            pending=channel.pending,
            left_to_cities=channel.left_to_cities,
            phones=_entries(channel.phones),
            channel_kind=kind,
            mailing=MailingData.of(channel.mailing),
        )

    services = [service for service in place.services if service.name in channel.services]
    for service in services:
        yield row(_service_kind(service, channel), channel.text or service.name, service=service)
    halls = halls_for(place, channel.counter_kinds)
    for hall in halls:
        for counter in hall.counters:
            if set(counter.kinds).intersection(channel.counter_kinds):
                yield row("hall", channel.text or counter.address, counter.id)
    if not services and not halls:
        yield row(channel.kind, channel.text or channel.label)


def _service_kind(service: OnlineService, channel: Channel) -> ChannelKind:
    return channel.kind if service.kind == "other" else service.kind


def _progress(place: Place, progress: Progress) -> ProgressData:
    enquiries = [enquiry for enquiry in (progress.hall, progress.online) if enquiry]
    kinds = [kind for enquiry in enquiries for kind in enquiry.counter_kinds]
    names = progress.online.services if progress.online else ()
    texts = (
        progress.text,
        progress.hall.text if progress.hall else None,
        progress.phones_text,
        progress.online.text if progress.online else None,
    )
    return ProgressData(
        counters=[counter.id for hall in halls_for(place, kinds) for counter in hall.counters],
        phones=_entries(progress_phones(place, progress)),
        links=[
            LinkData(text=service.name, url=service.url)
            for service in place.services
            if service.name in names
        ],
        text="\n".join(text for text in texts if text) or None,
    )
