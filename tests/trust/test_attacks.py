"""Hostile texts in every field come to nothing; a few of the texts that `make trust` tries all of."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from trust.attacks.browser import open_pages
from trust.attacks.fields import open_fields
from trust.attacks.files import spoilt_files, strange_entries
from trust.attacks.pages import Judge, attacked_guide, faults_in
from trust.attacks.strings import STRINGS
from trust.copies import ROOT
from trust.figures import Figure
from zhinan.model.guide import Guide

SMALL = ROOT / "tests" / "sites" / "good" / "small" / "content"


def fine(figure: Figure) -> bool:
    assert figure.faults == (), figure.line
    return True


@pytest.mark.parametrize("number", [0, 13, 40])
def test_no_text_breaks_out_of_its_page_or_file(guide: Guide, number: int) -> None:
    assert list(faults_in(attacked_guide(guide, number), 1)) == []


def test_every_kind_of_text_is_attacked() -> None:
    fields = open_fields()
    assert {
        "Material.text",
        "Office.address",
        "Counter.location",
        "Term.text",
        "Site.title",
        "Node.text",
    } <= set(fields)
    assert len(fields) > 150
    assert len(set(STRINGS)) == len(STRINGS)


def test_what_breaks_out_would_be_found() -> None:
    for text in (
        "<p hit=1>",
        "<hit>",
        "<img src=x onerror=hit()>",
        "<script>hit()</script>",
        "<base href=//x>",
    ):
        assert Judge.of(f"<!doctype html><p>{text}</p>")
    assert Judge.of('<a href="javascript:hit()">x</a>')
    assert Judge.of('<script type="application/ld+json">{"a": </script>')
    assert Judge.of('<p>&lt;hit&gt;</p><a href="../x/">x</a><script src="a.js"></script>') == []


def test_spoilt_files_get_an_answer_in_chinese(tmp_path: Path) -> None:
    assert fine(spoilt_files(SMALL, tmp_path / "spoilt", 60, 1))


def test_what_is_no_file_is_told_and_not_opened(tmp_path: Path) -> None:
    assert fine(strange_entries(SMALL, tmp_path))


@pytest.mark.browser
@pytest.mark.slow
def test_nothing_runs_in_a_browser(browser: Browser, guide: Guide, tmp_path: Path) -> None:
    assert fine(open_pages(browser, [attacked_guide(guide, 13)], tmp_path))
