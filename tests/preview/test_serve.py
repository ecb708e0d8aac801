"""`python build.py serve` from start to Ctrl-C, with a browser looking on."""

from __future__ import annotations

import socket
import subprocess
import sys
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.preview.running import PROGRAM, ROOT, Running, start

ITEM = "content/yangli/items/transfer-out.md"
PAGE = "yangli/transfer-out/"
OVERLAY = "#preview-overlay .panel"


def serve(root: Path, *options: str) -> subprocess.CompletedProcess[str]:
    """The command, when it is not to keep running."""
    return subprocess.run(
        [sys.executable, "-c", PROGRAM, str(root), "serve", *options],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_a_taken_port_is_one_clear_sentence(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        ended = serve(tmp_path, "--port", str(port))
    assert ended.returncode == 1
    assert ended.stderr == ""
    assert ended.stdout.startswith(f"端口 {port} 已经被别的程序占用。换一个端口：")
    assert len(ended.stdout.splitlines()) == 1


def test_an_impossible_port_is_one_clear_sentence(tmp_path: Path) -> None:
    ended = serve(tmp_path, "--port", "99999")
    assert ended.returncode == 1
    assert ended.stdout.startswith("没有端口 99999")
    assert ended.stderr == ""


@pytest.mark.slow
def test_without_any_good_build_it_starts_and_tells_and_ctrl_c_ends_it(small_project: Path) -> None:
    (small_project / ITEM).write_text("没有两条横线\n", encoding="utf-8")
    running = start(small_project, "--port", "0").ready()
    assert any(ITEM in line for line in running.said)
    assert not (small_project / "site").exists()
    assert running.end() == 0
    running.until("预览结束。")
    assert not any("Traceback" in line for line in running.said)


@pytest.mark.slow
def test_ctrl_c_ends_a_good_preview_without_a_traceback(small_project: Path) -> None:
    running = start(small_project, "--port", "0").ready()
    assert running.end() == 0
    running.until("预览结束。")
    assert not any("Traceback" in line for line in running.said)


@pytest.mark.browser
@pytest.mark.slow
def test_a_change_shows_by_itself(preview: Running, page: Page) -> None:
    page.goto(preview.url + PAGE)
    page.evaluate("document.title = 'not reloaded'")
    preview.edit(ITEM, "办理时限: 9个工作日", "办理时限: 7个工作日")
    expect(page.locator(".limit")).to_contain_text("7")
    expect(page).not_to_have_title("not reloaded")


@pytest.mark.browser
@pytest.mark.slow
def test_a_fault_lies_over_the_last_good_page_until_it_is_mended(preview: Running, page: Page) -> None:
    page.goto(preview.url + PAGE)
    preview.edit(ITEM, "办理时限: 9个工作日", "办理时限: 9个工作曰")
    overlay = page.locator(OVERLAY)
    expect(overlay).to_contain_text("1 个错误，网站没有更新")
    expect(overlay).to_contain_text(ITEM + ":")
    expect(overlay).to_contain_text("办理时限: 9个工作曰")
    expect(overlay).to_contain_text("怎么改")
    expect(page.locator(".limit")).to_contain_text("9")
    page.reload()
    expect(overlay).to_be_visible()
    preview.edit(ITEM, "办理时限: 9个工作曰", "办理时限: 7个工作日")
    expect(overlay).to_have_count(0)
    expect(page.locator(".limit")).to_contain_text("7")


@pytest.mark.browser
@pytest.mark.slow
def test_the_overlay_can_be_put_aside_and_is_styled_under_the_policy(preview: Running, page: Page) -> None:
    refused: list[str] = []
    page.on("console", lambda message: refused.append(message.text) if message.type == "error" else None)
    page.goto(preview.url + PAGE)
    preview.edit(ITEM, "办理时限: 9个工作日", "办理时限: 9个工作曰")
    host = page.locator("#preview-overlay")
    expect(host).to_have_css("position", "fixed")
    page.get_by_role("button", name="先看上一次的页面").click()
    expect(host).to_have_count(0)
    assert refused == []


@pytest.mark.browser
@pytest.mark.slow
def test_a_fault_in_a_template_names_its_file_and_line(preview: Running, page: Page) -> None:
    page.goto(preview.url)
    preview.edit("templates/item/head.html", "{{ head.name }}", "{{ head.nmae }}")
    overlay = page.locator(OVERLAY)
    expect(overlay).to_contain_text("templates/item/head.html:")
    expect(overlay).to_contain_text("head.nmae")
    preview.edit("templates/item/head.html", "{{ head.nmae }}", "{{ head.name }}")
    expect(overlay).to_have_count(0)


@pytest.mark.browser
@pytest.mark.slow
def test_the_built_site_knows_nothing_of_the_preview(preview: Running) -> None:
    pages = list((preview.root / "site").rglob("*.html"))
    assert pages
    assert not [page for page in pages if "__preview" in page.read_text(encoding="utf-8")]
