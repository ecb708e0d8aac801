"""Apache with the .htaccess that the build writes serves the site at a sub-path."""

from __future__ import annotations

import shutil
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest

from tests.publish.hosting.hosts import APACHE, apache, assert_the_desk_stands_apart, with_a_desk
from zhinan.pages.hosting.wishes import ALWAYS, type_of

BASE = "/ylbz/"
FRAMES = "frame-src 'self'"
"""The desk shows pages in a frame; no other page does."""


@pytest.fixture(scope="module")
def url(coded_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    if APACHE is None:
        pytest.skip("Apache is not installed")
    with apache(coded_site, BASE, tmp_path_factory.mktemp("apache")) as address:
        yield address


def test_types_headers_and_ages_are_as_asked_for(url: str, coded_site: Path) -> None:
    shown = {path.suffix: path for path in sorted(coded_site.rglob("*")) if path.is_file() and path.suffix}
    for ending, path in shown.items():
        name = path.relative_to(coded_site).as_posix()
        if name.startswith(("hosting/", ".")) or name == "web.config":
            continue
        with urllib.request.urlopen(url + quote(name), timeout=10) as answer:
            assert answer.headers["Content-Type"] == type_of(ending[1:]), name
            assert {key: answer.headers[key] for key in ALWAYS} == ALWAYS, name
            kept = answer.headers.get_all("Cache-Control")
            assert [("immutable" in one) for one in kept] == [name.startswith("assets/")], name
            free = answer.headers["Access-Control-Allow-Origin"]
            assert (free == "*") == name.startswith(("data/", "schema/")), name


def test_text_is_compressed(url: str) -> None:
    request = urllib.request.Request(url, headers={"Accept-Encoding": "gzip"})
    with urllib.request.urlopen(request, timeout=10) as answer:
        assert answer.headers["Content-Encoding"] == "gzip"


@pytest.mark.parametrize(
    "name", ["none/", "hosting/nginx.conf", ".htaccess", ".git/config", "assets/0000000000000000/site.css"]
)
def test_what_is_not_there_is_our_own_page_with_status_404(url: str, name: str) -> None:
    with pytest.raises(urllib.error.HTTPError) as missing:
        urllib.request.urlopen(url + name, timeout=10)
    assert missing.value.code in (403, 404)
    assert "没有这个页面" in missing.value.read().decode("utf-8")
    assert missing.value.headers["X-Content-Type-Options"] == "nosniff"
    assert "immutable" not in (missing.value.headers["Cache-Control"] or "")


def test_an_address_without_its_slash_gets_it(url: str) -> None:
    with urllib.request.urlopen(url + "jiazhou", timeout=10) as answer:
        assert answer.geturl() == url + "jiazhou/"


def test_the_desk_has_a_policy_of_its_own(coded_site: Path, tmp_path: Path) -> None:
    if APACHE is None:
        pytest.skip("Apache is not installed")
    site, host = tmp_path / "site", tmp_path / "host"
    site.mkdir()
    shutil.copy(coded_site / ".htaccess", site)
    with_a_desk(site)
    host.mkdir()
    with apache(site, BASE, host) as address:
        assert_the_desk_stands_apart(address)
