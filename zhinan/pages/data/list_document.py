"""data/lists/<place>.json from the list that a place issued."""

from __future__ import annotations

from zhinan.model.listing import ListEntry
from zhinan.pages.data.contract import SCHEMA_VERSION
from zhinan.pages.data.limit_parts import TimeLimitData
from zhinan.pages.data.roots import EntryData, ListData
from zhinan.pages.lists import ListPlace


def list_data(issued: ListPlace) -> ListData:
    """The list with its entries in order."""
    whole = issued.whole
    entries = [_entry(entry) for entry in whole.entries]
    return ListData(schema_version=SCHEMA_VERSION, title=whole.title, entries=entries, place=issued.issuer.id)


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
        time_limit=TimeLimitData.of(entry.time_limit),
        stages=list(entry.stages),
        channels=list(entry.channels),
        remarks=list(entry.remarks),
        basis=list(entry.basis),
        legal_time_limit=TimeLimitData.of(law) if (law := entry.time_limit.law) else None,
    )
