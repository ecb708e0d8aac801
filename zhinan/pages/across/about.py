"""Pages about the site itself."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from zhinan.model.guide import Guide
from zhinan.pages import anchors, urls
from zhinan.pages.across.home import hotline
from zhinan.pages.misprints import errata_of
from zhinan.pages.page import Link, Page
from zhinan.pages.paper.imprint import edition_words

ABOUT = (
    "本站把{}公布的办事指南，逐项整理成手机上好读、窗口里好打印的网页。名称、材料、条件、步骤、时限、地址、"
    "电话和政策依据照原文件刊登；重复的套话只用我们自己的话说一遍。"
)
"""What the page says of a site that says nothing of itself."""


AT_THE_PLACES = "每个地方的文件、它的笔误和数据，写在那个地方的首页下面。"
"""In place of a list of all places, where they are many."""


class EditionLine(Struct, frozen=True):
    """A place's document."""

    place: str
    edition: str
    remark: str | None


class Contact(Struct, frozen=True):
    """Whom to write to."""

    text: str
    url: str | None
    """None where it is words."""


def contact_of(guide: Guide) -> Contact | None:
    """Of those who keep the site; None where site.yaml names nobody."""
    site = guide.site
    return Contact(site.contact, site.contact_url) if site.contact else None


def about_pages(guide: Guide) -> Iterator[Page]:
    """/about/, /accessibility/, /404.html"""
    named = () if guide.large else guide.outlines
    yield Page(
        url=urls.ABOUT,
        template="about.html",
        title="关于本站",
        description="内容从哪里来，怎样更正，怎样使用数据。",
        values={
            "about": guide.site.field.about or (ABOUT.format(guide.site.field.bureaus),),
            "editions": tuple(
                EditionLine(place.name, edition_words(guide, place), place.edition.remark) for place in named
            ),
            "elsewhere": AT_THE_PLACES if guide.large else "",
            "errata": tuple(errata_of(place) for place in named if place.errata),
            "data": (
                Link(urls.CITIES_DATA, urls.CITIES_DATA),
                *(Link(place.name, urls.place_data(place)) for place in named),
            ),
            "licence": guide.site.licence,
            "repository": guide.site.repository,
            "contact": contact_of(guide),
        },
        kind="none",
    )
    yield Page(
        url=urls.ACCESSIBILITY,
        template="accessibility.html",
        title="无障碍说明",
        description="本站怎样让每个人都能用，还有哪些不足。",
        values={"contact": contact_of(guide)},
        kind="none",
    )
    yield Page(
        url=urls.NOT_FOUND,
        template="404.html",
        title="没有这个页面",
        values={
            "cities": (Link("全部地方", anchors.part(urls.HOME, "places")),)
            if guide.large
            else tuple(Link(place.name, urls.place(place)) for place in guide.outlines),
            "search_action": urls.SEARCH,
            "prompt": guide.site.field.prompt,
            "hotline": hotline(guide),
        },
        kind="none",
    )
