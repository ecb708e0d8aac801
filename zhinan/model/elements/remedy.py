"""救济, and how to ask and complain other than by phone."""

from __future__ import annotations

from msgspec import Struct

from zhinan.model.phone import PhoneEntry


class Remedy(Struct, frozen=True):
    """One thing to do against a decision."""

    way: str
    """方式: 行政复议, 行政诉讼."""
    body: str | None = None
    """机关: where."""
    within: str | None = None
    """期限: within which time."""
    address: str | None = None
    phones: tuple[PhoneEntry, ...] = ()
    website: str | None = None
    """网址."""
    text: str | None = None
    """说明."""


class Contacts(Struct, frozen=True):
    """咨询方式, 投诉方式: at a counter, by letter, on the web; phones stand in lists of their own."""

    on_site: tuple[str, ...] = ()
    """现场."""
    letters: tuple[str, ...] = ()
    """信函: address with postcode."""
    online: tuple[str, ...] = ()
    """网上: a web address, or what it is called."""
    text: str | None = None
    """说明."""
