"""What a reader of the real site loads for suggestions stays small."""

from __future__ import annotations

import gzip

from zhinan.model.guide import Guide
from zhinan.pages.page import Document
from zhinan.pages.search.search_lists import place_lists, shared_lists

LIMIT = 20 * 1024


def weight(document: Document) -> int:
    """Bytes of a list as a host sends it."""
    return len(gzip.compress(document.text.encode(), 9))


def test_what_suggestions_load_stays_small(guide: Guide) -> None:
    words, *_ = shared_lists(guide)
    for place in guide.places:
        entries, *_ = place_lists(guide, place)
        assert weight(words) + weight(entries) < LIMIT, place.id
