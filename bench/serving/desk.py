"""What the editor's desk takes in Chromium: until it is ready, and from a key to faults and page.

    python -m bench desk [--runs 3]

Builds the site with the desk (its runtime is brought by `make desk`) and opens one item. The first run
begins with an empty store, the later ones with what the first left, as an editor's second morning does.
Seconds as the page itself measures them; bytes of what the desk loads, as they stand on the host.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from bench.measure.running import run
from bench.search import served
from tests.conftest import installed_browser

ROOT = Path(__file__).resolve().parents[2]
ASKED = (
    ("runtime", "Python runs"),
    ("check", "all is read and checked"),
    ("start", "both, seen from the page"),
    ("glance", "key to the file's faults"),
    ("whole", "whole check after a change"),
    ("page", "with page and checklist"),
)
"""What the page measures, and what it is."""
PATIENCE = 180_000
READY = "() => window.zhinanDesk && window.zhinanDesk.ready"
SETTLED = "before => window.zhinanDesk.settled > before"


def built(folder: Path) -> Path:
    """The site with the desk, made in a folder of its own."""
    for name in ("content", "templates", "static", "schema", "zhinan"):
        (folder / name).symlink_to(ROOT / name)
    (folder / ".cache").mkdir()
    (folder / ".cache" / "desk").symlink_to(ROOT / ".cache" / "desk")
    shutil.copyfile(ROOT / "build.py", folder / "build.py")
    run([sys.executable, "build.py", "build"], folder)
    return folder / "site"


def measured(page: Page, address: str) -> dict[str, float]:
    """One opening with one changed limit."""
    page.goto(address)
    page.wait_for_function(READY, timeout=PATIENCE)
    figures = dict(page.evaluate("() => window.zhinanDesk.measured"))
    text = page.locator("#text").input_value()
    for count in (1, 2):  # the first key also loads what the later ones have
        turn = page.evaluate("() => window.zhinanDesk.settled ?? 0")
        page.locator("#text").fill(text.rstrip() + f"第{count}次。\n")
        page.wait_for_function(SETTLED, arg=turn, timeout=PATIENCE)
    later = page.evaluate("() => window.zhinanDesk.measured")
    return {**figures, **{name: later[name] for name in ("glance", "whole", "page")}}


def measure_desk(runs: int) -> None:
    """Measure and print, run by run."""
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        site = built(Path(name))
        edit = site / "edit"
        if not edit.is_dir():
            raise SystemExit("There is no desk in the site: make desk")
        size = sum(path.stat().st_size for path in edit.rglob("*") if path.is_file())
        item = sorted((ROOT / "content").glob("*/items/*.md"))[0].relative_to(ROOT / "content")
        print(f"edit/ {size / 1024 / 1024:.1f} MB; {item}")
        browser = playwright.chromium.launch(executable_path=installed_browser(), args=["--no-sandbox"])
        context = browser.new_context()
        with served(site) as url:
            for number in range(1, runs + 1):
                page = context.new_page()
                figures = measured(page, f"{url}edit/?file={item.as_posix()}")
                page.close()
                told = ", ".join(f"{title} {figures[name] / 1000:.2f} s" for name, title in ASKED)
                print(f"run {number}: {told}", flush=True)
        browser.close()
