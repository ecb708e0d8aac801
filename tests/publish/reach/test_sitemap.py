"""Search engines are told of every page, by its whole address, where the site has one."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

from tests.conftest import BASE
from zhinan.pages.urls import file_of
from zhinan.publish.sitemap import NAMESPACE, search_engine_files


def test_every_page_stands_in_the_sitemap_once(coded_site: Path) -> None:
    tree = ElementTree.parse(coded_site / "sitemap.xml").getroot()
    assert tree.tag == f"{{{NAMESPACE}}}urlset"
    found = [str(place.text) for place in tree.iter(f"{{{NAMESPACE}}}loc")]
    assert all(address.startswith(BASE) for address in found)
    named = [file_of(address.removeprefix(BASE)) for address in found]
    pages = {path.relative_to(coded_site).as_posix() for path in coded_site.rglob("*.html")}
    assert sorted(named) == sorted(pages - {"404.html", "about/components/index.html"})


def test_robots_may_read_everything_and_are_led_to_the_sitemap(coded_site: Path) -> None:
    assert (coded_site / "robots.txt").read_text(encoding="utf-8").splitlines() == [
        "User-agent: *", "Allow: /", f"Sitemap: {BASE}sitemap.xml",
    ]  # fmt: skip


def test_without_an_address_there_is_no_sitemap(built_site: Path) -> None:
    assert not (built_site / "sitemap.xml").exists()
    assert "Sitemap" not in (built_site / "robots.txt").read_text(encoding="utf-8")


def test_signs_that_mean_something_in_xml_are_escaped() -> None:
    assert (
        "<loc>https://a.cn/?x&amp;y/</loc>"
        in search_engine_files(["index.html"], "https://a.cn/?x&y/")["sitemap.xml"]
    )
