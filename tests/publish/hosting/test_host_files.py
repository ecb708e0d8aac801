"""What the build writes for hosts that no test runs: well-formed, of one mind, with the former addresses."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path
from typing import get_args

import pytest
from lxml import etree  # type: ignore[import-untyped]
from msgspec.structs import replace

from tests.findings import ROOT
from zhinan.content.site.host_kinds import KINDS
from zhinan.guide.load import load_guide
from zhinan.model.guide import Guide
from zhinan.model.site import HostKind
from zhinan.pages.desk_page import host_of, policy
from zhinan.pages.hosting import WRITERS, host_files
from zhinan.pages.hosting.wishes import ALWAYS, FOR_EVER, type_of

YEARS = ROOT / "tests" / "sites" / "good" / "years" / "content"


@pytest.fixture(scope="module")
def files() -> dict[str, str]:
    """Every file for every host, of a city that renamed, merged and ended things for three years."""
    guide = load_guide(YEARS, today="2026-06-01").guide
    everywhere = replace(guide, site=replace(guide.site, hosts=tuple(WRITERS)))
    return {document.url: document.text for document in host_files(everywhere)}


def test_every_host_that_an_editor_can_name_gets_its_files() -> None:
    assert set(WRITERS) == set(KINDS.values()) == set(get_args(HostKind))


def test_a_site_that_names_no_host_gets_none(guide: Guide) -> None:
    assert list(host_files(replace(guide, site=replace(guide.site, hosts=())))) == []


def test_each_host_gets_every_header(files: dict[str, str]) -> None:
    for name in ("hosting/nginx.conf", ".htaccess", "web.config", "_headers"):
        for header, value in ALWAYS.items():
            assert header in files[name], name
            assert value in files[name].replace("&apos;", "'"), (name, header)
        assert FOR_EVER in files[name]
        assert type_of("vcf").partition(";")[0] in files[name]


def test_the_desk_alone_may_speak_to_the_host_of_the_repository() -> None:
    guide = load_guide(YEARS, today="2026-06-01").guide
    site = replace(guide.site, hosts=tuple(WRITERS), repository="https://github.com/a/b")
    found = {document.url: document.text for document in host_files(replace(guide, site=site))}
    desk = policy(host_of(site.repository))
    for name in ("hosting/nginx.conf", ".htaccess", "web.config", "_headers"):
        text = found[name].replace("&apos;", "'")
        assert text.count(desk) == text.count("https://api.github.com") == 1, name
        assert "/zn/edit/" in text or 'path="edit"' in text, name


def test_what_moved_leads_on_and_what_ended_is_told_by_its_page(files: dict[str, str]) -> None:
    assert "/zn/yangli/transfer-away/ /zn/yangli/transfer-out/ 301\n" in files["_redirects"]
    west, new = "/zn/yangli/offices/west/", "/zn/yangli/offices/xiqu/"
    assert f"location = {west} {{ return 301 {new}; }}" in files["hosting/nginx.conf"]
    assert f'RedirectMatch 301 "^{west}$" "{new}"' in files[".htaccess"]
    assert f'destination="{new}"' in files["web.config"]
    assert f"<KeyPrefixEquals>{west[1:]}</KeyPrefixEquals>" in files["hosting/website.xml"]
    assert "/zn/yangli/payment-certificate/ /" not in files["_redirects"]


def test_xml_is_well_formed(files: dict[str, str]) -> None:
    for name in ("web.config", "hosting/website.xml"):
        tree = etree.fromstring(files[name].encode())
        assert len(tree) > 1
    kinds = re.findall(r'<mimeMap fileExtension="([^"]+)"', files["web.config"])
    assert len(kinds) == len(set(kinds))


def test_the_script_for_object_storage_copies_each_file_once_and_pages_last(
    files: dict[str, str], tmp_path: Path
) -> None:
    site = tmp_path / "a site"
    for name in (
        "assets/0a/site.css",
        "index.html",
        "a/b.vcf",
        "data/x.json",
        "hosting/upload.sh",
        "404.html",
    ):
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_text(files["hosting/upload.sh"] if name.endswith(".sh") else "", "utf-8")
    command = ["sh", str(site / "hosting" / "upload.sh"), str(site), "oss://bucket/zn/"]
    done = subprocess.run(
        command, env={"COPY": "echo", "PATH": "/usr/bin:/bin"}, capture_output=True, check=True
    )
    lines = done.stdout.decode().splitlines()
    assert lines == [
        f"Content-Type:text/css; charset=utf-8#Cache-Control:{FOR_EVER} ./assets/0a/site.css oss://bucket/zn/assets/0a/site.css",
        "Content-Type:text/vcard; charset=utf-8#Cache-Control:no-cache ./a/b.vcf oss://bucket/zn/a/b.vcf",
        "Content-Type:application/json; charset=utf-8#Cache-Control:no-cache ./data/x.json oss://bucket/zn/data/x.json",
        "Content-Type:text/html; charset=utf-8#Cache-Control:no-cache ./404.html oss://bucket/zn/404.html",
        "Content-Type:text/html; charset=utf-8#Cache-Control:no-cache ./index.html oss://bucket/zn/index.html",
    ]
