"""What the guide does not have is said, with whom to ask; what it has is not doubted."""

from __future__ import annotations

from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page, expect

pytestmark = pytest.mark.browser


def search(page: Page, site_url: str, words: str, city: str = "") -> tuple[str, str]:
    """What the status line and the notes say."""
    page.goto(f"{site_url}search/?q={quote(words)}" + (f"&city={city}" if city else ""))
    expect(page.locator("#search-status")).not_to_have_text("正在找……")
    page.wait_for_selector("[data-search-result], [data-search-empty], .search-note")
    return page.locator("#search-status").text_content() or "", " ".join(
        page.locator(".search-note").all_text_contents()
    )


def test_a_business_that_the_city_does_not_have_is_said_to_be_absent(page: Page, site_url: str) -> None:
    status, notes = search(page, site_url, "长期护理险", "yichuan")
    assert "找到" not in status
    assert "乙川的办事指南里没有" in notes
    assert "甲州" in notes
    page.locator("[data-search-absent]").get_by_role("link", name="甲州市的办法").click()
    page.wait_for_url(f"{site_url}jiazhou/long-term-care/")


def test_it_names_whom_to_ask_in_the_city(page: Page, site_url: str) -> None:
    _, notes = search(page, site_url, "新生儿疫苗接种", "jiazhou")
    assert "0601-85550100" in notes


@pytest.mark.parametrize(
    ("words", "city", "short"),
    [
        ("异地长期居住人员备案", "yichuan", "乙川"),
        (
            "异地就医备案",
            "jiazhou",
            "甲州",
        ),  # begins a name that only another place has, and is said of one here
        ("異地就醫備案", "jiazhou", "甲州"),
        ("cbdj", "jiazhou", "甲州"),  # letters fit too many names to say that one is absent
    ],
)
def test_a_business_under_another_name_is_not_absent(
    page: Page, site_url: str, words: str, city: str, short: str
) -> None:
    status, _ = search(page, site_url, words, city)
    assert status.startswith(f"{short}找到")
    expect(page.locator("[data-search-absent]")).to_have_count(0)


def test_a_word_that_stands_nowhere_is_named_and_what_may_be_near_is_folded(
    page: Page, site_url: str
) -> None:
    status, notes = search(page, site_url, "烟花爆竹许可登记", "jiazhou")
    assert "找到" not in status.replace("没有找到", "")
    assert "没有提到“烟花爆竹" in notes
    assert page.locator("[data-search-result]").first.is_hidden()
    page.get_by_text("也许有关").click()
    expect(page.locator("[data-search-result]").first).to_be_visible()


def test_what_is_done_elsewhere_is_answered_first(page: Page, site_url: str) -> None:
    status, notes = search(page, site_url, "医保卡丢了怎么办", "jiazhou")
    assert "找到" not in status
    assert "社保卡由人社部门发" in notes
    assert "0601-85550100" in notes


def test_an_answer_may_have_a_phone_and_an_address(page: Page, site_url: str) -> None:
    search(page, site_url, "养老金", "jiazhou")
    answer = page.locator("[data-search-answer]")
    expect(answer.locator("a[href='tel:96002']")).to_be_visible()
    expect(answer.locator("a[href='https://yanglao.example.gov.cn/']")).to_be_visible()


def test_a_district_without_a_hall_and_a_former_name_are_known(page: Page, site_url: str) -> None:
    _, notes = search(page, site_url, "金州县医保", "bingling")
    assert notes, "whom to ask"
    expect(page.locator("[data-search-result]").first).to_contain_text("亢金区")
    expect(page.locator("[data-search-result]").first).to_contain_text("没有公布")
    search(page, site_url, "申岸市 医保", "jiazhou")
    expect(page.locator("[data-search-result]").first).to_contain_text("申海岸新区")


@pytest.mark.parametrize(
    "words",
    ["电话 85550112", "85550112是谁的电话", "tel:0601-85550112", "+86 601 8555 0112", "0601-85550112转1"],
)
def test_a_number_is_found_within_other_words(page: Page, site_url: str, words: str) -> None:
    status, _ = search(page, site_url, words)
    assert "找到" in status
    expect(page.locator("[data-search-result]").first).to_contain_text("戌南分中心")


def test_two_numbers_at_once_find_both_in_their_order(page: Page, site_url: str) -> None:
    search(page, site_url, "0601-85550112、0601-85550122")
    texts = page.locator("[data-search-result]").all_text_contents()
    assert "戌南" in texts[0]
    assert "未北" in texts[1]


@pytest.mark.parametrize("number", ["85550999", "119"])
def test_a_number_that_is_nobodys_is_said_to_be_unknown(page: Page, site_url: str, number: str) -> None:
    status, notes = search(page, site_url, number, "jiazhou")
    assert "找到" not in status.replace("没有找到", "")
    assert f"没有登记“{number}”" in notes


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("九个工作日", "9个工作日"),
        ("门诊漫特病", "门诊慢特病"),  # one wrong character
        ("职防院", "职业病防治院"),
    ],
)
def test_other_spellings(page: Page, site_url: str, words: str, title: str) -> None:
    search(page, site_url, words, "jiazhou")
    expect(page.locator("[data-search-result]").first).to_contain_text(title)


def test_a_slip_is_said_and_can_be_taken_back(page: Page, site_url: str) -> None:
    _, notes = search(page, site_url, "生于津贴", "jiazhou")
    assert "按“生育津贴”找的" in notes
    page.get_by_role("link", name="只找“生于津贴”").click()
    page.wait_for_url("**as=typed*")
    expect(page.locator("#search-status")).not_to_contain_text("找到")


def test_words_of_an_answer_that_stand_far_apart_are_none(page: Page, site_url: str) -> None:
    search(page, site_url, "医保卡丢了怎么办", "jiazhou")
    expect(page.locator("[data-search-answer]")).to_have_count(1)
    search(page, site_url, "医保卡里的钱能不能取出来我妈前几天在超市里把钱包丢了", "jiazhou")
    expect(page.locator("[data-search-answer]")).to_have_count(0)


@pytest.mark.parametrize("letters", ["shegnyu jintie", "shengyu jinntie", "shengyu jintie"])
def test_letters_in_the_wrong_order_or_one_too_many(page: Page, site_url: str, letters: str) -> None:
    status, _ = search(page, site_url, letters, "jiazhou")
    assert "找到" in status
    expect(page.locator("[data-search-result]").first).to_contain_text("生育津贴支付")


@pytest.mark.parametrize("lost", ["yichuan.json", "answers.json", "beside.js", "yichuan-text.json"])
def test_a_list_that_is_lost_leaves_the_others(browser: Browser, site_url: str, lost: str) -> None:
    page = browser.new_page(service_workers="block")  # which would fetch it behind the test's back
    page.route(f"**/{lost}", lambda route: route.abort())
    _, notes = search(page, site_url, "戌南 大厅")
    expect(page.locator("[data-search-result]").first).to_contain_text("戌南")
    assert ("还缺乙川" in notes) == lost.startswith("yichuan")
    page.context.close()
