"""What surrounds every page: header, city switch, footer."""

from __future__ import annotations

from dataclasses import dataclass, replace

from zhinan.model.guide import Guide
from zhinan.pages import urls
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
    footer: tuple[Link, ...]
    said: str
    """What the foot of every page says of the site."""
    district: str
    """What the parts of a place are called."""


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
    field = guide.site.field
    footer = [Link("全部城市", urls.HOME), Link("搜索", urls.SEARCH)]
    if guide.events:
        footer.append(Link("人生大事", urls.EVENTS))
    if guide.terms:
        footer.append(Link("名词解释", urls.GLOSSARY))
    if guide.service_list:
        footer.append(Link("省清单", urls.LIST))
    footer += [Link("关于本站", urls.ABOUT), Link("无障碍说明", urls.ACCESSIBILITY)]
    return SiteView(
        title=guide.site.title,
        csp=CSP,
        paper_csp=PAPER_CSP,
        base_url=guide.site.base_url,
        home_url=urls.HOME,
        places=tuple(PlaceLink(place.id, place.name, urls.place(place)) for place in guide.places),
        footer=tuple(footer),
        said=(
            f"{guide.site.title}把各市{field.bureaus}公布的办事指南整理成网页。"
            f"办理以当地{field.offices}的答复为准。"
        ),
        district=field.district,
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
        places=site.places if place is None else _marked(site.places, place.id),
        crumbs=page.crumbs,
        search_url=urls.search(place_id=place.id if place else None),
    )


def _marked(places: tuple[PlaceLink, ...], current: str) -> tuple[PlaceLink, ...]:
    return tuple(replace(place, current=True) if place.id == current else place for place in places)
