"""What surrounds every page: header, city switch, footer."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

from msgspec import Struct
from msgspec.structs import replace

from zhinan.content.site.repositories import filled
from zhinan.model.guide import Guide
from zhinan.model.site import Site
from zhinan.pages import anchors, components, device_urls, life_urls, urls
from zhinan.pages.across.find import questions_of
from zhinan.pages.foot import Said, publisher_lines, speaker_lines, whom_to_tell
from zhinan.pages.page import OWN_SEARCH, DistrictName, Link, Page, PlaceName

# Nothing inline, nothing from elsewhere; WebAssembly for the search engine.
CSP = (
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; "
    "connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'"
)
# A paper fetches nothing and sends nothing, whatever is filled in on it. Lighthouse asks for robots.txt from
# within a page: of a paper it says that there is none.
PAPER_CSP = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "base-uri 'none'; form-action 'none'"
)


class PlaceLink(Struct, frozen=True):
    """A place in the city switch."""

    id: str
    name: str
    url: str
    current: bool = False
    """Whether the page is one of that place."""


class Meta(Struct, frozen=True):
    """What the head of a page says to those who gather pages."""

    name: str
    content: str


class Called(Struct, frozen=True):
    """What sentences call the places."""

    one: str
    every: str
    each: str
    other: str
    that: str
    single: str


class SiteView(Struct, frozen=True):
    """What templates see of the site."""

    title: str
    short: str
    """What it is about, for where there is no room for its title; may be empty."""
    csp: str
    paper_csp: str
    base_url: str | None
    home_url: str
    places: tuple[PlaceLink, ...]
    """Empty where they are too many for a menu."""
    footer: tuple[Link, ...]
    report: str | None
    edit: str | None
    said: str
    """What the foot of every page says of the site."""
    words: Called
    """What the places are called."""
    alone: bool
    """Whether there is one place only: nothing is to be chosen."""
    questions: str
    """How many questions lead to an item."""
    district: str
    """What the parts of a place are called."""
    speaker: tuple[Said, ...]
    """Who answers for the site, as the foot of every page has it."""
    metas: tuple[Meta, ...]
    """What government sites say of themselves in the head of every page."""
    contact: str
    """Whom to write to; may be empty."""
    offices: str
    """Those who decide, where a page is of no one place."""
    manifest_url: str
    """What a phone's home screen reads of the site."""
    worker_url: str
    """What keeps pages for where there is no network; empty on a site that keeps nothing."""
    drawn_with: str = ""
    """Names what draws the pictures of pages; empty where none are drawn."""


class PageView(Struct, frozen=True):
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
    districts: tuple[DistrictName, ...]
    """Of which a reader chooses his own."""
    menu: bool
    """Whether there is anything to choose."""
    crumbs: tuple[Link, ...]
    search_url: str
    search_form: str | None
    """What the field in the header asks; None where the page has a field of its own."""
    tell: tuple[Link, ...]
    """To tell of a mistake, and to change the page's file."""
    metas: tuple[Meta, ...]
    """The site's, and what the page says of its own text."""
    foot: tuple[Said, ...]
    """Who published it, of when it is, who answers for the site."""
    mistake: str
    """Whom to tell of a mistake, where no link does; empty where one does."""
    picture: str
    """The whole address of its own picture; empty where it has the site's."""


