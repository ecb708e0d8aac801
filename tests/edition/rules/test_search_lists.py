"""What a reader of the real site loads for suggestions stays small."""

from __future__ import annotations

from pathlib import Path

from tests.pages.search.test_lists import weight
from zhinan.model.guide import Guide

LIMIT = 20 * 1024


def test_what_suggestions_load_stays_small(built_site: Path, guide: Guide) -> None:
    for place in guide.places:
        assert weight(built_site, "words") + weight(built_site, place.id) < LIMIT, place.id
