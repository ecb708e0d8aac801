"""Suggestions in a search field: before the full text, by keyboard, by touch, while letters are composed."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, Request, expect

pytestmark = pytest.mark.browser

SUGGESTION = ".suggestions [role=option]"


def test_suggestions_come_before_the_full_text_and_are_used_by_keyboard(page: Page, site_url: str) -> None:
    asked: list[str] = []

    def note(request: Request) -> None:
        asked.append(request.url)

    page.goto("about:blank")  # what the page before still asks for is not meant
    page.on("request", note)
    page.goto(f"{site_url}search/?city=jiazhou")
    page.get_by_label("想办什么事？").focus()
    field = page.get_by_role("combobox", name="想办什么事？")
    field.press_sequentially("生育津")
    expect(page.locator(SUGGESTION).first).to_contain_text("生育津贴支付")
    expect(field).to_have_attribute("aria-expanded", "true")
    assert not any("pagefind" in url for url in asked)
    field.press("ArrowDown")
    option = page.locator(SUGGESTION).first
    expect(option).to_have_attribute("aria-selected", "true")
    expect(field).to_have_attribute("aria-activedescendant", option.get_attribute("id") or "")
    field.press("Enter")
    page.wait_for_url(f"{site_url}jiazhou/maternity-allowance/")


def test_suggestions_close_and_the_form_still_submits(page: Page, site_url: str) -> None:
    page.goto(site_url)
    page.get_by_label("想办什么事？").focus()
    field = page.get_by_role("combobox", name="想办什么事？")
    field.press_sequentially("syjt")
    expect(page.locator(SUGGESTION).first).to_contain_text("生育津贴支付")
    field.press("Escape")
    expect(page.get_by_role("listbox")).to_be_hidden()
    field.press("Enter")
    page.wait_for_url(f"{site_url}search/?q=syjt")
    expect(page.locator("[data-search-result]").first).to_contain_text("生育津贴支付")


def test_a_suggestion_is_chosen_by_touch(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}search/?city=yichuan")
    page.get_by_label("想办什么事？").press_sequentially("坎口")
    page.locator(SUGGESTION).first.click()
    page.wait_for_url(f"{site_url}yichuan/offices/kankou/")


def test_suggestions_come_while_letters_are_composed_and_are_links(page: Page, site_url: str) -> None:
    """Keyboards of Android compose all the time, Chinese ones until a word is chosen."""
    page.goto(f"{site_url}search/?city=jiazhou")
    page.get_by_label("想办什么事？").focus()
    field = page.get_by_role("combobox", name="想办什么事？")
    field.focus()
    page.context.new_cdp_session(page).send(
        "Input.imeSetComposition", {"text": "syjt", "selectionStart": 4, "selectionEnd": 4}
    )
    option = page.locator(SUGGESTION).first
    expect(option).to_contain_text("生育津贴支付")
    assert (option.locator("a").get_attribute("href") or "").endswith("/jiazhou/maternity-allowance/")


def test_the_key_that_ends_a_composition_chooses_no_suggestion(page: Page, site_url: str) -> None:
    """Safari sends it after the composition has ended, with the code 229."""
    page.goto(f"{site_url}search/?city=jiazhou")
    page.get_by_label("想办什么事？").focus()
    field = page.get_by_role("combobox", name="想办什么事？")
    field.press_sequentially("生育津")
    expect(page.locator(SUGGESTION).first).to_be_visible()
    field.press("ArrowDown")
    field.dispatch_event("compositionend")
    field.dispatch_event("keydown", {"key": "Enter", "keyCode": 229})
    page.wait_for_timeout(300)
    assert "/search/" in page.url
