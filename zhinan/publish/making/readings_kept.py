"""Readings of Chinese texts kept from run to run: the library that knows them takes long to start."""

from __future__ import annotations

from zhinan.pages.search.readings import remember, remembered
from zhinan.publish.pickles import Pickles

NAME = "readings"


def recall_readings(shelf: Pickles) -> None:
    """What was read in earlier runs need not be read again."""
    found = shelf.get(NAME, "")
    if isinstance(found, dict):
        remember(found)


def keep_readings(shelf: Pickles) -> None:
    """Keep all that was read, where something is new."""
    known = remembered()
    found = shelf.get(NAME, "")
    if not isinstance(found, dict) or not known.keys() <= found.keys():
        shelf.put(NAME, "", known)
