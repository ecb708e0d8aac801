"""Pages about the site itself."""

from __future__ import annotations

from collections.abc import Iterator

from zhinan.model.guide import Guide
from zhinan.pages import urls
from zhinan.pages.page import Page
from zhinan.pages.paper.imprint import edition_words


def about_pages(guide: Guide) -> Iterator[Page]:
    """/about/, /accessibility/, /404.html"""
    yield Page(
        url=urls.ABOUT,
        template="about.html",
        title="关于本站",
        description="内容从哪里来，怎样更正，怎样使用数据。",
        values={
            "editions": tuple(
                (place.name, edition_words(place), place.edition.remark) for place in guide.places
            ),
            "settings": guide.site,
            "errata": tuple((place, place.errata) for place in guide.places if place.errata),
            "data_urls": tuple((place.name, urls.place_data(place)) for place in guide.places),
        },
        kind="none",
    )
    yield Page(
        url=urls.ACCESSIBILITY,
        template="accessibility.html",
        title="无障碍说明",
        description="本站怎样让每个人都能用，还有哪些不足。",
        values={"settings": guide.site},
        kind="none",
    )
    yield Page(
        url=urls.NOT_FOUND,
        template="404.html",
        title="没有这个页面",
        values={"cities": tuple((place.name, urls.place(place)) for place in guide.places)},
        kind="none",
    )
