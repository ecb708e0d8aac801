"""The pages of a place are made from what is seen from there, and are kept as long as that is the same."""

from __future__ import annotations

import pytest

from tests.pages.rendering import TEMPLATES
from zhinan.model.guide import Guide
from zhinan.pages.routes import PLACE_ROUTES
from zhinan.publish.rendering.renderer import make_renderer


@pytest.mark.parametrize("name", ["jiazhou", "bingling"])
def test_the_pages_of_a_place_need_no_more_than_is_seen_from_there(guide: Guide, name: str) -> None:
    place = guide.place(name)
    assert place is not None
    renderer = make_renderer(guide, TEMPLATES)
    seen = guide.seen_from(place)
    assert seen != guide
    for route in PLACE_ROUTES:
        for narrow, wide in zip(route(seen, place), route(guide, place), strict=True):
            assert renderer.render(narrow) == renderer.render(wide), narrow.url
