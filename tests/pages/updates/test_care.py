"""How fresh a page is, what has to be known for a while, and whom to tell of a mistake."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.findings import ROOT
from tests.pages.rendering import TEMPLATES
from zhinan.cli.main import main
from zhinan.content.life.turning import turn_of
from zhinan.content.site.repositories import edit_pattern, filled
from zhinan.guide.life.due import check_due
from zhinan.guide.load import load_guide
from zhinan.model.guide import Guide
from zhinan.pages.page import Page
from zhinan.pages.routes import pages_of
from zhinan.pages.shell import page_view, site_view
from zhinan.pages.updates.feeds import place_feed
from zhinan.publish.rendering.renderer import make_renderer

YEARS = ROOT / "tests" / "sites" / "good" / "years"


def guide_on(today: str) -> Guide:
    return load_guide(YEARS / "content", today=today).guide


def pages_on(today: str) -> dict[str, Page]:
    guide = guide_on(today)
    return {page.url: page for page in pages_of(guide, guide.places[0])}


def values(page: Page) -> Any:
    return page.values


@pytest.mark.parametrize(
    ("today", "item", "hall", "city"),
    [
        ("2026-05-24", 0, 0, 0),
        ("2026-05-25", 1, 0, 0),
        ("2026-06-01", 2, 1, 1),
        ("2026-06-05", 1, 0, 0),
        ("2026-06-06", 0, 0, 0),
    ],
)
def test_a_notice_stands_from_its_first_day_to_its_last(today: str, item: int, hall: int, city: int) -> None:
    pages = pages_on(today)
    assert len(values(pages["yangli/transfer-out/"])["notices"]) == item
    assert len(values(pages["yangli/offices/dongqu/"])["notices"]) == hall
    assert len(values(pages["yangli/"])["notices"]) == city


def test_a_notice_is_printed_on_the_papers_of_its_days_and_changes_no_number() -> None:
    on, off = (
        values(pages_on(day)["yangli/transfer-out/checklist/"])["sheet"]
        for day in ("2026-06-01", "2026-07-01")
    )
    assert on.notices == ("系统升级，网上暂停转出。", "东区医保大厅：大厅停电，上午不办公。")
    assert off.notices == ()
    assert on.imprint.number == off.imprint.number
    html = make_renderer(guide_on("2026-06-01"), TEMPLATES).render(
        pages_on("2026-06-01")["yangli/transfer-out/checklist/"]
    )
    assert "系统升级，网上暂停转出。" in html


def test_a_notice_is_in_the_feed_while_it_stands() -> None:
    for today, told in (("2026-06-01", True), ("2026-07-01", False)):
        guide = guide_on(today)
        (feed,) = place_feed(guide, guide.places[0])
        assert ("系统升级，网上暂停转出。" in feed.text) == told


@pytest.mark.parametrize(("today", "overdue"), [("2075-12-29", False), ("2075-12-30", True)])
def test_what_is_overdue_says_so_on_its_page_and_in_check(today: str, overdue: bool) -> None:
    fresh = values(pages_on(today)["yangli/transfer-out/"])["freshness"]
    assert (fresh.as_of, fresh.checked, fresh.section) == ("2026-03-01", "2026-01-10", "关系转移科")
    assert bool(fresh.overdue) == overdue
    told = [finding.message for finding in check_due(guide_on(today))]
    expected = "医疗保险关系转出该核对了：上次 2026-01-10，应在 2075-12-29 前再核对（关系转移科）"
    assert told == ([expected] if overdue else [])


def test_due_lists_what_is_overdue(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "content").symlink_to(YEARS / "content")
    assert main(["due", "--before", "2075-12-30"], tmp_path) == 0
    assert capsys.readouterr().out.splitlines() == [
        "样例 · 医疗保险关系转出：上次核对 2026-01-10，应在 2075-12-29 前再核对，关系转移科",
        "共 1 处该核对。",
    ]
    assert main(["due", "--before", "2075-12-29"], tmp_path) == 0
    assert capsys.readouterr().out == "没有过了核对期的。\n"


def test_a_day_that_has_come_makes_a_place_be_read_anew() -> None:
    data = "从: 2026-05-25\n到: 2026-06-05\n电话: 2026-05-255".encode()
    assert [turn_of(data, day) for day in ("2026-05-24", "2026-05-25", "2026-06-04", "2026-09-01")] == [
        "", "2026-05-25", "2026-05-25", "2026-06-05",
    ]  # fmt: skip
    assert turn_of("核对周期: 1年".encode(), "2026-09-01") == "2026-09-01"


def test_every_page_leads_to_those_who_mend_it_with_its_title_and_number() -> None:
    guide = guide_on("2026-06-01")
    page = pages_on("2026-06-01")["yangli/transfer-out/"]
    report, edit = page_view(page, site_view(guide)).tell
    assert report.text == "这里写错了"
    assert report.url.startswith("https://github.com/example/guide/issues/new?title=%E5%8C%BB")
    assert report.url.endswith(
        f"&body=https%3A%2F%2Fguide.example.gov.cn%2Fzn%2Fyangli%2Ftransfer-out%2F%20{page.number}"
    )
    assert edit.url == "https://github.com/example/guide/edit/main/content/yangli/items/transfer-out.md"


@pytest.mark.parametrize(
    ("repository", "address"),
    [
        ("https://github.com/a/b", "https://github.com/a/b/edit/main/content/x/y.md"),
        ("https://gitlab.example.cn/a/b.git", "https://gitlab.example.cn/a/b/-/edit/main/content/x/y.md"),
        ("https://gitee.com/a/b/", "https://gitee.com/a/b/edit/main/content/x/y.md"),
        ("https://notgithub.com.example/a", None),
        (None, None),
    ],
)
def test_known_hosts_have_their_own_way_to_change_a_file(repository: str | None, address: str | None) -> None:
    pattern = edit_pattern(repository)
    assert (filled(pattern, 文件="x/y.md") if pattern else None) == address


def test_what_fills_an_address_can_not_change_it() -> None:
    assert (
        filled("https://a.cn/?t={标题}", 标题="a&b=c#d 员/") == "https://a.cn/?t=a%26b%3Dc%23d%20%E5%91%98%2F"
    )


@pytest.mark.parametrize(
    ("today", "limit", "audience", "told"),
    [
        (
            "2089-12-31",
            None,
            None,
            ["自2090-01-01起：办理时限 3个工作日", "自2091-01-01起：服务对象 参保职工和退休人员"],
        ),
        ("2090-01-01", "3个工作日", None, ["自2091-01-01起：服务对象 参保职工和退休人员"]),
        ("2091-01-01", "3个工作日", "参保职工和退休人员", []),
    ],
)
def test_what_will_change_is_told_until_its_day_and_then_holds(
    today: str, limit: str | None, audience: str | None, told: list[str]
) -> None:
    guide = guide_on(today)
    item = next(item for item in guide.places[0].items if item.id == "account-withdrawal")
    assert item.time_limit
    assert (item.time_limit.text == "3个工作日") == bool(limit)
    assert (item.audience == ("参保职工和退休人员",)) == bool(audience)
    assert list(values(pages_on(today)["yangli/account-withdrawal/"])["coming"]) == told
