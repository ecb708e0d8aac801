"""Addresses of what a device keeps: those of the worker and its lists."""

from __future__ import annotations

from zhinan.pages.urls import Place

MANIFEST = "manifest.json"
WORKER = "sw.js"


def copy(place: Place) -> str:
    """What a device has to fetch to have the place's pages without a network."""
    return f"{place.id}/copy.json"
