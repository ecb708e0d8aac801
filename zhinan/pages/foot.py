"""The foot of every page: who published it, of when it is, who answers for it, whom to tell of a mistake."""

from __future__ import annotations

import re

from msgspec import Struct

from zhinan.model.site import Site
from zhinan.pages import anchors, urls
from zhinan.pages.page import Link, Publisher


class Said(Struct, frozen=True):
    """A line at the foot of every page."""

    label: str
    text: str
    url: str | None = None
    """Where it leads; None where it is words."""
    page: Link | None = None
    """A page of this site that says more."""


ICP_REGISTER = "https://beian.miit.gov.cn/"
POLICE_REGISTER = "https://beian.mps.gov.cn/#/query/webSearch?code="


def speaker_lines(site: Site) -> tuple[Said, ...]:
    """Who answers for the site, with the registers that its numbers can be looked up in."""
    one = site.speaker
    lines = (
        Said("主办单位", one.sponsor),
        Said("承办单位", one.keeper),
        Said("联系", site.contact or "", site.contact_url),
        *(Said("热线", phone.display, urls.tel(phone)) for entry in one.hotline for phone in entry.phones),
        Said("备案号", one.icp, ICP_REGISTER),
        Said("公安备案号", one.police, POLICE_REGISTER + re.sub(r"\D", "", one.police)),
        Said("网站标识码", one.code),
    )
    return tuple(line for line in lines if line.text)


def publisher_lines(publisher: Publisher | None) -> tuple[Said, ...]:
    """Who published a page's facts, and of when they are; a page over places leads to where each is told."""
    if publisher is None:
        about = Link("关于本站", anchors.part(urls.ABOUT, "editions"))
        return (Said("资料截至", "各地不同，见", page=about),)
    lines = (Said("发布", publisher.name), Said("资料截至", publisher.as_of))
    return tuple(line for line in lines if line.text)


def whom_to_tell(publisher: Publisher | None, contact: str, offices: str) -> str:
    """Those who keep the site, else those who published the page, else those who decide."""
    published = publisher.name if publisher else ""
    return f"发现写错了，请告诉{contact or published or offices}。"
