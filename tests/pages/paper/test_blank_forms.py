"""Blank forms: every field of the paper, labelled, kept to oneself, printed filled or blank."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml import html as lxml_html  # type: ignore[import-untyped]  # lxml ships no types
from playwright.sync_api import Dialog, Page

from tests.pages.paper.conftest import address, words_of
from zhinan.content.place.form_file import options_of
from zhinan.model.guide import Guide
from zhinan.pages import urls

FORMS = (
    "account-withdrawal",
    "designated-hospital",
    "designated-pharmacy",
    "employee-registration",
    "employer-change",
    "employer-deregistration",
    "employer-registration",
)


def test_the_rows_hold_every_field_once_and_in_order(guide: Guide) -> None:
    city = guide.place("yichuan")
    assert city
    assert [form.id for form in city.forms] == list(FORMS)
    assert sum(len(form.fields) for form in city.forms) == 146
    for form in city.forms:
        cells = [cell for row in form.rows for cell in row.cells]
        numbers = [n for cell in cells for n in (cell.number, *(part.number for part in cell.parts))]
        assert numbers == list(range(1, len(form.fields) + 1)), form.id


def test_boxes_are_read_from_the_notes() -> None:
    assert options_of("□统筹定点 □个人账户定点") == ("统筹定点", "个人账户定点")
    assert options_of("出国定居（）、其他（）") == ("出国定居", "其他")
    assert options_of("□经审核，不符合条件。□同意") == (), (
        "a sentence with boxes in it is printed, not ticked"
    )
    assert options_of("本单位依法申请") == ()


@pytest.mark.parametrize("form", FORMS)
def test_every_entry_has_a_label_and_an_id_of_its_own(form: str, papers: Path) -> None:
    tree = lxml_html.parse(str(papers / f"yichuan/forms/{form}/index.html"))
    labelled = {label.get("for") for label in tree.iter("label")}
    ids = [element.get("id") for element in tree.iter() if isinstance(element.tag, str) and element.get("id")]
    assert len(ids) == len(set(ids))
    for entry in tree.xpath("//input | //textarea"):
        named = entry.get("aria-label") or entry.get("id") in labelled or entry.getparent().tag == "label"
        assert named, entry.get("id")
        assert entry.get("autocomplete") == (None if entry.get("type") == "checkbox" else "off")


@pytest.mark.parametrize("form", FORMS)
def test_nothing_can_be_sent_and_the_page_says_so(form: str, papers: Path) -> None:
    text = (papers / f"yichuan/forms/{form}/index.html").read_text(encoding="utf-8")
    assert "default-src 'none'" in text
    assert "form-action 'none'" in text
    assert "connect-src" not in text
    assert "<form" not in text
    assert "只留在这个标签页里，不上传" in text


def test_the_scripts_send_nothing_and_keep_what_is_typed_in_the_tab_alone() -> None:
    for name in ("form.js", "print.js"):
        script = (Path(__file__).parents[3] / "static/js/page" / name).read_text(encoding="utf-8")
        for word in (
            "localStorage",
            "indexedDB",
            "cookie",
            "fetch(",
            "XMLHttp",
            "sendBeacon",
        ):
            assert word not in script


@pytest.mark.browser
def test_a_filled_form_prints_filled_or_blank_and_clears(page: Page, papers: Path) -> None:
    page.goto(address(papers, "yichuan/forms/designated-hospital/"))
    page.get_by_label("单位名称").fill("某某医院")
    page.get_by_label("综合").check()
    page.evaluate("window.print = () => { window.blank = document.body.classList.contains('print-blank'); }")
    page.get_by_role("button", name="打印空白表").click()
    assert page.evaluate("window.blank") is True
    assert page.get_by_label("单位名称").input_value() == "某某医院", "what was filled in stays"
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    page.get_by_role("button", name="打印", exact=True).click()
    assert page.evaluate("window.blank") is False
    page.get_by_role("button", name="清空").click()
    assert page.get_by_label("单位名称").input_value() == ""
    assert not page.get_by_label("综合").is_checked()


def test_an_item_links_the_forms_that_it_asks_for(guide: Guide, papers: Path) -> None:
    city = guide.place("yichuan")
    assert city
    for form in city.forms:
        html = (papers / urls.file_of(urls.form(city, form))).read_text(encoding="utf-8")
        assert "用在：" in html, form.id


LONG_VALUE = "某某省某某市某某区某某路七号市民服务中心一楼东侧一百零一室，从南门进，乘二号电梯，再向左走到头"


@pytest.mark.browser
@pytest.mark.parametrize("form", FORMS)
def test_nothing_typed_is_cut_on_paper(form: str, page: Page, papers: Path, tmp_path: Path) -> None:
    page.goto(address(papers, f"yichuan/forms/{form}/"))
    fields = page.locator("textarea.form-field")
    fields.last.fill(f"乙{LONG_VALUE}")
    fields.first.fill(LONG_VALUE)
    page.emulate_media(media="print")
    page.pdf(path=tmp_path / "filled.pdf", prefer_css_page_size=True)
    words = "".join(words_of(tmp_path / "filled.pdf"))
    assert set(LONG_VALUE) <= set(words)
    widest = page.evaluate(
        "() => [...document.querySelectorAll('.form-printed')].filter(one => one.textContent.length > 9)"
        ".map(one => [one.scrollWidth - one.clientWidth, one.scrollHeight - one.clientHeight])"
    )
    assert len(widest) >= 1
    assert all(across <= 1 and down <= 1 for across, down in widest)
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "none"


@pytest.mark.browser
def test_a_field_grows_with_what_is_typed(page: Page, papers: Path) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(address(papers, "yichuan/forms/designated-hospital/"))
    field = page.get_by_label("单位名称")
    before = field.evaluate("one => one.clientHeight")
    field.fill(LONG_VALUE)
    assert field.evaluate("one => one.clientHeight") > before
    assert field.evaluate("one => one.scrollHeight - one.clientHeight") <= 1


def test_columns_bear_the_numbers_that_notes_call_them_by(papers: Path) -> None:
    tree = lxml_html.parse(str(papers / "yichuan/forms/employee-registration/index.html"))
    (row,) = tree.xpath("//tr[@class='form-columns']")
    heads = [head.text_content() for head in tree.xpath("//thead/tr[1]/th")][1:]
    numbers = [cell.text_content() for cell in row.iter("th")]
    assert numbers == [str(number) for number in range(1, len(heads) + 1)]
    assert heads[3] == "增减原因", "which a note calls the fourth"


def test_a_day_is_written_on_lines_by_hand_and_on_the_page(papers: Path) -> None:
    tree = lxml_html.parse(str(papers / "yichuan/forms/employee-registration/index.html"))
    (date,) = tree.xpath("//*[contains(@class, 'form-date')]")
    assert [one.get("aria-label") for one in date.iter("input")] == ["年", "月", "日"]
    assert date.text_content() == "年月日"
    tree = lxml_html.parse(str(papers / "yichuan/forms/employer-change/index.html"))
    filled, signed = tree.xpath("//*[contains(@class, 'form-date')]")
    assert filled.getparent().get("aria-label") == "填表日期"
    assert signed.text_content() == "年月日"
    assert not list(signed.iter("input")), "the office's own date is written by hand"
    assert len(signed.xpath(".//*[contains(@class, 'form-line')]")) == 3


def test_what_fields_have_in_common_is_printed_once_and_heard_with_each(papers: Path) -> None:
    tree = lxml_html.parse(str(papers / "yichuan/forms/employer-change/index.html"))
    (heads,) = tree.xpath("//*[contains(@class, 'form-heads')]")
    assert [one.text_content() for one in heads] == ["原登记事项", "变更事项"]
    sides = tree.xpath("//*[@class='form-side']")
    assert [one.text_content() for one in sides] == ["法定代表人（负责人）", "缴费单位经办人"]
    labels = [label.text_content() for label in tree.iter("label")]
    assert labels.count("原登记事项：单位名称") == labels.count("变更事项：单位名称") == 1
    assert "缴费单位经办人：所在部门" in labels


def test_a_form_bears_its_number_and_what_stands_below_its_title(papers: Path) -> None:
    change = lxml_html.parse(str(papers / "yichuan/forms/employer-change/index.html"))
    assert change.xpath("string(//p[@class='form-code'])").replace(" ", "") == "附件1"
    withdrawal = lxml_html.parse(str(papers / "yichuan/forms/account-withdrawal/index.html"))
    assert withdrawal.xpath("string(//p[@class='form-caption'])") == "（参考样表）"
    assert not withdrawal.xpath("//*[@class='form-notes']"), "it is no note on filling it in"


@pytest.mark.parametrize("form", FORMS)
def test_a_form_has_the_foot_of_every_paper(form: str, papers: Path) -> None:
    tree = lxml_html.parse(str(papers / f"yichuan/forms/{form}/index.html"))
    (foot,) = tree.xpath("//*[@class='form-foot']")
    for words in ("编号", "资料截至", "第1张 共1张", "乙川市医疗保障局"):
        assert words in " ".join(foot.text_content().split()).replace(" · ", " "), words
    assert foot.xpath(".//*[@class='code']//*[local-name()='svg']")


@pytest.mark.browser
def test_what_is_typed_stays_in_the_tab_until_it_is_cleared(
    page: Page, papers: Path, asked: list[str]
) -> None:
    url = address(papers, "yichuan/forms/designated-hospital/")
    page.goto(url)
    page.get_by_label("单位名称").fill("某某医院")
    page.get_by_label("综合").check()
    page.reload()
    assert page.get_by_label("单位名称").input_value() == "某某医院"
    assert page.get_by_label("综合").is_checked()
    page.goto(address(papers, "yichuan/forms/designated-pharmacy/"))
    assert page.get_by_label("单位名称").input_value() == "", "each form has what was typed into it"
    page.goto(url)
    page.get_by_role("button", name="清空").click()
    page.reload()
    assert page.get_by_label("单位名称").input_value() == ""
    assert page.evaluate("sessionStorage.length") == 0
    assert set(asked) <= {"beforeunload"}


@pytest.fixture
def asked(page: Page) -> Iterator[list[str]]:
    """What the browser asked on leaving a page; the answer is to leave it."""
    found: list[str] = []

    def accept(dialog: Dialog) -> None:
        found.append(dialog.type)
        dialog.accept()

    page.on("dialog", accept)
    yield found
    page.remove_listener("dialog", accept)


@pytest.mark.browser
def test_a_filled_form_is_not_left_unasked(page: Page, papers: Path, asked: list[str]) -> None:
    page.goto(address(papers, "yichuan/forms/designated-hospital/"))
    page.get_by_label("单位名称").click()
    page.keyboard.type("某某医院")
    page.goto(address(papers, "yichuan/"))
    assert set(asked) == {"beforeunload"}, "a loaded machine's Chromium may put the one question twice"
    asked.clear()
    page.goto(address(papers, "yichuan/forms/designated-hospital/"))
    page.get_by_role("button", name="清空").click()
    page.goto(address(papers, "yichuan/"))
    assert asked == [], "an empty form is left without a word"
