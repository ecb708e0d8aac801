"""What surrounds every page: header, city switch, footer."""

from __future__ import annotations

from dataclasses import dataclass, replace

from zhinan.model.guide import Guide
from zhinan.pages import anchors, urls
from zhinan.pages.lists import all_lists, called_together
from zhinan.pages.page import Link, Page, PlaceName

# Nothing inline, nothing from elsewhere; WebAssembly for the search engine.
CSP = (
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; "
    "connect-src 'self'; base-uri 'none'; form-action 'self'"
)
# A paper fetches nothing and sends nothing, whatever is filled in on it.
PAPER_CSP = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "base-uri 'none'; form-action 'none'"
)


@dataclass(frozen=True)
class PlaceLink:
    """A place in the city switch."""

    id: str
    name: str
    url: str
    current: bool = False
    """Whether the page is one of that place."""


@dataclass(frozen=True)
class SiteView:
    """What templates see of the site."""

    title: str
    csp: str
    paper_csp: str
    base_url: str | None
    home_url: str
    places: tuple[PlaceLink, ...]
    """Empty where they are too many for a menu."""
    footer: tuple[Link, ...]


@dataclass(frozen=True)
class PageView:
    """What templates see of the page itself."""

    url: str
    title: str
    full_title: str
    description: str
    canonical: str | None
    """Its whole address; None without a base URL."""
    place: PlaceName | None
    where: str
    """What the city switch says: the page's place, or to choose one."""
    places: tuple[PlaceLink, ...]
    """The city switch."""
    crumbs: tuple[Link, ...]
    search_url: str


def site_view(guide: Guide) -> SiteView:
    """The shell of a guide's pages."""
    footer = [Link("全部城市", urls.HOME), Link("搜索", urls.SEARCH)]
    if guide.events:
        footer.append(Link("人生大事", urls.EVENTS))
    if guide.terms:
        footer.append(Link("名词解释", urls.GLOSSARY))
    if lists := all_lists(guide):
        footer.append(Link(called_together(lists), urls.LIST))
    footer += [Link("关于本站", urls.ABOUT), Link("无障碍说明", urls.ACCESSIBILITY)]
    return SiteView(
        title=guide.site.title,
        csp=CSP,
        paper_csp=PAPER_CSP,
        base_url=guide.site.base_url,
        home_url=urls.HOME,
        places=tuple(PlaceLink(place.id, place.name, urls.place(place)) for place in guide.tree.places)
        if not guide.large
        else (),
        footer=tuple(footer),
    )


def page_view(page: Page, site: SiteView) -> PageView:
    """The page as its template sees it."""
    place = page.place
    beside = f"{place.short} · " if place and place.short not in page.title else ""
    return PageView(
        url=page.url,
        title=page.title,
        full_title=site.title if page.url == urls.HOME else f"{page.title} · {beside}{site.title}",
        description=page.description,
        canonical=site.base_url + page.url if site.base_url else None,
        place=place,
        where=place.short if place else "选城市",
        places=_switch(site.places, place),
        crumbs=page.crumbs,
        search_url=urls.search(place_id=place.id if place else None),
    )


def _switch(places: tuple[PlaceLink, ...], place: PlaceName | None) -> tuple[PlaceLink, ...]:
    """All places, that of the page marked; where they are many, that one and where to choose others."""
    if not places:
        own = (PlaceLink(place.id, place.name, urls.place(place), current=True),) if place else ()
        return (*own, PlaceLink("", "全部地方", anchors.part(urls.HOME, "places")))
    return places if place is None else _marked(places, place.id)


def _marked(places: tuple[PlaceLink, ...], current: str) -> tuple[PlaceLink, ...]:
    return tuple(replace(place, current=True) if place.id == current else place for place in places)
