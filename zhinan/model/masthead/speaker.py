"""Who speaks on a site: what the foot of every page has to say of those who answer for it."""

from __future__ import annotations

from msgspec import Struct

from zhinan.model.phone import PhoneEntry


class Speaker(Struct, frozen=True):
    """Those who answer for the site; what is not said is empty."""

    sponsor: str = ""
    """主办单位: whose site it is."""
    keeper: str = ""
    """承办单位: who keeps it."""
    icp: str = ""
    """备案号: the number under which the site is filed with the ministry of industry."""
    police: str = ""
    """公安备案号: the number under which it is filed with the police."""
    code: str = ""
    """网站标识码: what a government's site is known by."""
    hotline: tuple[PhoneEntry, ...] = ()
    """Whom to call where a place has no number of its own."""


NOBODY = Speaker()
"""A site that doesn't say."""
