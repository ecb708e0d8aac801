"""The desk in Chromium: from a key to the page, handed over, and nothing left behind.

Skipped where `make desk` has not brought the runtime.
"""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from playwright.sync_api import BrowserContext, Page, Request, Route, expect

from tests.desk.browsing import IN_CHROMIUM, NAME, PATIENCE, facts, opened, typed
from zhinan.guide.load import load_guide
from zhinan.publish.project import Project
from zhinan.text.telling import format_problem

pytestmark = IN_CHROMIUM


def test_from_a_fault_to_a_patch(
    context: BrowserContext, project: Project, address: str, tmp_path: Path
) -> None:
    page, asked = opened(context, address)
    shown = page.evaluate("() => window.zhinanDesk.desk.pages.map(({url, html}) => [url, html])")
    assert len(shown) >= 2
    for url, html in shown:
        assert html == (project.site / url / "index.html").read_text(encoding="utf-8")

    typed(page, "办理时限: 9个工作日", "办理时限：3个工作日")
    expect(page.locator("#faults li.error")).to_have_count(1, timeout=PATIENCE)
    told = page.evaluate("() => window.zhinanDesk.desk.problems.map(({told}) => told)")
    mine = tmp_path / "mine"
    shutil.copytree(project.content, mine / "content")
    text = page.locator("#text").input_value()
    (mine / "content" / NAME).write_text(text, encoding="utf-8")
    assert told == [
        format_problem(one) for one in load_guide(mine / "content").problems if one.level == "error"
    ]

    page.locator("#mend").click()
    facts(page, "改了 1 处事实")
    assert "办理时限: 3个工作日" in page.locator("#text").input_value()
    expect(page.locator("#faults li.error")).to_have_count(0)
    frame = page.frame_locator("#page")
    expect(frame.locator("h1")).to_contain_text("转出")
    expect(frame.locator("body")).to_contain_text("3")

    with page.expect_download() as download:
        page.locator("#patch").click()
    there = tmp_path / "repository"
    shutil.copytree(project.content, there / "content")
    for command in (["git", "init", "-q"], ["git", "apply", str(download.value.path())]):
        subprocess.run(command, cwd=there, check=True)
    assert (there / "content" / NAME).read_text(encoding="utf-8") == page.locator("#text").input_value()
    assert load_guide(there / "content").ok
    assert [url for url in asked if not url.startswith((address, "blob:", "data:", "about:"))] == []
    assert page.evaluate("() => document.documentElement.scrollWidth") <= 360


def test_the_form_writes_the_same_file(context: BrowserContext, address: str) -> None:
    page, _ = opened(context, address)
    before = page.locator("#text").input_value()
    page.get_by_label("表单").check()
    page.get_by_label("办理时限", exact=True).fill("5个工作日")
    page.get_by_label("办理时限", exact=True).press("Tab")
    facts(page, "改了 1 处事实")
    expect(page.locator("#text")).to_have_value(before.replace("9个工作日", "5个工作日"))
    new = page.get_by_label("申办材料：新的一条")
    new.fill("代办说明")
    new.press("Enter")
    facts(page, "改了 2 处事实")
    assert "《关系转移申请表》1份\n  - 代办说明\n" in page.locator("#text").input_value()


def test_without_a_network_it_opens_again_and_nothing_is_left_after_clearing(
    context: BrowserContext, address: str
) -> None:
    page, _ = opened(context, address)
    typed(page, "9个工作日", "4个工作日")
    facts(page, "改了 1 处事实")
    expect(page.locator("body")).to_have_attribute("data-kept", "yes", timeout=PATIENCE)
    context.set_offline(offline=True)
    page.reload()
    facts(page, "改了 1 处事实")
    assert "4个工作日" in page.locator("#text").input_value()
    page.on("dialog", lambda dialog: dialog.accept())
    page.locator("#clear").click()
    facts(page, "事实没有变化")
    left = page.evaluate(
        "async () => [Object.keys(localStorage).length, (await caches.keys()).length,"
        " (await navigator.serviceWorker.getRegistrations()).length]"
    )
    assert left == [0, 0, 0]


