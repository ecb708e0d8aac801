"""What surrounds every page: header, city switch, footer."""

from __future__ import annotations

from dataclasses import dataclass

from zhinan.model.guide import Guide
from zhinan.model.place import Place
from zhinan.pages import urls
from zhinan.pages.page import Crumb, Page

# Nothing inline, nothing from elsewhere; WebAssembly for the search engine.
CSP = (
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; "
    "connect-src 'self'; base-uri 'none'; form-action 'self'"
)


@dataclass(frozen=True)
class PlaceLink:
    """A place in the city switch."""

    id: str
    name: str
    url: str


@dataclass(frozen=True)
class SiteView:
    """What templates see of the site."""

    title: str
    csp: str
    base_url: str | None
    places: tuple[PlaceLink, ...]
    footer: tuple[Crumb, ...]


@dataclass(frozen=True)
class PageView:
    """What templates see of the page itself."""

    url: str
    title: str
    full_title: str
    description: str
    place: Place | None
    crumbs: tuple[Crumb, ...]
    search_url: str


def site_view(guide: Guide) -> SiteView:
    """The shell of a guide's pages."""
    footer = [Crumb("全部城市", urls.HOME), Crumb("搜索", urls.SEARCH)]
    if guide.events:
        footer.append(Crumb("人生大事", urls.EVENTS))
    if guide.terms:
        footer.append(Crumb("名词解释", urls.GLOSSARY))
    if guide.service_list:
        footer.append(Crumb("省清单", urls.LIST))
    footer += [Crumb("关于本站", urls.ABOUT), Crumb("无障碍说明", urls.ACCESSIBILITY)]
    return SiteView(
        title=guide.site.title,
        csp=CSP,
        base_url=guide.site.base_url,
        places=tuple(PlaceLink(place.id, place.name, urls.place(place)) for place in guide.places),
        footer=tuple(footer),
    )


def page_view(page: Page, site: SiteView) -> PageView:
    """The page as its template sees it."""
    where = f"{page.place.short} · " if page.place and page.place.short not in page.title else ""
    return PageView(
        url=page.url,
        title=page.title,
        full_title=site.title if page.url == urls.HOME else f"{page.title} · {where}{site.title}",
        description=page.description,
        place=page.place,
        crumbs=page.crumbs,
        search_url=urls.search(place_id=page.place.id if page.place else None),
    )
