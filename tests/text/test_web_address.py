"""What may be published as a link: a way to a page, and nothing that only looks like one."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
import yaml

from zhinan.guide.load import Loaded, load_guide
from zhinan.text.web_address import CLOSED, how_to_mend, is_mail_address

ROOT = Path(__file__).resolve().parent.parent.parent
SMALL = ROOT / "tests" / "sites" / "good" / "small" / "content"
GOOD = [
    "https://example.gov.cn", "http://example.gov.cn/", "https://example.gov.cn/zhinan/", "HTTPS://Example.gov.cn",
    "https://zbsylbzfwzx.cn/SmPsc/#/perLogin", "http://120.223.240.14:8086/organ-ui/#/login",
    "https://a-b.example.gov.cn:8443/x?y=1&z=%E4%B8%80#top", "http://xn--fiqs8s.example.cn/~a/(b),c;d=e!$'*+@",
    "https://www.12333.gov.cn", "http://1.2.3.4", "https://example.gov.cn:65535/", "https://example.gov.cn/a//b",
]  # fmt: skip
BAD = [
    "javascript:alert(1)",
    "javascript://example.gov.cn/%0aalert(1)",
    "JaVaScRiPt:alert(1)",
    "data:text/html,x",
    "vbscript:x",
    "blob:https://example.gov.cn/x",
    "file:///etc/passwd",
    "file://example.gov.cn/x",
    "intent://x#Intent;end",
    "view-source:https://example.gov.cn",
    "ftp://example.gov.cn/",
    "weixin://dl/business",
    "tel:060185550109",
    "mailto:a@example.gov.cn",
    "//evil.test/a",
    "/a",
    "../x/",
    "x.md",
    "#top",
    "?q=1",
    "",
    "https:",
    "https:/example.gov.cn",
    "https:example.gov.cn",
    "https:///example.gov.cn",
    "https://",
    "httpsJ//a.cn/",
    "https//example.gov.cn",
    "http://http://example.gov.cn",
    "https://example",
    "https://localhost/",
    "https://user@evil.test/",
    "https://user:word@evil.test/",
    "https://example.gov.cn@evil.test/",
    "https://@a.cn/",
    "https://example.gov.cn:22/",
    "https://example.gov.cn:6667/",
    "https://example.gov.cn:0/",
    "https://example.gov.cn:65536/",
    "https://example.gov.cn:/",
    "https://example.gov.cn:80a/",
    "https://a.cn:80:80/",
    "https://example.gov.cn/a b",
    "https://example.gov.cn/\x00",
    "https://example.gov.cn/\n",
    "java\tscript:alert(1)",
    "https://example.gov.cn\\@evil.test/",
    "https://evil.test\\.example.gov.cn/",
    "https://exаmple.gov.cn/",
    "https://例子.cn/",
    "https://example.gov.cn/中文",
    "https://example.gov.cn/%",
    "https://example.gov.cn/%zz",
    "https://example..gov.cn/",
    "https://.example.gov.cn/",
    "https://example.gov.cn./",
    "https://-a.example.cn/",
    "https://256.1.1.1/",
    "https://1.2.3/",
    "https://0x7f.1/",
    "https://127.1/",
    "https://01.2.3.4/",
    "https://[::1]/",
    "https://example.gov.cn/<x>",
    'https://example.gov.cn/"onclick="x',
    "https://example.gov.cn/`",
    "https://a_b.cn/",
    "https://example.gov.cn。",
    "https：//example.gov.cn/",
    "https://example.gov.cn/{x}",
    "https://a.cn/" + "x" * 500,
]
FIELDS = {
    "仓库": ("site.yaml", "仓库: {}\n"),
    "网址 of the site": ("site.yaml", "网址: {}\n"),
    "联系": ("site.yaml", "联系: {}\n"),
    "网址 of a service": ("yangli/city.yaml", None),
}


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A copy of the small site to spoil."""
    return Path(shutil.copytree(SMALL, tmp_path / "content"))


def with_address(content: Path, field: str, address: str) -> Loaded:
    """The small site with that address in that field, in quotes as YAML writes it where it has to."""
    name, text = FIELDS[field]
    path = content / name
    written = yaml.safe_dump(address, allow_unicode=True, default_style='"').strip()
    before = (SMALL / name).read_text("utf-8")
    path.write_text(
        text.format(written) + before if text else before.replace("ybj.example.gov.cn", written),
        encoding="utf-8",
    )
    return load_guide(content)


def published(loaded: Loaded) -> set[str]:
    """Every address of the guide that pages have as a link."""
    guide = loaded.guide
    services = [service.url for place in guide.places for service in place.services]
    found = [guide.site.base_url, guide.site.repository, guide.site.contact_url, *services]
    return {address for address in found if address and not address.startswith("http://ybj.example.gov.cn")}


@pytest.mark.parametrize("address", GOOD)
def test_a_way_to_a_page_is_an_address(address: str) -> None:
    assert how_to_mend(address) == ""


@pytest.mark.parametrize("address", BAD)
def test_what_is_none_is_told_with_the_way_to_mend_it(address: str) -> None:
    assert re.fullmatch(r"[^.]*[\u4e00-\u9fff].*", how_to_mend(address))


@pytest.mark.parametrize("address", ["ybj.jiazhou.gov.cn", "ybj.jiazhou.gov.cn:8080/a", "1.2.3.4/x?y"])
def test_an_address_may_go_without_its_scheme_only_where_documents_print_it_so(address: str) -> None:
    assert how_to_mend(address, bare=True) == ""
    assert how_to_mend(address) != ""


@pytest.mark.parametrize("address", [text for text in BAD if text])
@pytest.mark.parametrize("field", FIELDS)
def test_no_field_publishes_another_address(content: Path, field: str, address: str) -> None:
    loaded = with_address(content, field, address)
    name, _ = FIELDS[field]
    if loaded.ok:
        assert all(how_to_mend(url) == "" for url in published(loaded))
    else:
        errors = {(one.path, one.line > 0) for one in loaded.problems if one.level == "error"}
        assert errors == {(f"content/{name}", True)}


@pytest.mark.parametrize("address", GOOD)
@pytest.mark.parametrize("field", ["仓库", "联系", "网址 of a service"])
def test_every_field_publishes_a_good_one(content: Path, field: str, address: str) -> None:
    loaded = with_address(content, field, address)
    assert loaded.problems == ()
    assert published(loaded) == {address}


def test_a_contact_is_words_or_a_mail_address_too(content: Path) -> None:
    loaded = with_address(content, "联系", "ybj@example.gov.cn")
    assert (loaded.problems, published(loaded)) == ((), {"mailto:ybj@example.gov.cn"})
    for words in ("甲州市医疗保障局", "0601-85550109", "医保局：ybj@example.gov.cn"):
        loaded = with_address(content, "联系", words)
        assert (loaded.problems, published(loaded)) == ((), set())


@pytest.mark.parametrize(
    "text", ["a@b", "@b.cn", "a@b.cn?subject=x", "a@b.cn,c@d.cn", "a b@c.cn", "mailto:a@b.cn"]
)
def test_what_is_no_mail_address(text: str) -> None:
    assert not is_mail_address(text)


def test_the_ports_of_real_addresses_are_open() -> None:
    assert {80, 443, 7001, 8000, 8080, 8081, 8086, 8088, 8443, 8888, 9000, 9090, 18080}.isdisjoint(CLOSED)
