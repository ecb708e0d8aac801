"""/<place>/check/: whether the sheet in one's hand still holds, or what changed since it was printed.

A code leads here with the sheet's number and date. Without script its row shows today's number, to compare
by eye; a script compares, and lists what changed since.
"""

from __future__ import annotations

from msgspec import Struct

from zhinan.guide.life.paper_facts import Paper, papers_of
from zhinan.guide.life.published import thing_address
from zhinan.model.guide import Guide
from zhinan.model.life.update import RecordedFact
from zhinan.model.place import Place
from zhinan.pages import life_urls, urls
from zhinan.pages.lists import list_for
from zhinan.pages.namesakes import called
from zhinan.pages.page import Link, Page, named
from zhinan.pages.updates.fact_lines import FactLine, fact_lines

TITLES = {"c": "办事清单", "f": "流程图", "h": "大厅单", "b": "空白表格", "p": "墙上一览表"}
"""What papers are called; the list that a place issued by its own title."""


class PaperRow(Struct, frozen=True):
    """A paper as it is today."""

    anchor: str
    title: str
    number: str
    date: str
    """Empty where nothing is on record."""
    things: str
    """What its facts are of, separated by spaces."""
    page: Link
    """Where its matter is to be read."""
    sheet: Link
    """Where it is printed."""


class PastFact(Struct, frozen=True):
    """A fact that changed, for the script to pick from."""

    things: str
    line: FactLine


class PastUpdate(Struct, frozen=True):
    """A change on record."""

    date: str
    title: str
    facts: tuple[PastFact, ...]


def check_page(guide: Guide, place: Place) -> Page:
    """The papers of one place."""
    return Page(
        url=life_urls.check(place),
        template="check.html",
        title=f"{place.name}：手里的纸还准不准",
        description=f"{place.name}打印张贴的清单、流程图、大厅单和表格，现在的编号；旧的纸改了什么。",
        place=named(place),
        crumbs=(Link(place.short, urls.place(place)), Link("打印和张贴", urls.printing(place))),
        values={"rows": paper_rows(guide, place), "past": past_updates(place)},
    )


def paper_rows(guide: Guide, place: Place) -> tuple[PaperRow, ...]:
    """Every paper with its number of today."""
    return tuple(_row(guide, place, paper) for paper in papers_of(place))


def _row(guide: Guide, place: Place, paper: Paper) -> PaperRow:
    issued = list_for(guide, place) if paper.kind == "l" else None
    if issued:
        name, page, sheet = issued.whole.title, issued.url, issued.poster_url
    else:
        name, page, sheet = _whereabouts(place, paper)
    title = " · ".join(filter(None, (name, TITLES.get(paper.kind))))
    return PaperRow(
        paper.anchor,
        title,
        paper.number,
        paper.date or "",
        " ".join(paper.things),
        Link("看最新的网页", page),
        Link("打印新的", sheet),
    )


def _whereabouts(place: Place, paper: Paper) -> tuple[str, str, str]:
    """What the paper is about, the page about it, and the page that prints it."""
    if paper.kind == "p":
        return "", urls.place(place), urls.poster(place)
    if paper.kind == "h":
        office = next(one for one in place.offices if one.id == paper.id)
        return office.name, urls.office(place, office), urls.office_sheet(place, office)
    if paper.kind == "b":
        form = next(one for one in place.forms if one.id == paper.id)
        return form.title, urls.form(place, form), urls.form(place, form)
    item = next(one for one in place.items if one.id == paper.id)
    sheet = urls.checklist(place, item) if paper.kind == "c" else urls.flowchart(place, item)
    return called(place, item), urls.item(place, item), sheet


def past_updates(place: Place) -> tuple[PastUpdate, ...]:
    """Everything on record, the newest first, each fact with the things that it is told of."""

    def url(fact: RecordedFact) -> str:
        there = {"item": place.items, "hall": place.offices, "form": place.forms}.get(fact.kind, ())
        known = {getattr(one, "id", "") for one in there}
        return thing_address(place.id, fact.kind, fact.id) if fact.id in known else ""

    found = []
    for update in place.updates:
        lines = fact_lines(update.facts, url, "")
        facts = (PastFact(_things(place, fact), line) for fact, line in zip(update.facts, lines, strict=True))
        found.append(PastUpdate(update.date, update.title or "", tuple(facts)))
    return tuple(found)


def _things(place: Place, fact: RecordedFact) -> str:
    own = f"place-{place.id}" if fact.kind == "place" else f"{fact.kind}-{fact.id}"
    return " ".join((own, *(f"item-{item}" for item in fact.items)))
