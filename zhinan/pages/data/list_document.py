"""data/list.json from the province's list."""

from __future__ import annotations

from zhinan.model.listing import ListEntry, ServiceList
from zhinan.pages.data.contract import SCHEMA_VERSION
from zhinan.pages.data.item_parts import (
    TimeLimitData,
)
from zhinan.pages.data.roots import EntryData, ListData


def list_data(service_list: ServiceList) -> ListData:
    """The list with its entries in order."""
    entries = [_entry(entry) for entry in service_list.entries]
    return ListData(schema_version=SCHEMA_VERSION, title=service_list.title, entries=entries)


def _entry(entry: ListEntry) -> EntryData:
    return EntryData(
        no=entry.no,
        group=entry.group,
        name=entry.name,
        materials=[
            f"{material.case}：{material.text}" if material.case else material.text
            for material in entry.materials
        ],
        materials_none=entry.materials_none,
        time_limit=TimeLimitData.model_validate(entry.time_limit),
        stages=list(entry.stages),
        channels=list(entry.channels),
        remarks=list(entry.remarks),
        basis=list(entry.basis),
        legal_time_limit=TimeLimitData.model_validate(law) if (law := entry.time_limit.law) else None,
    )
