"""A sheet from the first year, its code read and followed: it says what changed since; one of today holds."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.conftest import served
from tests.findings import ROOT
from zhinan.guide.life.paper_facts import checklist
from zhinan.guide.load import load_guide
from zhinan.publish.pipeline import build
from zhinan.publish.project import Project

YEARS = ROOT / "tests" / "sites" / "good" / "years"
pytestmark = [pytest.mark.browser, pytest.mark.slow]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The city with three years of changes, built."""
    root = tmp_path_factory.mktemp("years")
    shutil.copytree(YEARS / "content", root / "content")
    for name in ("templates", "static"):
        (root / name).symlink_to(ROOT / name)
    built = build(Project(root))
    assert built.ok, built.problems
    return root


@pytest.fixture(scope="module")
def years_url(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with served(folder / "site", tmp_path_factory.mktemp("host")) as url:
        yield url


def number(folder: Path) -> str:
    (place,) = load_guide(folder / "content").guide.places
    return checklist(place, next(item for item in place.items if item.id == "transfer-out")).number


def test_a_sheet_of_the_first_year_is_told_what_changed_since(page: Page, years_url: str) -> None:
    page.goto(f"{years_url}yangli/check/?AAAAA.230601#c-transfer-out")
    box = page.locator("#c-transfer-out .verdict")
    assert "outdated" in (box.get_attribute("class") or "")
    told = box.inner_text()
    assert "已经改过了，请打印新的" in told
    for fact in ("15个工作日", "9个工作日", "0530-5550109", "<户口簿> & 居住证"):
        assert fact in told
    assert "南区医保服务点" not in told


def test_only_what_changed_since_its_own_day_is_told(page: Page, years_url: str) -> None:
    page.goto(f"{years_url}yangli/check/?AAAAA.250401#c-transfer-out")
    told = page.locator("#c-transfer-out .verdict").inner_text()
    assert "0530-5550109" in told
    assert "15个工作日" not in told


def test_a_sheet_of_today_holds(page: Page, folder: Path, years_url: str) -> None:
    page.goto(f"{years_url}yangli/check/?{number(folder)}.260301#c-transfer-out")
    box = page.locator("#c-transfer-out .verdict")
    assert "holds" in (box.get_attribute("class") or "")
    assert "现在还准" in box.inner_text()


def test_without_script_the_row_shows_todays_number(scriptless: Page, folder: Path, years_url: str) -> None:
    scriptless.goto(f"{years_url}yangli/check/?AAAAA.230601#c-transfer-out")
    row = scriptless.locator("#c-transfer-out")
    assert row.locator(".paper-number").inner_text() == number(folder)
    assert row.locator("a").first.get_attribute("href") == "../transfer-out/"


@pytest.mark.parametrize("query", ["?<img src=x onerror=alert(1)>.230601", "?AAAA", "", "?AAAAA.x"])
def test_what_is_no_code_does_no_harm(page: Page, years_url: str, query: str) -> None:
    page.goto(f"{years_url}yangli/check/{query}#c-transfer-out")
    assert page.locator("#c-transfer-out img").count() == 0
    assert page.locator(".verdict").count() == (1 if query == "?AAAAA.x" else 0)


def test_the_print_centre_lists_what_to_replace(page: Page, folder: Path, years_url: str) -> None:
    page.goto(f"{years_url}yangli/print/")
    page.fill("#posted-on", "2026-02-01")
    shown = page.locator(".printouts [data-number]:not(.kept)")
    assert shown.count() > 0
    assert {shown.nth(at).get_attribute("data-date") for at in range(shown.count())} == {"2026-03-01"}
    page.fill("#posted-on", "2026-03-01")
    assert "都还准" in page.locator(".replacing [role=status]").inner_text()
    page.fill("#posted", f"{number(folder)} AAAAA")
    assert (
        shown.count()
        == page.locator(".printouts [data-number]").count()
        - page.locator(f".printouts [data-number={number(folder)!r}]").count()
    )


def test_a_former_address_is_left_at_once_without_script(scriptless: Page, years_url: str) -> None:
    scriptless.goto(f"{years_url}yangli/transfer-away/")
    scriptless.wait_for_url("**/yangli/transfer-out/")
