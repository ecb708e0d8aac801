"""The nginx configuration of docs/publishing.md, as it stands there, serves the built site at a sub-path."""

from __future__ import annotations

import os
import re
import shutil
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from http.client import HTTPMessage
from pathlib import Path

import pytest

from tests.publish.crawl import crawl
from zhinan.pages.shell import CSP

DOCUMENT = Path(__file__).resolve().parents[2] / "docs" / "publishing.md"
NGINX = shutil.which("nginx", path="/usr/sbin:/usr/local/sbin:/usr/bin:/usr/local/bin")

SURROUNDINGS = """\
{user}
daemon off;
worker_processes 1;
pid {folder}/nginx.pid;
error_log {folder}/error.log;
events {{ }}
http {{
    include /etc/nginx/mime.types;
    default_type application/octet-stream;
    access_log off;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
{server}
}}
"""


def documented() -> str:
    """The server block that the document shows."""
    (block,) = re.findall(r"```nginx\n(.*?)```", DOCUMENT.read_text(encoding="utf-8"), re.DOTALL)
    return str(block)


@pytest.fixture(scope="module")
def nginx_url(built_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    if NGINX is None:
        pytest.skip("nginx is not installed")
    folder = tmp_path_factory.mktemp("nginx")
    port = _free_port()
    server = documented().replace("listen 80;", f"listen 127.0.0.1:{port};")
    server = (
        server.replace("/srv/zhinan/", "SITE/").replace("/zhinan", "/a/b").replace("SITE/", f"{built_site}/")
    )
    configuration = folder / "nginx.conf"
    # The workers of a root's nginx would be another user, who may not look into pytest's folders.
    user = "user root;" if os.geteuid() == 0 else ""
    configuration.write_text(SURROUNDINGS.format(user=user, folder=folder, server=server), encoding="utf-8")
    process = subprocess.Popen([NGINX, "-e", str(folder / "error.log"), "-c", str(configuration)])
    url = f"http://127.0.0.1:{port}/a/b/"
    try:
        _wait_for(url, process, folder / "error.log")
        yield url
    finally:
        process.terminate()
        process.wait(10)


@pytest.mark.slow
def test_every_link_answers(nginx_url: str) -> None:
    assert crawl(nginx_url).broken == []


def test_text_is_compressed_and_utf_8(nginx_url: str, built_site: Path) -> None:
    # The last release's assets may stand beside those of this one.
    style = re.findall(r"assets/[0-9a-f]+/site\.css", (built_site / "index.html").read_text("utf-8"))[0]
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


def test_hashed_files_are_kept_for_a_year(nginx_url: str, built_site: Path) -> None:
    for name in ("site.css", "fragment/*", "words.json"):
        path = next(built_site.glob(f"assets/*/{name}")).relative_to(built_site)
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


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port


def _wait_for(url: str, process: subprocess.Popen[bytes], log: Path) -> None:
    for _ in range(100):
        assert process.poll() is None, log.read_text(encoding="utf-8")
        try:
            urllib.request.urlopen(url, timeout=5)
        except (urllib.error.URLError, ConnectionError):
            time.sleep(0.05)
        else:
            return
    raise AssertionError("nginx does not answer")
