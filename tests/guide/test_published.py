"""Addresses that were published live: what vanishes has an heir, and its old address leads there."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from msgspec.structs import replace

from tests.conftest import WHOLE
from tests.edited import replaced
from tests.findings import ROOT
from tests.pages.made_places import PROVINCE
from zhinan.cli.main import main
from zhinan.guide.changes.differences import changes
from zhinan.guide.changes.wording import format_change
from zhinan.guide.life.published import addresses_of, shared_addresses
from zhinan.guide.load import load_guide
from zhinan.model.guide import Guide
from zhinan.pages.data.moved_data import moves_data
from zhinan.pages.moved.moves import moves_of, shared_moves
from zhinan.pages.routes import pages_of, shared_pages

SITES = ROOT / "tests" / "sites"
YEARS = SITES / "good" / "years" / "content"
OWN = ("a-z/", "baseline/", "check/", "poster/", "poster/a4/", "print/", "print/checklists/", "updates/")
"""Pages of a place that are made of all its things and never go."""


@pytest.fixture(scope="module")
def years() -> Guide:
    """A city that renamed, merged and ended things for three years."""
    return load_guide(YEARS, today="2026-06-01").guide


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """The same, to change."""
    return Path(shutil.copytree(YEARS, tmp_path / "content"))


def test_what_is_on_record_is_every_page_that_a_thing_has(guide: Guide) -> None:
    for place in guide.places:
        made = {page.url for page in pages_of(guide.seen_from(place), place)}
        own = {f"{place.id}/{name}" for name in OWN}
        own |= {f"{place.id}/print/{office.id}/" for office in place.offices}
        assert made - own == set(addresses_of(place))
    shared = {page.url for page in shared_pages(guide)}
    assert set(shared_addresses(guide)) <= shared


def test_every_address_on_record_has_a_page(years: Guide) -> None:
    (place,) = years.places
    made = {page.url for page in (*pages_of(years, place), *shared_pages(years))}
    assert {*place.published, *years.published} <= made


def test_where_a_family_is_chosen_an_address_on_record_stays_that_choice(years: Guide) -> None:
    (place,) = years.places
    tops = [replace(PROVINCE, id=name) for name in ("sheng", "other")]
    cities = [replace(place, id=f"{top.id}-city", above=top.id) for top in tops]
    guide = replace(years, places=(*tops, *cities), published=("compare/transfer-out/",))
    assert len(guide.families) > 1
    made = [page.url for page in shared_pages(guide)]
    assert len(made) == len(set(made))
    assert {*guide.published, *shared_addresses(guide)} <= set(made)
    assert set(guide.published) <= set(shared_addresses(guide))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("yangli/transfer-away/", "yangli/transfer-out/"),
        ("yangli/transfer-away/checklist/", "yangli/transfer-out/checklist/"),
        ("yangli/offices/west/", "yangli/offices/xiqu/"),
        ("yangli/forms/form-1/", "yangli/forms/transfer-form/"),
        ("yangli/transfer-in/", "yangli/transfer-out/"),
        ("yangli/offices/nanqu/", "yangli/offices/dongqu/"),
        ("yangli-old/transfer-away/checklist/", "yangli/transfer-away/checklist/"),
        ("yangli/hospitals/", "yangli/"),
        ("yangli/payment-certificate/", None),
    ],
)
def test_a_former_address_leads_to_where_its_matter_is_now(years: Guide, old: str, new: str | None) -> None:
    (place,) = years.places
    moves = {move.url: move for move in moves_of(place)}
    assert (moves[old].to.url if moves[old].to else None) == new  # type: ignore[union-attr]


def test_what_ended_says_so_in_one_sentence_and_stays(years: Guide) -> None:
    (place,) = years.places
    pages = {page.url: page for page in pages_of(years, place)}
    ended = pages["yangli/payment-certificate/"]
    assert ended.values["sentence"] == (
        "“出具参保凭证”自2025年1月1日起停办。参保凭证在国家医保服务平台APP上自己下载。"
    )
    assert not ended.values["at_once"]
    assert pages["yangli/transfer-away/"].values["at_once"]
    assert pages["yangli/transfer-away/"].leads_to == "yangli/transfer-out/"


def test_an_end_that_lies_ahead_has_not_come() -> None:
    before = load_guide(YEARS, today="2024-12-31").guide.places[0]
    assert "payment-certificate" in {item.id for item in before.items}
    after = load_guide(YEARS, today="2025-01-01").guide.places[0]
    assert "payment-certificate" not in {item.id for item in after.items}


def test_an_event_that_ended_keeps_its_address(years: Guide) -> None:
    assert [(move.url, move.to) for move in shared_moves(years) if move.url.startswith("events/")] == [
        ("events/retire/", None)
    ]


def test_the_data_has_every_former_address(years: Guide) -> None:
    found = {move.url: move for move in moves_data(years.places[0])}
    assert found["yangli/transfer-in/"].to == "yangli/transfer-out/"
    assert found["yangli/transfer-in/"].ended == "2024-07-01"
    assert found["yangli/payment-certificate/"].to is None


def test_a_rename_is_one_change_and_an_end_is_another(content: Path) -> None:
    before = load_guide(content).guide
    items = content / "yangli" / "items"
    city = content / "yangli" / "city.yaml"
    city.write_text(city.read_text("utf-8").replace("- account-withdrawal", "- account-cash"), "utf-8")
    (items / "account-withdrawal.md").rename(items / "account-cash.md")
    text = (items / "account-cash.md").read_text("utf-8")
    (items / "account-cash.md").write_text(
        text.replace("适用: 职工\n", "适用: 职工\n曾用文件名: account-withdrawal\n"), "utf-8"
    )
    words = content / "synonyms.yaml"
    words.write_text(words.read_text("utf-8").replace("account-withdrawal", "account-cash"), "utf-8")
    after = load_guide(content)
    assert after.ok, after.problems
    told = [format_change(change) for change in changes(before, after.guide) if change.place]
    assert told == ["样例 · 个人账户一次性支取：网址 account-withdrawal → account-cash"]


def test_an_end_is_told_as_an_end(content: Path) -> None:
    before = load_guide(content, today="2026-06-01").guide
    path = content / "yangli" / "items" / "account-withdrawal.md"
    text = path.read_text("utf-8").replace(
        "适用: 职工\n", "适用: 职工\n停办:\n  日期: 2026-01-01\n并入: transfer-out\n"
    )
    path.write_text(text, "utf-8")
    words = content / "synonyms.yaml"
    words.write_text(words.read_text("utf-8").replace("account-withdrawal", "transfer-out"), "utf-8")
    (line,) = [
        format_change(change)
        for change in changes(before, load_guide(content, today="2026-06-01").guide)
        if change.place
    ]
    assert line == "样例 · 个人账户一次性支取：停办 照常办理 → 自2026-01-01起停办；并入“医疗保险关系转出”"


def test_a_new_address_is_put_on_record_and_none_is_ever_taken_out(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(WHOLE / "content", tmp_path / "content")
    assert main(["addresses", "--record"], tmp_path) == 0
    record = tmp_path / "content" / "addresses" / "jiazhou.txt"
    assert "jiazhou/maternity-allowance/\n" in record.read_text("utf-8")
    record.write_text(record.read_text("utf-8") + "jiazhou/zzz-old/\n", "utf-8")
    assert main(["addresses", "--record"], tmp_path) == 1
    assert "网址 jiazhou/zzz-old/ 没有了" in capsys.readouterr().err
    kept = (
        record.read_text("utf-8")
        .replace("jiazhou/maternity-allowance/\n", "")
        .replace("jiazhou/zzz-old/\n", "")
    )
    record.write_text(kept, "utf-8")
    assert main(["check"], tmp_path) == 0
    assert "有 1 个网址还没有记下来，如 jiazhou/maternity-allowance/" in capsys.readouterr().err


def with_former(content: Path, file: str, name: str) -> list[str]:
    """What is told where a file's thing was called so."""
    path = content / file
    key = "名称" if file.endswith("city.yaml") else "事项名称"
    path.write_text(path.read_text("utf-8").replace(f"{key}:", f"曾用文件名: {name}\n{key}:", 1), "utf-8")
    return [problem.message for problem in load_guide(content).problems if problem.level == "error"]


