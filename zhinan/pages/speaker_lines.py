"""Who answers for the site, as the foot of every page has it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from zhinan.model.site import Site
from zhinan.pages import urls

ICP_REGISTER = "https://beian.miit.gov.cn/"
POLICE_REGISTER = "https://beian.mps.gov.cn/#/query/webSearch?code="


@dataclass(frozen=True)
class Said:
    """A line at the foot of every page."""

    label: str
    text: str
    url: str | None = None
    """Where it leads; None where it is words."""


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
