"""The page that a host shows for addresses that are not there leads home from any of them."""

from __future__ import annotations

import re
from pathlib import Path

from msgspec.structs import replace

from zhinan.model.guide import Guide
from zhinan.pages.across.about import about_pages
from zhinan.pages.urls import NOT_FOUND
from zhinan.publish.rendering.renderer import make_renderer

TEMPLATES = Path(__file__).resolve().parents[3] / "templates"
BASE = "https://guide.example.gov.cn/zhinan/"


def links(guide: Guide) -> list[str]:
    """Every address of the site in the page, also of styles and scripts; not within the page, no number."""
    (page,) = [page for page in about_pages(guide) if page.url == NOT_FOUND]
    html = make_renderer(guide, TEMPLATES).render(page)
    found = re.findall(r'(?:href|src|action)="([^"]*)"(?! rel="noopener)', html)
    return [link for link in found if not link.startswith(("#", "tel:"))]


def test_with_a_known_address_its_links_hold_from_any_address_under_any_host_name(guide: Guide) -> None:
    found = links(replace(guide, site=replace(guide.site, base_url=BASE)))
    assert found
    assert [link for link in found if not link.startswith("/zhinan/")] == []


def test_without_one_they_are_relative_to_the_root(guide: Guide) -> None:
    found = links(replace(guide, site=replace(guide.site, base_url=None)))
    assert "assets/site.css" in found
    assert [link for link in found if link.startswith(("/", "../", "http"))] == []
