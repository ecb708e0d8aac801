"""nginx with the configuration that the build writes serves the site at a sub-path."""

from __future__ import annotations

import re
import shutil
import urllib.error
import urllib.request
from collections.abc import Iterator
from http.client import HTTPMessage
from pathlib import Path
from urllib.parse import quote

import pytest

from tests.publish.crawl import crawl
from tests.publish.hosting.hosts import NGINX, assert_the_desk_stands_apart, nginx, with_a_desk
from zhinan.pages.hosting.wishes import ALWAYS, type_of
from zhinan.pages.shell import CSP

BASE = "/ylbz/"
FRAMES = "frame-src 'self'"
"""The desk shows pages in a frame; no other page does."""


@pytest.fixture(scope="module")
def nginx_url(coded_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    if NGINX is None:
        pytest.skip("nginx is not installed")
    with nginx(coded_site, BASE, tmp_path_factory.mktemp("nginx")) as url:
        yield url


@pytest.mark.slow
def test_every_link_answers(nginx_url: str) -> None:
    assert crawl(nginx_url).broken == []


def test_text_is_compressed_and_utf_8(nginx_url: str, coded_site: Path) -> None:
    # The last release's assets may stand beside those of this one.
    style = re.findall(r"assets/[0-9a-f]+/site\.css", (coded_site / "index.html").read_text("utf-8"))[0]
    for name, kind in (
        ("", "text/html"),
        ("data/cities.json", "application/json"),
        (style, "text/css"),
    ):
        headers = _headers(nginx_url + name)
        assert headers["Content-Encoding"] == "gzip", name
        assert headers["Content-Type"] == f"{kind}; charset=utf-8"


def test_a_page_is_asked_for_anew_and_answered_by_304(nginx_url: str) -> None:
    headers = _headers(nginx_url)
    assert headers["Cache-Control"] == "no-cache"
    again = urllib.request.Request(nginx_url, headers={"If-Modified-Since": headers["Last-Modified"]})
    with pytest.raises(urllib.error.HTTPError) as unchanged:
        urllib.request.urlopen(again, timeout=10)
    assert unchanged.value.code == 304


def test_hashed_files_are_kept_for_a_year(nginx_url: str, coded_site: Path) -> None:
    for name in ("site.css", "fragment/*", "words.json"):
        path = next(coded_site.glob(f"assets/*/{name}")).relative_to(coded_site)
        assert "immutable" in _headers(nginx_url + path.as_posix())["Cache-Control"]


def test_the_policy_of_the_header_is_the_policy_of_the_pages(nginx_url: str) -> None:
    assert _headers(nginx_url)["Content-Security-Policy"] == CSP + "; frame-ancestors 'self'"


def test_other_sites_may_read_the_data_only(nginx_url: str) -> None:
    assert _headers(nginx_url + "data/cities.json")["Access-Control-Allow-Origin"] == "*"
    assert _headers(nginx_url)["Access-Control-Allow-Origin"] is None


def test_a_missing_page_is_our_own_page_with_status_404(nginx_url: str) -> None:
    with pytest.raises(urllib.error.HTTPError) as missing:
        urllib.request.urlopen(nginx_url + "jiazhou/none/", timeout=10)
    assert missing.value.code == 404
    assert "没有这个页面" in missing.value.read().decode("utf-8")


@pytest.mark.parametrize("address", ["jiazhou", ""])
def test_an_address_without_its_slash_gets_it(nginx_url: str, address: str) -> None:
    with urllib.request.urlopen((nginx_url + address).rstrip("/"), timeout=10) as answer:
        assert answer.geturl() == nginx_url + (address + "/" if address else "")


def _headers(url: str) -> HTTPMessage:
    request = urllib.request.Request(url, headers={"Accept-Encoding": "gzip"})
    with urllib.request.urlopen(request, timeout=10) as answer:
        headers: HTTPMessage = answer.headers
    return headers


def test_every_ending_in_the_site_has_its_type(nginx_url: str, coded_site: Path) -> None:
    shown = {path.suffix: path for path in sorted(coded_site.rglob("*")) if path.is_file() and path.suffix}
    for ending, path in shown.items():
        name = path.relative_to(coded_site).as_posix()
        if not name.startswith(("hosting/", ".")) and name != "web.config":
            assert _headers(nginx_url + quote(name))["Content-Type"] == type_of(ending[1:]), name


def test_every_answer_has_the_headers_that_protect_it(nginx_url: str, coded_site: Path) -> None:
    card = next(coded_site.rglob("*.vcf")).relative_to(coded_site).as_posix()
    for name in ("", "data/cities.json", card, "robots.txt"):
        headers = _headers(nginx_url + name)
        assert {key: headers[key] for key in ALWAYS} == ALWAYS, name
    with pytest.raises(urllib.error.HTTPError) as missing:
        urllib.request.urlopen(nginx_url + "none/", timeout=10)
    assert {key: missing.value.headers[key] for key in ALWAYS} == ALWAYS


@pytest.mark.parametrize(
    "name", [".htaccess", "hosting/nginx.conf", ".git/config", "data/.env", "a/../.htaccess"]
)
def test_what_no_reader_asks_for_is_not_there(nginx_url: str, name: str) -> None:
    with pytest.raises(urllib.error.HTTPError) as missing:
        urllib.request.urlopen(nginx_url + name, timeout=10)
    assert missing.value.code in (400, 404)


def test_what_is_missing_is_kept_by_nobody(nginx_url: str) -> None:
    with pytest.raises(urllib.error.HTTPError) as missing:
        urllib.request.urlopen(nginx_url + "assets/0000000000000000/site.css", timeout=10)
    assert missing.value.code == 404
    assert "immutable" not in (missing.value.headers["Cache-Control"] or "")


def test_the_desk_has_a_policy_of_its_own(coded_site: Path, tmp_path: Path) -> None:
    if NGINX is None:
        pytest.skip("nginx is not installed")
    site, host = tmp_path / "site", tmp_path / "host"
    shutil.copytree(coded_site / "hosting", site / "hosting")
    with_a_desk(site)
    host.mkdir()
    with nginx(site, BASE, host) as address:
        assert_the_desk_stands_apart(address)