def remembered(page: Page) -> bool:
    """Whether Python's memory was taken over from the build."""
    return bool(page.evaluate("() => window.zhinanDesk.desk.remembered"))


def test_python_begins_with_the_memory_that_the_build_left(
    context: BrowserContext, project: Project, address: str
) -> None:
    page, asked = opened(context, address)
    made = list(project.site.glob("edit/*/memory.bin"))
    assert remembered(page) == bool(made)
    spare = [url for url in asked if url.endswith(("program.zip", "python_stdlib.zip"))]
    assert bool(spare) != bool(made)


def test_a_browser_that_cannot_take_the_memory_over_begins_anew(
    context: BrowserContext, address: str
) -> None:
    context.route("**/memory.bin", lambda route: route.fulfill(status=200, body=b"broken"))
    page, _ = opened(context, address)
    assert not remembered(page)
    typed(page, "9个工作日", "4个工作日")
    facts(page, "改了 1 处事实")


def test_what_the_memory_lacks_is_brought_when_it_is_asked_for(
    context: BrowserContext, project: Project, address: str
) -> None:
    (worker,) = project.site.glob("edit/*/worker.js")
    text = worker.read_text(encoding="utf-8")
    asks_more = text.replace("def answer(question):\n", "def answer(question):\n    import wave\n")
    assert asks_more != text
    context.route(
        "**/worker.js",
        lambda route: route.fulfill(status=200, content_type="text/javascript", body=asks_more),
    )
    page, asked = opened(context, address)
    typed(page, "9个工作日", "4个工作日")
    facts(page, "改了 1 处事实")
    assert [url for url in asked if url.endswith("python_stdlib.zip")]
    assert len([url for url in asked if url.endswith("program.zip")]) == 1


def test_a_token_makes_a_branch_and_a_pull_request_and_is_forgotten(
    context: BrowserContext, address: str
) -> None:
    sent: list[Request] = []

    def host(route: Route) -> None:
        sent.append(route.request)
        answer: dict[str, Any] = {
            "default_branch": "main", "object": {"sha": "a1"}, "tree": {"sha": "b2"}, "sha": "c3",
            "html_url": "https://github.com/someone/guide/pull/1",
        }  # fmt: skip
        cors = {"Access-Control-Allow-Origin": "*", "Access-Control-Allow-Headers": "*"}
        route.fulfill(status=200, headers=cors, content_type="application/json", body=json.dumps(answer))

    context.route("https://api.github.com/**", host)
    page, _ = opened(context, address)
    typed(page, "9个工作日", "4个工作日")
    facts(page, "改了 1 处事实")
    expect(page.locator("#send")).to_be_visible(timeout=PATIENCE)
    page.locator("#token-way summary").click()
    page.locator("#token").fill("secret-of-mine")
    page.get_by_role("button", name="建分支").click()
    expect(page.locator("#token-state")).to_contain_text("pull/1", timeout=PATIENCE)
    posted = [json.loads(one.post_data or "{}") for one in sent if one.method == "POST"]
    assert posted[0]["tree"][0]["path"] == f"content/{NAME}"
    assert "4个工作日" in posted[0]["tree"][0]["content"]
    assert posted[-1]["base"] == "main"
    assert "4个工作日" in posted[-1]["body"]
    assert page.locator("#token").input_value() == ""
    assert "secret" not in page.evaluate("() => JSON.stringify({...localStorage, ...sessionStorage})")


def test_axe_finds_no_fault_with_all_of_it_open(context: BrowserContext, address: str) -> None:
    page, _ = opened(context, address)
    page.get_by_label("表单").check()
    expect(page.locator("#form-way .fields").first).to_be_visible(timeout=PATIENCE)
    page.evaluate("() => document.querySelectorAll('details').forEach((one) => { one.open = true; })")
    assert [fault["id"] for fault in Axe().run(page).response["violations"]] == []
