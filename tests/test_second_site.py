"""Another field, two provinces of which one has a list, a municipality, a county that takes over its city's
guide: built, opened, printed and searched, and no word of the first field anywhere."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml import html  # type: ignore[import-untyped]  # lxml ships no types
from playwright.sync_api import Page

from tests.conftest import alone, build_good, served, was_built
from tests.findings import ROOT
from tests.pages.search.asking import ask
from zhinan.cli.main import main

SECOND = ROOT / "tests" / "sites" / "second"
FIRST_FIELD = re.compile(
    "医保|医疗|医院|医药|药店|参保|职工|居民医保|社保|社会保障|区市|生育|门诊|异地|就医|看病|统筹|定点"
)
OPENED = (
    "", "xinzhou/", "xinzhou/marriage/", "xinzhou/offices/", "xinzhou/offices/dongcheng/", "zishi/",
    "renxian/marriage/", "yinzhou/marriage/", "compare/", "compare/marriage/", "list/", "find/", "search/",
    "events/marrying/", "about/", "xinzhou/forms/marriage-statement/", "xinzhou/baseline/",
)  # fmt: skip
PRINTED = ("xinzhou/marriage/checklist/", "xinzhou/offices/dongcheng/sheet/", "renxian/marriage/checklist/")
CHARACTERS = "more.json"
"""Lists of characters, in which two may stand side by side by chance."""


@pytest.fixture(scope="module")
def second(testrun_uid: str) -> Path:
    """The folder of the built site."""
    with alone("second") as root:
        if not was_built(root, testrun_uid):
            (root / "content").symlink_to(SECOND / "content")
            build_good(root, testrun_uid)
    return root / "site"


@pytest.fixture(scope="module")
def second_url(second: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where it is served."""
    with served(second, tmp_path_factory.mktemp("second")) as url:
        yield url


def page_of(site: Path, url: str) -> html.HtmlElement:
    """A page of the site."""
    return html.fromstring((site / url / "index.html").read_text("utf-8"))


def words(element: html.HtmlElement) -> str:
    """All that it says."""
    return " ".join(element.text_content().split())


def test_its_content_passes_without_a_word(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check"], SECOND) == 0
    assert capsys.readouterr().err == ""


def test_no_page_paper_or_data_file_has_a_word_of_the_first_field(second: Path) -> None:
    files = [path for path in second.rglob("*") if path.suffix in (".html", ".json", ".vcf", ".xml", ".js")]
    assert len(files) > 150
    found = [
        f"{path.relative_to(second)}: {word[0]}"
        for path in files
        if path.name != CHARACTERS
        for word in FIRST_FIELD.finditer(path.read_text("utf-8"))
    ]
    assert found == []


def test_it_speaks_in_its_own_words(second: Path) -> None:
    home, place = page_of(second, ""), page_of(second, "xinzhou")
    assert words(place.xpath("//h1")[0]) == "辛州市婚姻登记办事指南"
    assert "把各地民政部门公布的办事指南整理成网页" in words(home.xpath("//footer")[0])
    assert "以当地婚姻登记机关的答复为准" in words(home.xpath("//footer")[0])
    halls = [words(one) for one in page_of(second, "xinzhou/offices").xpath("//main//h2")]
    assert "东城区婚姻登记处" in halls, "nothing but the district: with what is to be found there"
    assert "西城区民政局婚姻登记处" in halls, "as its editor wrote it"
    assert words(page_of(second, "xinzhou/poster").xpath("//h1")[0]) == "辛州市婚姻登记服务事项一览表"
    assert words(page_of(second, "xinzhou/hospitals").xpath("//h1")[0]) == "辛州市可以受理申请的颁证点"
    people = [words(one) for one in page_of(second, "find").xpath("//ul[@class='find-answers']//b")]
    assert people == ["我是双方", "我是本人", "我是涉外"]


def test_who_answers_for_it_stands_on_every_page_and_its_hotline_where_there_is_no_other(
    second: Path,
) -> None:
    for path in second.rglob("index.html"):
        page = html.fromstring(path.read_text("utf-8"))
        for foot in page.xpath("//footer[@class='foot']"):
            assert "主办单位：庚省民政厅" in words(foot), path
            assert page.xpath("//meta[@name='SiteIDCode']/@content") == ["0123450002"], path
    hotlines = {
        place: page_of(second, place).xpath("//div[@class='hotline']//a/@href")
        for place in ("xinzhou", "yinzhou")
    }
    assert hotlines == {"xinzhou": ["tel:+866105550123"], "yinzhou": ["tel:12345"]}
    assert (second / "MP_verify_second.txt").read_text("utf-8") == "second\n"


def test_only_those_below_a_list_are_measured_by_it(second: Path) -> None:
    assert {path.parent.name for path in second.glob("*/baseline")} == {"xinzhou", "renxian", "gengsheng"}
    for place in ("zishi", "yinzhou", "chousheng"):
        for path in (second / place).rglob("index.html"):
            main_part = html.fromstring(path.read_text("utf-8")).xpath("//main")
            assert "清单比" not in words(main_part[0]), path
        data = json.loads((second / "data" / f"{place}.json").read_text("utf-8"))
        assert {item["baseline"] for item in data["items"]} == {None}


def test_the_county_takes_its_citys_items_over_and_gives_its_own_halls(second: Path) -> None:
    data = json.loads((second / "data" / "renxian.json").read_text("utf-8"))
    assert data["adopts"] == "xinzhou"
    assert len(data["items"]) == 4
    assert [office["name"] for office in data["offices"]] == ["壬县"]
    item = words(page_of(second, "renxian/marriage").xpath("//main")[0])
    assert "壬县城关镇南街8号" in item
    assert "东城区和谐路" not in item


@pytest.mark.browser
def test_every_kind_of_page_opens_without_a_fault(page: Page, second_url: str) -> None:
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("requestfailed", lambda request: faults.append(request.url))
    page.on("response", lambda answer: faults.append(answer.url) if answer.status >= 400 else None)
    page.set_viewport_size({"width": 360, "height": 740})
    for url in OPENED:
        page.goto(second_url + url, wait_until="networkidle")  # what is left unfinished counts as failed
        wide = page.evaluate("document.documentElement.scrollWidth")
        assert wide <= 360, (url, wide)
    assert faults == []


@pytest.mark.browser
def test_its_papers_print_on_one_sheet_each(page: Page, second_url: str) -> None:
    for url in PRINTED:
        page.goto(second_url + url)
        pdf = page.pdf(prefer_css_page_size=True)
        assert len(re.findall(rb"/Type /Page\b", pdf)) == 1, url


@pytest.mark.browser
def test_what_people_say_finds_its_items(page: Page, second_url: str) -> None:
    page.goto(second_url + "search/")
    asked = [("领证", "xinzhou"), ("jiehun", "zishi"), ("单身证明", "renxian"), ("登记处电话", "xinzhou")]
    married, sounded, proof, hall = ask(page, asked)
    assert married.titles[0] == "结婚登记"
    assert sounded.titles[0] == "结婚登记"
    assert proof.titles[0] == "出具婚姻登记记录证明"
    assert any("婚姻登记处" in title for title in hall.titles[:2])
