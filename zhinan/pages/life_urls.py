"""Addresses of what has a date: changes, feeds, and whether a paper still holds. See urls.py."""

from __future__ import annotations

from zhinan.pages.urls import Place

UPDATES = "updates/"
FEED = "feed.xml"


def updates(place: Place) -> str:
    """What changed in a city."""
    return f"{place.id}/updates/"


def feed(place: Place) -> str:
    """The same as a feed."""
    return f"{place.id}/feed.xml"


def check(place: Place) -> str:
    """Whether a paper still holds."""
    return f"{place.id}/check/"
