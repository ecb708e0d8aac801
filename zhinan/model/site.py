"""What is said of the site as a whole, beside the places."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from zhinan.model.life.ending import Ending
from zhinan.model.masthead.field import GENERAL, Field
from zhinan.model.masthead.speaker import NOBODY, Speaker
from zhinan.model.often import Often
from zhinan.model.phone import PhoneEntry

HostKind = Literal["nginx", "apache", "iis", "headers", "oss", "github"]
"""nginx, Apache, IIS, hosts that read a file _headers, object storage, GitHub Pages."""


class Site(Struct, frozen=True):
    """Settings of the site."""

    title: str
    base_url: str | None = None
    """Where the site will live, with a trailing slash; needed for QR codes and the sitemap only."""
    repository: str | None = None
    """Where editors send changes."""
    licence: str | None = None
    contact: str | None = None
    report: str | None = None
    """Where a mistake is told: a mail address, or an address with {网址}, {标题} and {编号} to fill in."""
    edit: str | None = None
    """Where a file is changed on line, with {文件} to fill in."""
    contact_url: str | None = None
    """The contact as a link, where it is a mail address or a web address; None where it is words."""
    order: tuple[str, ...] = ()
    """Ids of places in the order in which they are shown; the others follow."""
    field: Field = GENERAL
    """What it is about."""
    speaker: Speaker = NOBODY
    """Who answers for it."""
    offline: bool = True
    """Whether devices may keep pages for where there is no network."""
    often: tuple[Often, ...] = ()
    """What people come for most, at places that don't say it themselves."""
    domains: tuple[str, ...] = ()
    """Hosts that links may lead to, with all below them."""
    hosts: tuple[HostKind, ...] = ()
    """What kinds of web hosts it is published on."""


NO_SITE = Site("指南")
"""What stands for a site that says nothing."""


class EventStep(Struct, frozen=True):
    """One item in a life event, with one line why."""

    item: str
    """A business id; each city shows its own items of that business."""
    why: str


class LifeEvent(Struct, frozen=True):
    """What happens to people, and what to do about it, in order."""

    id: str
    name: str
    """搬家, 开店 …"""
    summary: str
    steps: tuple[EventStep, ...]
    former: tuple[str, ...] = ()
    """Ids that it had before."""
    ending: Ending | None = None


class Term(Struct, frozen=True):
    """A word that a citizen stumbles over, in one plain sentence."""

    id: str
    name: str
    text: str
    also: tuple[str, ...] = ()
    """Other forms of the word in the documents."""
    excluding: tuple[str, ...] = ()
    """Longer words that contain it and mean something else: 备案 is not meant in 备案证."""


class Answer(Struct, frozen=True):
    """What people often ask and is done elsewhere, or stands in no document: what can be said of it."""

    phrases: tuple[str, ...]
    """What people say; words with a space between them may stand apart, in any order."""
    text: str
    items: tuple[str, ...] = ()
    """Business ids that are near."""
    terms: tuple[str, ...] = ()
    """Ids of terms that explain."""
    phones: tuple[PhoneEntry, ...] = ()
    url: str | None = None


class RootFile(Struct, frozen=True):
    """A file that stands at the site's root as it is."""

    name: str
    """Its path below the root."""
    size: int
    """In bytes."""
    digest: str
    """Of its bytes."""


class Synonym(Struct, frozen=True):
    """What people say, and the businesses that the guide has for it."""

    phrases: tuple[str, ...]
    items: tuple[str, ...]
    """Business ids, the likeliest first."""