def test_two_places_were_not_called_the_same(tmp_path: Path) -> None:
    small = SITES / "good" / "small" / "content"
    shutil.copytree(small, tmp_path / "content")
    shutil.copytree(small / "yangli", tmp_path / "content" / "dongli")
    for name in ("city.yaml", "items/transfer-out.md"):
        replaced(tmp_path / "content" / "dongli" / name, "样例市", "东例市")
    assert with_former(tmp_path / "content", "yangli/city.yaml", "lili") == []
    assert with_former(tmp_path / "content", "dongli/city.yaml", "lili") == [
        "曾用文件名「lili」现在是「dongli」的"
    ]
    replaced(tmp_path / "content" / "dongli" / "city.yaml", "lili", "yangli")
    told = [problem.message for problem in load_guide(tmp_path / "content").problems]
    assert told == ["曾用文件名「yangli」现在是「yangli」的"]


@pytest.mark.parametrize(("file", "name"), [("city.yaml", "about"), ("items/transfer-out.md", "print")])
def test_nothing_was_called_as_a_page_of_the_site_is(tmp_path: Path, file: str, name: str) -> None:
    shutil.copytree(SITES / "good" / "small" / "content", tmp_path / "content")
    assert with_former(tmp_path / "content", f"yangli/{file}", name) == [
        f"曾用文件名不能是「{name}」：这个网址网站自己要用"
    ]
