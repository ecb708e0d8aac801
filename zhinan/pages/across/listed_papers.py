"""Materials as the province's list has them."""

from __future__ import annotations

from msgspec import Struct

from zhinan.model.listing import ListEntry
from zhinan.pages.item.material_cases import by_case
from zhinan.pages.item.silences import NOTHING_TO_BRING


class CaseTexts(Struct, frozen=True):
    """The materials of one case."""

    case: str | None
    texts: tuple[str, ...]


class ListedPapers(Struct, frozen=True):
    """The materials of an entry."""

    nothing: str
    """That none are asked for; empty where some are."""
    cases: tuple[CaseTexts, ...]


def listed_papers(entry: ListEntry) -> ListedPapers:
    """The entry's materials by case, in the list's order."""
    return ListedPapers(
        NOTHING_TO_BRING if entry.materials_none else "",
        tuple(
            CaseTexts(case, tuple(material.text for material in materials))
            for case, materials in by_case(entry.materials)
        ),
    )
