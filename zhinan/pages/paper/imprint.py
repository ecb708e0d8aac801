"""What stands at the foot of every paper: which edition, of when, and the code to the live page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from zhinan.draw.qr import draw_qr
from zhinan.guide.life.paper_facts import Paper
from zhinan.model.country.outlines import Outline
from zhinan.model.guide import Guide
from zhinan.model.place import Place
from zhinan.model.problem import Problem
from zhinan.pages import life_urls
from zhinan.pages.paper.type_size import LEADING, lines


@dataclass(frozen=True)
class Imprint:
    """Where a paper comes from and where its newest state is."""

    address: str | None
    """The live page's whole address as the code has it; None without a base URL."""
    source: str
    """Title, number and date of the edition, and the place in it."""
    updated: str | None
    """ISO date of the last change of its facts on this site."""
    site: str
    """The site's name, with the city's."""
    number: str = ""
    """Names the facts on the paper."""
    typed: str | None = None
    """What a reader types to learn whether it still holds; None without a base URL."""

    @property
    def code(self) -> str | None:
        """The QR code of `address` as SVG; None without a base URL."""
        return _code(self.address) if self.address else None


@lru_cache(maxsize=1024)
def _code(address: str) -> str:
    """A code takes as long as the rest of its page, and stands on several papers."""
    return draw_qr(address, title="二维码：这张纸还准不准，最新的网页")


def imprint_of(
    guide: Guide, place: Place | None, live_page: str, heading: str | None = None, paper: Paper | None = None
) -> Imprint:
    """The imprint of a paper about `live_page` (a root-relative address).

    Its code leads to the page that says whether it still holds, and on to `live_page`.
    """
    base = guide.site.base_url
    typed = live_page
    if place and paper:
        typed = life_urls.check(place)
        live_page = f"{typed}?{paper.mark}#{paper.anchor}"
    return Imprint(
        address=base + live_page if base else None,
        source=edition_words(guide, place, heading) if place else heading or "",
        updated=paper.date if paper else None,
        number=paper.number if paper else "",
        typed=base + typed if base else None,
        site=f"{guide.site.title} · {place.short}" if place else guide.site.title,
    )


def edition_words(guide: Guide, place: Place | Outline, heading: str | None = None) -> str:
    """The edition in one line; what the document does not say of itself is left out."""
    edition = place.edition
    title = edition.title or f"{place.name}{guide.site.field.guide}"
    return " · ".join(part for part in (title, edition.number, edition.date, heading) if part)


def codes_missing(guide: Guide) -> Iterator[Problem]:
    """A warning, said once, where papers have to do without a code."""
    if not guide.site.base_url:
        yield Problem(
            path="content/site.yaml",
            line=0,
            column=0,
            key="网址",
            message="没有写网站的网址，打印的清单、墙上清单和大厅单上都没有二维码",
            hint="网站上线后在 content/site.yaml 里加一行，如 网址: https://example.gov.cn/",
            level="warning",
        )


def foot_height(imprint: Imprint, room: float) -> float:
    """How high the foot of a sheet is, in em of the sheet; mirrors paper.foot and static/css/paper.css."""
    own = room / 0.8
    updated = f" · 截至{imprint.updated}" if imprint.updated else ""
    updated += f"编号{imprint.number}一" if imprint.number else ""
    first = lines(imprint.source + updated + "一打印日期：" + "一" * 8, own)
    second = lines((imprint.typed or "") + imprint.site + "办理以经办机构答复为准一一一", own)
    return (first + second) * 0.8 * LEADING + 0.8
