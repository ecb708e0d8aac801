"""The checklists of every place as one PDF file made by WeasyPrint: as many sheets as they say."""

from __future__ import annotations

import pytest

from tests.pages.paper.conftest import fonts_of, information, needs_weasyprint, words_of
from zhinan.model.guide import Guide
from zhinan.pages.paper.checklist import checklist_of
from zhinan.publish.pdf.pdf_making import make_pdfs
from zhinan.publish.project import Project

pytestmark = [needs_weasyprint, pytest.mark.slow]


def test_every_checklist_is_one_sheet_or_two_by_design(
    place_id: str, coded: Guide, kept_project: Project
) -> None:
    made = make_pdfs(kept_project, coded, place_id, "checklist")
    assert made.written + made.kept == 1
    pdf = kept_project.work / "pdf" / place_id / "print/checklists.pdf"
    place = coded.place(place_id)
    assert place
    pages = words_of(pdf)
    sheets = [(item, checklist_of(coded, place, item).fit.sheets) for item in place.items]
    assert len(pages) == sum(count for _, count in sheets)
    first = 0
    for item, count in sheets:
        assert "办事清单" in pages[first], item.id
        first += count
    assert all(embedded for _, embedded in fonts_of(pdf))
    assert information(pdf)["Tagged"] == "yes"
