"""What an editor comes with, done in Chromium: a wrong phone, a hall that moved, a new item; thumb or keys.

Skipped where `make desk` has not brought the runtime.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Callable
from typing import Any
from urllib.parse import unquote

from markupsafe import escape
from msgspec import to_builtins
from playwright.sync_api import Browser, BrowserContext, Page, Request, Route, expect

from tests.desk.browsing import IN_CHROMIUM, NAME, PATIENCE, REPOSITORY, facts, opened, typed
from zhinan.pages.desk_page import host_of, policy
from zhinan.publish.project import Project

pytestmark = IN_CHROMIUM
HALLS, CITY = "yangli/offices.yaml", "yangli/city.yaml"
NEW = "card-loss"


def unfolded(page: Page) -> None:
    """The form with all of its folds open."""
    expect(page.locator("#form-way .fields").first).to_be_visible(timeout=PATIENCE)
    page.evaluate(
        "() => document.querySelectorAll('#form-way details').forEach((one) => { one.open = true; })"
    )


def test_a_hall_that_moved_by_the_form(context: BrowserContext, address: str) -> None:
    page, _ = opened(context, address, HALLS)
    page.get_by_label("表单").check()
    page.evaluate(
        "() => document.querySelectorAll('#form-way details').forEach((one) => { one.open = true; })"
    )
    hall = page.get_by_label("地址", exact=True).nth(1)
    assert hall.input_value() == "样例市西区二路2号"
    hall.fill("样例市西区新街1号")
    hall.press("Tab")
    facts(page, "改了 1 处事实")
    assert "    地址: 样例市西区新街1号\n" in page.locator("#text").input_value()
    shown = page.evaluate("() => window.zhinanDesk.desk.pages.map(({url, html}) => [url, html])")
    assert [url for url, _ in shown] == ["yangli/offices/xiqu/", "yangli/offices/xiqu/sheet/"]
    assert all("样例市西区新街1号" in html for _, html in shown)


def test_a_wrong_phone_is_mended_by_thumb(browser: Browser, address: str) -> None:
    context = browser.new_context(
        viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True, accept_downloads=True
    )
    context.set_default_timeout(PATIENCE)
    page, _ = opened(context, address, CITY)
    page.get_by_label("表单").tap()
    unfolded(page)
    phone = page.get_by_label("监督", exact=True)
    phone.tap()
    phone.fill("5550109")
    page.locator("#faults-title").tap()
    facts(page, "改了 1 处事实")
    page.locator("#facts-box summary").tap()
    expect(page.locator("#facts")).to_contain_text("5550109")
    urls = page.evaluate("() => window.zhinanDesk.desk.pages.map(({url}) => url)")
    assert urls[0] == "yangli/"
    assert "yangli/transfer-out/" in urls
    for name in ("#zip", "#patch", "#mend", "#file", "#clear"):
        box = page.locator(name).bounding_box()
        assert box
        assert box["height"] >= 44, name
        assert box["x"] >= 0, name
        assert box["x"] + box["width"] <= 360, name
    with page.expect_download() as download:
        page.locator("#zip").tap()
    assert download.value.suggested_filename == "修改.zip"
    context.close()


def test_a_number_read_on_a_page_leads_to_its_line_and_out_of_the_house(
    context: BrowserContext, address: str
) -> None:
    page = context.new_page()
    page.goto(f"{address}edit/")
    expect(page.locator("#desk")).to_be_visible(timeout=PATIENCE)
    page.locator("#words").fill("没有这样的字")
    page.get_by_role("button", name="找", exact=True).click()
    expect(page.locator("#found-state")).to_contain_text("没有找到")
    page.locator("#words").fill("样例市西区二路2号")
    page.keyboard.press("Enter")
    expect(page.locator("#found li")).to_have_count(1)
    page.locator("#found button").click()
    expect(page.locator("#shown")).to_be_visible(timeout=PATIENCE)
    area = "const area = document.getElementById('text')"
    picked = f"() => {{ {area}; return area.value.slice(area.selectionStart, area.selectionEnd); }}"
    assert page.evaluate(picked).strip() == "地址: 样例市西区二路2号"
    page.keyboard.insert_text("    地址: 样例市西区新街1号")
    facts(page, "改了 1 处事实")
    expect(page.locator("#changed")).to_contain_text("大厅和窗口", timeout=PATIENCE)
    with page.expect_download():
        page.locator("#zip").click()
    expect(page.locator("#saved")).to_contain_text("修改.zip")
    assert page.evaluate("() => document.documentElement.scrollWidth") <= 360


def tabbed(page: Page, name: str) -> None:
    """The keyboard alone leads to what bears this id."""
    for _ in range(80):
        page.keyboard.press("Tab")
        if page.evaluate("() => document.activeElement.id") == name:
            return
    raise AssertionError(f"the keyboard never comes to {name}")


def test_all_is_done_by_keys(context: BrowserContext, address: str) -> None:
    page = context.new_page()
    page.goto(f"{address}edit/")
    expect(page.locator("#desk")).to_be_visible(timeout=PATIENCE)
    tabbed(page, "address")
    page.keyboard.type(f"{address}yangli/transfer-out/")
    page.keyboard.press("Enter")
    expect(page.locator("#shown")).to_be_visible(timeout=PATIENCE)
    tabbed(page, "text")
    page.keyboard.press("Control+A")
    page.keyboard.insert_text(page.locator("#text").input_value().replace("9个工作日", "7个工作日", 1))
    facts(page, "改了 1 处事实")
    tabbed(page, "patch")
    with page.expect_download() as download:
        page.keyboard.press("Enter")
    assert "+办理时限: 7个工作日" in download.value.path().read_text(encoding="utf-8")


def gitlab(method: str, path: str) -> Any:
    """What GitLab answers; None where it has no such thing."""
    if method == "POST":
        return {"web_url": "https://gitlab.example.org/a/b/-/merge_requests/1"}
    if "/repository/files/" in path:
        return None if NEW in path else {"blob_id": "a1"}
    return {"default_branch": "trunk"}


def gitee(method: str, path: str) -> Any:
    """What Gitee answers; of a file that is not there an empty list."""
    if method != "GET":
        return {"html_url": "https://gitee.com/a/b/pulls/1"}
    if "/contents/" in path:
        return [] if NEW in path else {"sha": "a1"}
    return {"default_branch": "trunk"}


def handed_over(context: BrowserContext, project: Project, address: str, repository: str) -> list[Request]:
    """One file changed, one new from the model guide, sent with a token to a host of its kind."""
    known, host = host_of(REPOSITORY), host_of(repository)
    text = (project.site / "edit" / "index.html").read_text(encoding="utf-8")
    for before, after in ((policy(known), policy(host)), *((said(known), said(host)),)):
        assert text.count(str(escape(before))) == 1
        text = text.replace(str(escape(before)), str(escape(after)))
    answering: Callable[[str, str], Any] = gitlab if host.kind == "gitlab" else gitee
    sent: list[Request] = []

    def answer(route: Route) -> None:
        cors = {"Access-Control-Allow-Origin": "*", "Access-Control-Allow-Headers": "*"}
        cors["Access-Control-Allow-Methods"] = "*"
        found = answering(route.request.method, unquote(route.request.url))
        if route.request.method != "OPTIONS":
            sent.append(route.request)
        route.fulfill(status=200 if found is not None else 404, headers=cors, json=found or {})

    context.route(lambda url: url.startswith(host.api), answer)
    context.route(
        lambda url: url.partition("?")[0] == f"{address}edit/",
        lambda route: route.fulfill(status=200, content_type="text/html; charset=utf-8", body=text),
    )
    page, _ = opened(context, address)
    typed(page, "9个工作日", "4个工作日")
    page.locator("#new summary").click()
    page.locator("#new-name").fill(NEW)
    page.locator("#new-title").fill("新事项")
    page.get_by_role("button", name="新建", exact=True).click()
    expect(page.locator("#changed li")).to_have_count(2, timeout=PATIENCE)
    assert "事项名称: 新事项" in page.locator("#text").input_value()
    page.locator("#token-way summary").click()
    page.locator("#token").fill("secret-of-mine")
    page.locator("#why").fill("改时限")
    page.get_by_role("button", name="建分支").click()
    expect(page.locator("#token-state a")).to_have_attribute(
        "href", answering("POST", "")["web_url" if host.kind == "gitlab" else "html_url"], timeout=PATIENCE
    )
    assert page.locator("#token").input_value() == ""
    return sent


def said(host: object) -> str:
    """A host as the page's settings name it."""
    return json.dumps(to_builtins(host), ensure_ascii=False, sort_keys=True)


