"""Changes on record as their readers see them."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from msgspec import Struct
from msgspec.structs import replace

from zhinan.guide.life.published import thing_address
from zhinan.model.item import Item
from zhinan.model.life.update import RecordedFact, Update
from zhinan.model.place import Place
from zhinan.pages import life_urls


class FactLine(Struct, frozen=True):
    """One fact that changed."""

    subject: str
    url: str
    """Where it is told now; empty where it has no page."""
    words: str
    """What happened, where it is no change from one text to another."""
    fact: str
    before: str
    after: str


class UpdateView(Struct, frozen=True):
    """One change."""

    anchor: str
    date: str
    title: str
    effective: str
    """From when on it holds, as a sentence; empty for the day itself."""
    lines: tuple[FactLine, ...]


def updates_of(place: Place) -> tuple[UpdateView, ...]:
    """Every change of a place, the newest first."""
    there = {("item", one.id) for one in place.items} | {(one.kind, one.id) for one in place.ended}
    there |= {("hall", one.id) for one in place.offices} | {("form", one.id) for one in place.forms}

    def url(fact: RecordedFact) -> str:
        return thing_address(place.id, fact.kind, fact.id) if (fact.kind, fact.id) in there else ""

    return tuple(view_of(update, url) for update in place.updates)


def history_of(place: Place, item: Item) -> tuple[UpdateView, ...]:
    """The changes that concern one item."""
    own = (
        replace(update, facts=tuple(fact for fact in update.facts if fact.concerns(item.id)))
        for update in place.updates
    )
    return tuple(view_of(update, lambda _: "", item.id) for update in own if update.facts)


def view_of(update: Update, url: Callable[[RecordedFact], str], item: str = "") -> UpdateView:
    """A change as it is shown; on the page of `item` the item isn't named again."""
    return UpdateView(
        anchor=f"u-{update.id}",
        date=update.date,
        title=update.title or "",
        effective=f"自{update.effective}起" if update.effective and update.effective != update.date else "",
        lines=tuple(fact_lines(update.facts, url, item)),
    )


def fact_lines(
    facts: Iterable[RecordedFact], url: Callable[[RecordedFact], str], item: str
) -> list[FactLine]:
    """A line for each fact."""
    found = []
    for fact in facts:
        reach = f"（{len(fact.items)}个事项用到）" if fact.items and not item else ""
        subject = "" if item and fact.kind == "item" and fact.id == item else fact.name + reach
        words = ""
        if not fact.fact:
            words = "新增" if fact.before is None else "不再列出"
        elif fact.before is None:
            words = f"增加“{fact.after}”"
        elif fact.after is None:
            words = f"去掉“{fact.before}”"
        both = not words
        found.append(
            FactLine(
                subject,
                url(fact),
                words,
                fact.fact,
                (fact.before or "") if both else "",
                (fact.after or "") if both else "",
            )
        )
    return found


def sentence(line: FactLine) -> str:
    """A line as plain text: 开具凭证：办理时限 9个工作日 → 7个工作日."""
    happened = line.words or f"{line.before} → {line.after}"
    told = " ".join(part for part in (line.fact, happened) if part)
    return f"{line.subject}：{told}" if line.subject else told


def address_of(place: Place, view: UpdateView) -> str:
    """Where a change stands on the page of all."""
    return f"{life_urls.updates(place)}#{view.anchor}"