def site_view(guide: Guide) -> SiteView:
    """The shell of a guide's pages."""
    field, words = guide.site.field, guide.wording
    footer = [Link("首页" if words.alone else f"全部{words.one}", urls.HOME), Link("搜索", urls.SEARCH)]
    if guide.events:
        footer.append(Link("人生大事", urls.EVENTS))
    if guide.terms:
        footer.append(Link("名词解释", urls.GLOSSARY))
    if guide.updates or any(place.updates for place in guide.places):
        footer.append(Link("最近更新", life_urls.UPDATES))
    footer += [Link("关于本站", urls.ABOUT), Link("无障碍说明", urls.ACCESSIBILITY)]
    return SiteView(
        title=guide.site.title,
        short=field.short,
        csp=CSP,
        paper_csp=PAPER_CSP,
        base_url=guide.site.base_url,
        home_url=urls.HOME,
        places=tuple(PlaceLink(place.id, place.name, urls.place(place)) for place in guide.tree.places)
        if not guide.large
        else (),
        footer=tuple(footer),
        report=guide.site.report,
        edit=guide.site.edit,
        said=(
            f"{guide.site.title}把{_whose(guide)}{field.bureaus}公布的办事指南整理成网页。{field.proviso}。"
        ),
        words=Called(words.one, words.every, words.each, words.other, words.that, words.single),
        alone=words.alone,
        questions=questions_of(guide),
        district=field.district,
        speaker=speaker_lines(guide.site),
        metas=site_metas(guide.site),
        contact=guide.site.contact or "",
        offices=f"当地{field.offices}",
        manifest_url=device_urls.MANIFEST,
        worker_url=device_urls.WORKER if guide.site.offline else "",
    )


def site_metas(site: Site) -> tuple[Meta, ...]:
    """SiteName and the others; none on a site that doesn't say whose it is."""
    if not site.speaker.sponsor:
        return ()
    domain = urlsplit(site.base_url or "").hostname or ""
    said = {"SiteName": site.title, "SiteDomain": domain, "SiteIDCode": site.speaker.code}
    metas = (Meta(name, content) for name, content in said.items())
    return tuple(meta for meta in metas if meta.content)


def _whose(guide: Guide) -> str:
    """Whose guides these are."""
    return guide.tree.places[0].name if guide.wording.alone else guide.wording.every


def page_view(page: Page, site: SiteView) -> PageView:
    """The page as its template sees it."""
    place = page.place
    base = None if page.url == urls.NOT_FOUND else site.base_url
    beside = f"{place.short} · " if place and place.short not in page.title else ""
    places = () if site.alone else _switch(site.places, place)
    districts = place.districts if place else ()
    title = f"{page.title}（{page.apart}）" if page.apart else page.title
    drawn = device_urls.picture(page, site.drawn_with)
    return PageView(
        url=page.url,
        title=page.title,
        full_title=site.title if page.url == urls.HOME else f"{title} · {beside}{site.title}",
        description=page.description,
        canonical=base + (page.leads_to or page.url) if base else None,
        place=place,
        where=place.short if place else f"选{site.words.one}",
        places=places,
        districts=districts,
        menu=bool(places or districts),
        crumbs=page.crumbs,
        search_url=urls.search(place_id=place.id if place else None),
        search_form=None if page.url in (*OWN_SEARCH, components.URL) else urls.SEARCH,
        tell=tuple(_tell(page, site)),
        metas=(*site.metas, *article_metas(page)) if site.metas else (),
        foot=(*publisher_lines(page.publisher), *site.speaker),
        mistake="" if site.report else whom_to_tell(page.publisher, site.contact, site.offices),
        picture=(base or "") + drawn if drawn else "",
    )


def _tell(page: Page, site: SiteView) -> Iterator[Link]:
    """这里写错了, filled with the page and its number; 改这一页, where it has one file."""
    if site.report:
        address = (site.base_url or "") + page.url
        yield Link("这里写错了", filled(site.report, 网址=address, 标题=page.title, 编号=page.number))
    if site.edit and page.file:
        yield Link("改这一页", filled(site.edit, 文件=page.file))


def article_metas(page: Page) -> tuple[Meta, ...]:
    """What the page says of its own text."""
    if page.article is None:
        return (Meta("ColumnName", page.title),)
    found = (
        Meta("ArticleTitle", page.title),
        Meta("PubDate", page.article.date),
        Meta("ContentSource", page.article.source),
    )
    return tuple(meta for meta in found if meta.content)


def _switch(places: tuple[PlaceLink, ...], place: PlaceName | None) -> tuple[PlaceLink, ...]:
    """All places, that of the page marked; where they are many, that one and where to choose others."""
    if not places:
        own = (PlaceLink(place.id, place.name, urls.place(place), current=True),) if place else ()
        return (*own, PlaceLink("", "全部地方", anchors.part(urls.HOME, "places")))
    return tuple(replace(one, current=True) if place and one.id == place.id else one for one in places)
