"""What changed is on record, shown where it matters, and in feeds that readers of feeds understand."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from lxml import etree  # type: ignore[import-untyped]  # lxml ships no types
from msgspec.structs import replace

from tests.findings import ROOT
from zhinan.cli.main import main
from zhinan.guide.changes.recording import record
from zhinan.guide.load import load_guide
from zhinan.model.change import Change
from zhinan.model.guide import Guide
from zhinan.pages.page import Page
from zhinan.pages.routes import pages_of, shared_pages
from zhinan.pages.updates.feeds import place_feed, shared_feed

GOOD = ROOT / "tests" / "sites" / "good"
YEARS = GOOD / "years" / "content"
ATOM = "{http://www.w3.org/2005/Atom}"
SCHEMA = ROOT / "tests" / "publish" / "atom.rng"


@pytest.fixture(scope="module")
def years() -> Guide:
    """A city with three years of changes."""
    return load_guide(YEARS, today="2026-06-01").guide


@pytest.fixture(scope="module")
def pages(years: Guide) -> dict[str, Page]:
    """All its pages."""
    place = years.places[0]
    return {page.url: page for page in (*pages_of(years.seen_from(place), place), *shared_pages(years))}


def test_a_citys_changes_stand_the_newest_first(pages: dict[str, Page]) -> None:
    found = [one.view for one in pages["yangli/updates/"].values["updates"]]
    assert [view.date for view in found] == [
        "2026-03-01", "2025-03-02", "2024-07-01", "2023-10-01", "2023-06-01",
    ]  # fmt: skip
    assert found[1].effective == "自2025-04-01起"
    line = found[1].lines[0]
    assert (line.subject, line.url, line.fact, line.before, line.after) == (
        "医疗保险关系转出", "yangli/transfer-out/", "办理时限", "15个工作日", "9个工作日",
    )  # fmt: skip


def test_an_items_page_has_its_own_history(pages: dict[str, Page]) -> None:
    history = pages["yangli/transfer-out/"].values["history"]
    assert [view.date for view in history] == ["2026-03-01", "2025-03-02", "2024-07-01"]
    assert len(pages["yangli/account-withdrawal/"].values["history"]) == 1
    assert [line.fact for line in history[2].lines] == ["网址"]


def test_when_an_item_was_changed_follows_from_the_record(years: Guide) -> None:
    assert {item.id: item.updated for item in years.places[0].items} == {
        "transfer-out": "2026-03-01", "account-withdrawal": "2026-03-01",
    }  # fmt: skip


def test_the_page_of_all_names_the_place_of_each_change(pages: dict[str, Page]) -> None:
    found = pages["updates/"].values["updates"]
    assert [(one.view.date, one.place.text if one.place else None) for one in found][:3] == [
        ("2026-03-01", "样例"), ("2025-06-01", None), ("2025-03-02", "样例"),
    ]  # fmt: skip


def feeds(guide: Guide) -> dict[str, bytes]:
    found = [*shared_feed(guide), *(one for place in guide.places for one in place_feed(guide, place))]
    return {document.url: document.text.encode() for document in found}


@pytest.mark.parametrize("url", ["feed.xml", "yangli/feed.xml"])
@pytest.mark.parametrize("base", ["https://guide.example.gov.cn/zn/", None])
def test_a_feed_is_valid(years: Guide, url: str, base: str | None) -> None:
    guide = replace(years, site=replace(years.site, base_url=base))
    schema = etree.RelaxNG(etree.parse(SCHEMA))
    tree = etree.fromstring(feeds(guide)[url])
    schema.assertValid(tree)
    ids = [str(one.text) for one in tree.iter(f"{ATOM}id")]
    assert len(ids) == len(set(ids)) > 4
    assert all(one.startswith("urn:uuid:") for one in ids)
    moments = [str(one.text) for one in tree.iter(f"{ATOM}updated")]
    assert moments[0] == max(moments) == "2026-06-01T00:00:00+08:00"


def test_a_feed_that_is_none_is_found_out(years: Guide) -> None:
    schema = etree.RelaxNG(etree.parse(SCHEMA))
    text = feeds(years)["feed.xml"].decode()
    assert not schema.validate(etree.fromstring(text.replace("<updated>2026", "<updated>am 2026").encode()))


def test_ids_stay_when_the_sites_address_changes(years: Guide) -> None:
    moved = replace(years, site=replace(years.site, base_url="https://other.example.gov.cn/"))
    old, new = (etree.fromstring(feeds(guide)["yangli/feed.xml"]) for guide in (years, moved))
    assert [one.text for one in old.iter(f"{ATOM}id")] == [one.text for one in new.iter(f"{ATOM}id")]
    assert feeds(moved) != feeds(years)


def test_without_a_record_there_are_neither_pages_nor_feeds() -> None:
    small = load_guide(GOOD / "small" / "content").guide
    assert feeds(small) == {}
    assert "updates/" not in {page.url for page in shared_pages(small)}


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A project under git with one commit, and a limit changed since."""
    shutil.copytree(GOOD / "small" / "content", tmp_path / "content")
    git = ["git", "-C", str(tmp_path), "-c", "user.name=x", "-c", "user.email=x@example.org"]
    for command in (["init", "-q"], ["add", "."], ["commit", "-q", "-m", "all"]):
        subprocess.run([*git, *command], check=True)
    path = tmp_path / "content/yangli/items/transfer-out.md"
    path.write_text(path.read_text("utf-8").replace("9个工作日", "7个工作日"), "utf-8")
    return tmp_path


def test_a_change_without_a_record_is_told_and_with_one_it_is_not(
    repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", "--since", "HEAD"], repository) == 0
    told = capsys.readouterr().err
    assert "content/updates/yangli: 提醒：有 1 处事实变了，没有记进更新记录" in told
    assert "办理时限 9个工作日 → 7个工作日" in told
    assert main(["diff", "--record", "--date", "2026-02-03"], repository) == 0
    assert capsys.readouterr().out == "content/updates/yangli/2026-02-03.yaml\n"
    assert main(["check", "--since", "HEAD"], repository) == 0
    assert capsys.readouterr().err == ""


def test_a_record_can_be_read_and_is_never_written_over(
    repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("2026-02-03", "2026-02-03-2"):
        main(["diff", "--record", "--date", "2026-02-03"], repository)
        assert capsys.readouterr().out == f"content/updates/yangli/{name}.yaml\n"
    text = (repository / "content/updates/yangli/2026-02-03.yaml").read_text("utf-8")
    assert text == (
        '日期: 2026-02-03\n事实:\n  - 事项: "transfer-out"\n    名称: "医疗保险关系转出"\n'
        '    栏: "办理时限"\n    原来: "9个工作日"\n    现在: "7个工作日"\n'
    )
    (place,) = load_guide(repository / "content").guide.places
    assert [fact.after for update in place.updates for fact in update.facts] == ["7个工作日", "7个工作日"]
    assert place.items[0].updated == "2026-02-03"


def test_whatever_a_text_holds_comes_back_from_its_record(tmp_path: Path) -> None:
    shutil.copytree(GOOD / "small" / "content", tmp_path / "content")
    odd = "“引”号、\\反斜杠、\", 'x'、# 井号、冒号: 后面、{花} [方] *星* %百 <b> 𬭚"
    change = Change("样例", "转出", "办理条件", None, odd, "yangli", "item", "transfer-out")
    record(tmp_path / "content", [change], "2026-02-03")
    loaded = load_guide(tmp_path / "content")
    assert loaded.ok, loaded.problems
    (fact,) = [fact for update in loaded.guide.places[0].updates for fact in update.facts]
    assert fact.after == odd
