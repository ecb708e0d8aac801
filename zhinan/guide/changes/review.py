"""What a reviewer has to know beside the facts: lost addresses, judgements, the list, pages, papers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct

from zhinan.guide.changes.differences import changes
from zhinan.guide.changes.published_as_is import record_changes
from zhinan.guide.changes.risks import hosts_in
from zhinan.guide.changes.saying import verdicts
from zhinan.model.change import Change
from zhinan.model.elements.verdict import Baseline
from zhinan.model.guide import Guide
from zhinan.model.item import Item
from zhinan.model.place import Place

RANKS = {"fewer": 0, "shorter": 0, "same": 1, "more": 2, "longer": 2}
BROUGHT = ("materials", "materials_none")


class Verdict(Struct, frozen=True):
    """An item that stands otherwise beside the list than before."""

    place: str
    item: str
    before: str
    after: str
    way: str
    """变好, 变差 or 有变."""


class PageChanges(Struct, frozen=True):
    """Addresses, root-relative."""

    gone: tuple[str, ...] = ()
    new: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    papers: tuple[str, ...] = ()
    """Those of the new and changed ones that are printed."""


class Report(Struct, frozen=True):
    """A change of the content, for those who agree to it."""

    revision: str
    gone: tuple[str, ...]
    """Addresses that lead nowhere any more."""
    judgements: tuple[str, ...]
    """A person's comparisons that nobody has looked at again, a sentence each."""
    verdicts: tuple[Verdict, ...]
    changes: tuple[Change, ...]
    pages: PageChanges
    hosts: tuple[str, ...] = ()
    """Hosts that nothing led to before."""

    @property
    def risky(self) -> list[Change]:
        """Changes that harm people if they are wrong: to be agreed to by two."""
        return [change for change in self.changes if change.risks]

    @property
    def others(self) -> list[Change]:
        """All other changes."""
        return [change for change in self.changes if not change.risks]


def report_of(
    revision: str, before: Guide, after: Guide, pages: PageChanges, root: Iterable[Change] = ()
) -> Report:
    """Everything about a change; which pages differ is found out above this room, `root` where files are."""
    facts = tuple(changes(before, after))
    return Report(
        revision,
        pages.gone,
        tuple(_stale_judgements(before, after)),
        tuple(_verdicts(before, after)),
        (*root, *facts, *record_changes(before, after, facts)),
        pages,
        tuple(sorted(hosts_in(after) - hosts_in(before))),
    )


def _pairs(before: Guide, after: Guide) -> Iterator[tuple[Place, Item, Item]]:
    """Each item that was there and is there."""
    old = {(place.id, item.id): item for place, item in before.items()}
    for place, item in after.items():
        then = old.get((place.id, item.id))
        if then and not item.adopted_from:
            yield place, then, item


def _stale_judgements(before: Guide, after: Guide) -> Iterator[str]:
    """Papers changed, and the judgement about them did not."""
    for place, old, new in _pairs(before, after):
        if new.judgement is None or new.judgement != old.judgement:
            continue
        lists = [guide.list_of(place) for guide in (before, after)]
        entries = [[one and one.entry(no) for no in new.list_nos] for one in lists]
        listed = [[(one.materials, one.remarks) for one in found if one] for found in entries]
        where = f"{place.short} · {new.name}"
        if any(getattr(old, name) != getattr(new, name) for name in BROUGHT):
            yield f"{where}：申办材料改了，“对照省清单”没有跟着看过"
        elif listed[0] != listed[1]:
            called = lists[1].called if lists[1] else "清单"
            yield f"{where}：{called}的办理材料改了，“对照省清单”没有跟着看过"
        elif old.list_nos != new.list_nos:
            yield f"{where}：清单编号改了，“对照省清单”没有跟着看过"


def _verdicts(before: Guide, after: Guide) -> Iterator[Verdict]:
    for place, old, new in _pairs(before, after):
        then, now = old.baseline, new.baseline
        if then and now and (then.materials, then.time_limit) != (now.materials, now.time_limit):
            yield Verdict(place.short, new.name, verdicts(then), verdicts(now), _way(then, now))


def _way(then: Baseline, now: Baseline) -> str:
    ranks = [[RANKS.get(word) for word in (one.materials, one.time_limit)] for one in (then, now)]
    steps = {b - a for a, b in zip(*ranks, strict=True) if a is not None and b is not None}
    if any(None in one for one in ranks) or {-1, 1} & {*map(_sign, steps)} == {-1, 1}:
        return "有变"
    return "变好" if any(step < 0 for step in steps) else "变差"


def _sign(number: int) -> int:
    return (number > 0) - (number < 0)
