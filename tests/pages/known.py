"""What pages know of a place or a list that is not theirs, for tests of single parts of such pages."""

from __future__ import annotations

from zhinan.model.country.outlines import Outline
from zhinan.model.guide import Guide
from zhinan.pages.lists import ListPlace, all_lists


def outline(guide: Guide, place_id: str) -> Outline:
    """The outline of a place."""
    return next(place for place in guide.outlines if place.id == place_id)


def only_list(guide: Guide) -> ListPlace:
    """The one list of a guide."""
    (found,) = all_lists(guide)
    return found
