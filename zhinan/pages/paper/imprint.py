"""What stands at the foot of every paper: which edition, of when, and the code to the live page."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from msgspec import Struct

from zhinan.draw.lettering import Texts, width_of
from zhinan.draw.qr import draw_qr
from zhinan.guide.life.paper_facts import Paper, list_number, mark_of
from zhinan.model.country.outlines import Outline
from zhinan.model.guide import Guide
from zhinan.model.place import Place
from zhinan.model.problem import Problem
from zhinan.pages import life_urls
from zhinan.pages.age.freshness import item_notices, own_notices
from zhinan.pages.lists import ListPlace
from zhinan.pages.paper.type_size import LEADING, Lines, flow


class Imprint(Struct, frozen=True):
    """Where a paper comes from, of when its facts are, and where its newest state is."""

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
    cautions: tuple[str, ...] = ()
    """What the site has to say of the edition, such as that it is an old one; 公告 that stand today."""
    issuer: str = ""
    """Who published the edition."""
    phone: str = ""
    """Whom to call about anything."""
    proviso: str = ""
    """Whose answer counts."""

    @property
    def code(self) -> str | None:
        """The QR code of `address` as SVG; None without a base URL."""
        return _code(self.address) if self.address else None

    @property
    def origin(self) -> tuple[str, ...]:
        """The first line of the foot: the document, and the state of the facts."""
        mark = f"编号 {self.number}" if self.number else ""
        date = f"资料截至 {self.updated}" if self.updated else ""
        return tuple(filter(None, (self.source, self.issuer, " · ".join(filter(None, (mark, date))))))

    @property
    def answers(self) -> tuple[str, ...]:
        """The second line: where to ask."""
        phone = f"电话 {self.phone}" if self.phone else ""
        return tuple(filter(None, (self.site, phone, self.typed, self.proviso)))


HEADLESS = "fbp"
"""Kinds of paper that have their 公告 at the foot: flowcharts, blank forms, wall lists."""


@lru_cache(maxsize=1024)
def _code(address: str) -> str:
    """A code takes as long as the rest of its page, and stands on several papers."""
    return draw_qr(address, title="二维码：这张纸还准不准，最新的网页")


def imprint_of(
    guide: Guide, place: Place, live_page: str, heading: str | None = None, paper: Paper | None = None
) -> Imprint:
    """The imprint of a place's paper about `live_page` (a root-relative address).

    Its code leads to the page that says whether it still holds, and on to `live_page`.
    """
    base = guide.site.base_url
    typed = live_page
    if paper:
        typed = life_urls.check(place)
        live_page = f"{typed}?{paper.mark}#{paper.anchor}"
    numbers = (phone.display for entry in place.answering for phone in entry.phones)
    return Imprint(
        address=base + live_page if base else None,
        source=edition_words(guide, place, heading),
        updated=paper.date if paper else None,
        number=paper.number if paper else "",
        typed=base + typed if base else None,
        site=f"{guide.site.title} · {place.short}",
        cautions=tuple(_cautions(place, paper)),
        issuer=place.edition.issuer or place.bureau or "",
        phone="、".join(dict.fromkeys(numbers)),
        proviso=guide.site.field.proviso,
    )


def _cautions(place: Place, paper: Paper | None) -> Iterator[str]:
    """A checklist and a hall's sheet have their 公告 in the head."""
    if place.edition.remark:
        yield place.edition.remark
    if paper and paper.kind in HEADLESS:
        item = next((one for one in place.items if paper.kind == "f" and one.id == paper.id), None)
        notices = item_notices(place, item) if item else own_notices(place)
        yield from (f"公告：{text}" for text in notices)


def list_imprint(guide: Guide, issued: ListPlace) -> Imprint:
    """The imprint of a list that a place issued."""
    base = guide.site.base_url
    whole, number = issued.whole, list_number(issued.whole)
    typed = live_page = issued.url
    if issued.issuer.items:
        typed = life_urls.check(issued.issuer)
        live_page = f"{typed}?{mark_of(number, whole.updated)}#l"
    words = (whole.title, whole.document_number, whole.date)
    return Imprint(
        address=base + live_page if base else None,
        source=" · ".join(filter(None, words)),
        updated=whole.updated,
        number=number,
        typed=base + typed if base else None,
        site=guide.site.title,
        issuer=whole.issuer or "",
        proviso=guide.site.field.proviso,
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


ALONE = "第1张 共1张"
"""What stands at the end of the foot."""


def sheet_of(number: int, count: int) -> str:
    """Which of how many sheets."""
    return f"第{number}张 共{count}张"


class Foot:
    """The foot of a sheet, measured once for all sizes; mirrors paper.foot and static/css/paper.css."""

    def __init__(self, imprint: Imprint) -> None:
        phrases = (imprint.origin, (*imprint.answers, ALONE))
        self._phrases = [[width_of(words) + 1.5 for words in own] for own in phrases]
        self._cautions = Lines(Texts(imprint.cautions), 0.9 * LEADING, 0.9, 0.9 * 0.9)
        self._between = 1.0 * len(imprint.cautions)

    def height(self, room: float) -> float:
        """In em of the sheet."""
        count = sum([flow(widths, room / 0.8 + 1.5) for widths in self._phrases])
        return count * 0.8 * LEADING + 0.8 + self._cautions.height(room) + self._between


def foot_height(imprint: Imprint, room: float) -> float:
    """The same of a foot that is set in one size alone."""
    return Foot(imprint).height(room)
