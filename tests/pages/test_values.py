"""What reaches a template is text: it can be compared, and named by a digest, for little."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from msgspec import Struct

from tests.pages.rendering import TEMPLATES
from zhinan.model.flowchart import Edge, Flowchart, Node
from zhinan.model.guide import Guide
from zhinan.model.place import Place
from zhinan.pages.page import Page
from zhinan.pages.printing.bundles import bundles
from zhinan.pages.routes import pages_of, shared_pages
from zhinan.pages.shell import page_view, site_view
from zhinan.publish.rendering.renderer import make_renderer

GRAPH = (Flowchart, Node, Edge)
"""A chart is drawn only where its page is rendered; until then its graph, of texts too, stands for it."""


def strangers(value: object) -> Iterator[str]:
    """The types in a value that are more than texts, numbers and frozen values of such."""
    kind = type(value)
    if value is None or kind in (str, bool, int, float):
        return
    if isinstance(value, tuple):
        for one in value:
            yield from strangers(one)
    elif isinstance(value, Struct) and (
        kind in GRAPH or kind.__module__.startswith(("zhinan.pages", "zhinan.draw"))
    ):
        if not value.__struct_config__.frozen:
            yield f"{kind.__name__} is not frozen"
        for name in value.__struct_fields__:
            yield from strangers(getattr(value, name))
    else:
        yield f"{kind.__module__}.{kind.__name__}"


def kinds_in(value: object, where: str, found: dict[str, set[tuple[str, ...]]]) -> None:
    """Note which kinds of values stand where, each by its name and its fields."""
    if isinstance(value, tuple):
        for one in value:
            kinds_in(one, f"{where}[]", found)
    elif isinstance(value, Struct):
        found.setdefault(where, set()).add((type(value).__name__, *value.__struct_fields__))
        for name in value.__struct_fields__:
            kinds_in(getattr(value, name), f"{where}.{name}", found)


def alike(kinds: set[tuple[str, ...]]) -> bool:
    """Whether two of them have the same fields."""
    return len({kind[1:] for kind in kinds}) < len(kinds)


def all_of(page: Page) -> tuple[object, ...]:
    """All that a renderer knows of a page."""
    known = tuple(getattr(page, name) for name in page.__struct_fields__ if name != "values")
    return (*known, *page.values.values())


def own_pages(guide: Guide, place: Place) -> Iterator[Page]:
    """All pages that a place has, what its PDF files are made from too."""
    yield from pages_of(guide.seen_from(place), place)
    yield from (bundle.page for bundle in bundles(guide, place))


@pytest.mark.slow
@pytest.mark.parametrize("name", ["jiazhou", "yichuan", "bingling"])
def test_no_object_of_the_model_reaches_the_templates_of_a_place(guide: Guide, name: str) -> None:
    (place,) = (place for place in guide.places if place.id == name)
    assert {
        (page.template, one) for page in own_pages(guide, place) for one in strangers(all_of(page))
    } == set()


def test_no_object_of_the_model_reaches_the_templates_that_places_share(guide: Guide) -> None:
    assert {(page.template, one) for page in shared_pages(guide) for one in strangers(all_of(page))} == set()


def test_a_stranger_is_found(guide: Guide) -> None:
    assert list(strangers((("text", 1), guide.site))) == ["zhinan.model.site.Site"]
    assert list(strangers({"a": 1})) == ["builtins.dict"]


def test_pages_of_different_values_have_different_keys(guide: Guide) -> None:
    """A page is named by its fields and texts, not by the kinds of its values: none stands for another."""
    found: dict[str, set[tuple[str, ...]]] = {}
    place = guide.places[0]
    for page in (*shared_pages(guide), *own_pages(guide, place)):
        for name, value in page.values.items():
            kinds_in(value, f"{page.template}: {name}", found)
    assert len(found) > 100
    assert [where for where, kinds in found.items() if alike(kinds)] == []
    assert alike({("Do", "text"), ("Note", "text")})
    assert not alike({("Do", "text"), ("Cases", "conditions")})


def test_what_surrounds_a_page_is_text_too(guide: Guide) -> None:
    site = site_view(guide)
    assert list(strangers(site)) == []
    page = next(iter(pages_of(guide, guide.places[0])))
    assert list(strangers(page_view(page, site))) == []


@pytest.mark.slow
def test_the_values_of_the_pages_are_no_more_than_their_html(guide: Guide) -> None:
    renderer = make_renderer(guide, TEMPLATES)
    (place,) = (place for place in guide.places if place.id == "jiazhou")
    values, html = 0, 0
    for page in (*shared_pages(guide), *own_pages(guide, place)):
        values += len(repr(page.values))
        html += len(renderer.render(page))
    assert values < html