def body(request: Request) -> dict[str, Any]:
    """What a request says."""
    found: dict[str, Any] = json.loads(request.post_data or "{}")
    return found


def test_to_gitlab_one_commit_and_a_merge_request(
    context: BrowserContext, project: Project, address: str
) -> None:
    sent = handed_over(context, project, address, "https://gitlab.example.org/group/sub/guide")
    assert all(one.headers["private-token"] == "secret-of-mine" for one in sent)
    assert all("/api/v4/projects/group%2Fsub%2Fguide" in one.url for one in sent)
    commit, request = [one for one in sent if one.method == "POST"]
    assert commit.url.endswith("/repository/commits")
    actions = {one["file_path"]: one for one in body(commit)["actions"]}
    assert actions[f"content/{NAME}"]["action"] == "update"
    assert "4个工作日" in actions[f"content/{NAME}"]["content"]
    assert actions[f"content/yangli/items/{NEW}.md"]["action"] == "create"
    assert body(commit)["start_branch"] == "trunk"
    assert request.url.endswith("/merge_requests")
    assert body(request)["source_branch"] == body(commit)["branch"] != "trunk"
    assert body(request)["target_branch"] == "trunk"
    assert body(request)["title"] == "改时限"


def test_to_gitee_a_branch_its_files_and_a_pull_request(
    context: BrowserContext, project: Project, address: str
) -> None:
    sent = handed_over(context, project, address, "https://gitee.com/someone/guide")
    assert all("/api/v5/repos/someone/guide" in one.url for one in sent)
    branch, *files, request = [one for one in sent if one.method != "GET"]
    assert all(body(one)["access_token"] == "secret-of-mine" for one in (branch, *files, request))
    assert body(branch)["refs"] == "trunk"
    written = {one.url.partition("/contents/")[2]: (one.method, body(one)) for one in files}
    method, change = written[f"content/{NAME}"]
    assert (method, change["sha"], change["branch"]) == ("PUT", "a1", body(branch)["branch_name"])
    assert "4个工作日" in base64.b64decode(change["content"]).decode()
    method, change = written[f"content/yangli/items/{NEW}.md"]
    assert method == "POST"
    assert "sha" not in change
    assert (body(request)["head"], body(request)["base"]) == (body(branch)["branch_name"], "trunk")
