"""How much our search moves and how long it takes, beside plain Pagefind on the same pages.

    python -m bench search [--slow 6]

Builds the site into a temporary folder, indexes the same published pages once more with Pagefind as it comes,
and asks both in Chromium: bytes (as a host with gzip sends them) until the first result of a first query,
milliseconds per query of tests/edition/queries.yaml afterwards, and how many are answered. --slow makes the
browser's processor that many times slower, as on an old phone.
"""

from __future__ import annotations

import gzip
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any, ClassVar

import yaml
from playwright.sync_api import Browser, Page, sync_playwright

from bench.measure.running import run
from tests.conftest import installed_browser

ROOT = Path(__file__).resolve().parent.parent
FIRST = "生育津贴"
PLAIN = "plain-pagefind"
ZIPPED = (".html", ".css", ".js", ".json")

OURS = """
async ([q, city]) => {
  const script = document.querySelector("script[src*='/search.js']").src;
  const { search } = await import(new URL("./search.js", script).href);
  const output = document.getElementById("search-results");
  output.replaceChildren();
  const begun = performance.now();
  const all = search(q, { city: city || "", kind: "", who: "" });
  while (!output.firstElementChild) await new Promise((done) => setTimeout(done, 0));
  const time = performance.now() - begun;
  const titles = [...document.querySelectorAll("[data-search-result] .result-title")].slice(0, 3);
  const found = titles.map((one) => one.textContent);
  await all;
  return { time, found };
}
"""
WATCH = """
new MutationObserver((_, watch) => {
  if (!document.querySelector("[data-search-result]")) return;
  watch.disconnect();
  window.firstResult(performance.getEntriesByType("resource").map((one) => new URL(one.name).pathname));
}).observe(document, { childList: true, subtree: true });
"""
PAGEFIND = """
async ([q, city]) => {
  const pagefind = await import(new URL("../plain-pagefind/pagefind.js", location.href).href);
  await pagefind.init();
  const begun = performance.now();
  const { results } = await pagefind.search(q, { filters: city ? { city } : {} });
  const pages = await Promise.all(results.slice(0, 10).map((one) => one.data()));
  return { time: performance.now() - begun, found: pages.slice(0, 3).map((one) => one.meta.title) };
}
"""


class ZippingHandler(SimpleHTTPRequestHandler):
    """A file server that compresses text, as hosts do; Pagefind's own files are compressed already."""

    sent: ClassVar[dict[str, int]] = {}
    """Bytes of each answer by its path; counted here, since Pagefind fetches from a worker."""

    def do_GET(self) -> None:
        """Send a file."""
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self.send_error(404)
            return
        body = path.read_bytes()
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(path)))
        if path.suffix in ZIPPED:
            body = gzip.compress(body, 9)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)
        self.sent[self.path.partition("?")[0]] = len(body)

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing."""


def built_with_both(folder: Path) -> Path:
    """A fresh site with our search, and plain Pagefind's index of the same pages beside it."""
    for name in ("content", "templates", "static", "zhinan"):
        (folder / name).symlink_to(ROOT / name)
    shutil.copyfile(ROOT / "build.py", folder / "build.py")
    run([sys.executable, "build.py", "build"], folder)
    site = folder / "site"
    plain = folder / "plain"
    for page in site.rglob("index.html"):
        if b"data-pagefind-body" in page.read_bytes():
            target = plain / page.relative_to(site)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(page, target)
    command = [sys.executable, "-m", "pagefind", "--site", str(plain), "--output-path", str(site / PLAIN)]
    subprocess.run(command, check=True, capture_output=True)
    return site


@contextmanager
def served(site: Path) -> Iterator[str]:
    """The address of the site."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(ZippingHandler, directory=str(site)))
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()


@contextmanager
def fresh(browser: Browser, slow: float) -> Iterator[Page]:
    """A page with an empty cache; the count of bytes begins again."""
    context = browser.new_context()
    page = context.new_page()
    if slow > 1:
        context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": slow})
    ZippingHandler.sent.clear()
    yield page
    context.close()


def first_bytes(browser: Browser, url: str, slow: float) -> tuple[float, float, float]:
    """Kilobytes until the first result: ours at its address, plain Pagefind; and ours with all the rest."""
    sent = ZippingHandler.sent
    with fresh(browser, slow) as page:
        page.add_init_script(WATCH)
        page.expose_function("firstResult", lambda paths: found.append(sum(map(sent.__getitem__, paths))))
        found: list[int] = []
        page.goto(f"{url}search/?q={FIRST}&city=qingdao")
        page.wait_for_selector("[data-search-result]")
        page.wait_for_load_state("networkidle")
        page.wait_for_timeout(500)
        ours, everything = sent["/search/"] + found[0], sum(sent.values())
    with fresh(browser, slow) as page:
        page.goto(f"{url}about/")
        page.wait_for_load_state("networkidle")
        page.evaluate(PAGEFIND, [FIRST, "qingdao"])
        plain = sum(sent.values())
    return ours / 1024, plain / 1024, everything / 1024


def ask_all(page: Page, script: str, queries: list[dict[str, Any]]) -> tuple[list[float], list[bool]]:
    """Milliseconds and whether a wish is among the first three, per query."""
    page.evaluate(script, [FIRST, "qingdao"])
    answers = [page.evaluate(script, [query["q"], query["city"]]) for query in queries]
    hits = [
        any(word in title for title in answer["found"] for word in query["want"])
        for query, answer in zip(queries, answers, strict=True)
    ]
    return [answer["time"] for answer in answers], hits


def measure_search(slow: float) -> None:
    """Measure and print; `slow` is how many times slower the browser's processor is made."""
    text = (ROOT / "tests" / "edition" / "queries.yaml").read_text(encoding="utf-8")
    queries = [
        {**query, "city": "" if query["city"] == "null" else query["city"]}
        for query in yaml.load(text, yaml.CBaseLoader)
        if query["want"]
    ]
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        site = built_with_both(Path(name))
        browser = playwright.chromium.launch(executable_path=installed_browser(), args=["--no-sandbox"])
        with served(site) as url:
            ours, plain, everything = first_bytes(browser, url, slow)
            print(f"first result   ours {ours:6.0f} KB (with all that follows {everything:.0f})   "
                  f"plain Pagefind {plain:6.0f} KB   ratio {ours / plain:.2f}")  # fmt: skip
            with fresh(browser, slow) as page:
                page.goto(f"{url}search/")
                own_times, own_hits = ask_all(page, OURS, queries)
                plain_times, plain_hits = ask_all(page, PAGEFIND, queries)
        browser.close()
    for title, pick in (
        ("median", statistics.median),
        ("95 %", lambda times: statistics.quantiles(times, n=20)[-1]),
    ):
        own, other = pick(own_times), pick(plain_times)
        print(f"{title:14} ours {own:6.1f} ms   plain Pagefind {other:6.1f} ms   ratio {own / other:.2f}")
    own, other = (sum(hits) / len(hits) for hits in (own_hits, plain_hits))
    print(f"in first three ours {own:6.1%}   plain Pagefind {other:6.1%}   of {len(queries)} queries")
