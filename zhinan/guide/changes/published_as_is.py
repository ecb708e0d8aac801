"""What a change publishes and is no fact of a thing: files for the site's root, and what records tell."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from zhinan.guide.changes.recording import recorded
from zhinan.guide.changes.risks import SETTINGS, risks_between, traits_of
from zhinan.model.change import Change
from zhinan.model.guide import Guide
from zhinan.model.life.update import RecordedFact, Update
from zhinan.model.site import RootFile

NO_UPDATE = Update("", "")


def root_changes(before: Iterable[RootFile], after: Iterable[RootFile]) -> Iterator[Change]:
    """Each file of content/root/ that is new, gone or another: whoever puts one there speaks for the site."""
    old, new = ({file.name: file for file in files} for files in (before, after))
    for name in sorted({*old, *new}):
        was, now = (None if (file := one.get(name)) is None else _file(file) for one in (old, new))
        if was != now:
            subject = f"网站根目录的文件 {name}"
            yield Change("", subject, "内容", was, now, kind="file", id=name, risks=(SETTINGS,))


def record_changes(before: Guide, after: Guide, told: Collection[Change]) -> Iterator[Change]:
    """Each record that is gone or another, and each new one that says more than what changes with it."""
    facts: dict[str, set[RecordedFact]] = {}
    for change in told:
        facts.setdefault(change.place_id, set()).add(_flat(recorded(change)))
    names = {place.id: place.short for guide in (before, after) for place in guide.places}
    for place_id, short in {"": "", **names}.items():
        old, new = ({one.id: one for one in _updates(guide, place_id)} for guide in (before, after))
        for name in sorted({*old, *new}):
            was, now = old.get(name), new.get(name)
            bare = was is None and now is not None and now.title is None
            if was == now or (bare and now and {*map(_flat, now.facts)} <= facts.get(place_id, set())):
                continue
            risks = risks_between(traits_of(was or NO_UPDATE), traits_of(now or NO_UPDATE))
            said = [None if one is None else _words(one) for one in (was, now)]
            yield Change(
                short, f"更新记录 {name}", "内容", said[0], said[1], place_id, "file", name, risks=risks
            )


def _file(file: RootFile) -> str:
    return f"{file.size} 字节，摘要 {file.digest}"


def _updates(guide: Guide, place_id: str) -> tuple[Update, ...]:
    place = guide.place(place_id)
    return guide.updates if not place_id else place.updates if place else ()


def _flat(fact: RecordedFact) -> RecordedFact:
    """As it is read again from its file: on one line."""
    before, after = (text and (" ".join(text.split()) or None) for text in (fact.before, fact.after))
    return RecordedFact(fact.kind, fact.id, "", fact.fact, before, after, fact.items)


def _words(update: Update) -> str:
    """A record in one line, with all that it says."""
    days = (update.date, update.effective and f"自{update.effective}起")
    facts = (
        f"{one.name}：{one.fact} {one.before or '没有'} → {one.after or '没有'}{_reached(one)}"
        for one in update.facts
    )
    return "；".join(part for part in (*days, update.title, *facts) if part)


def _reached(fact: RecordedFact) -> str:
    return f"（{'、'.join(fact.items)}）" if fact.items else ""
