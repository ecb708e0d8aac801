"""All portions of a site: those that nothing changed for are kept from earlier builds, the others made."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from msgspec import Struct, field

from zhinan.model.problem import Problem
from zhinan.publish.making.made_from import Source
from zhinan.publish.making.press import Press
from zhinan.publish.making.record import Record
from zhinan.publish.making.share import Share
from zhinan.publish.making.workers import make_all
from zhinan.publish.making.workshop import Workshop
from zhinan.publish.output.staging import Staging


class Portions(Struct):
    """The whole site, staged but for assets and search."""

    records: dict[str, Record] = field(default_factory=dict)
    """What was made, or made before, of each portion by its name."""
    removed: bool = False
    """Whether something that links could lead to has gone."""
    rendered: list[str] = field(default_factory=list)
    """The pages that were not kept."""
    problems: tuple[Problem, ...] = ()
    """Faults of templates, each once."""

    @property
    def pages(self) -> list[str]:
        """Every page by its path below site/."""
        return [path for record in self.records.values() for path in record.pages]


def make_portions(sources: Iterable[Source], shop: Workshop, shares: Mapping[str, Share]) -> Portions:
    """Stage every portion; those that were made elsewhere are taken from there."""
    portions, store, staging = Portions(), shop.store, shop.staging
    if staging.interrupted:
        store.forget()  # the site may be a newer one than they tell of
    wanted = []
    for source in sources:
        portions.records[source.name] = Record(source.name, "")  # their order is the guide's
        kept = store.record(source.name)
        if source.name in shares:
            continue
        if kept is not None and kept.key == source.key and _stands(kept, shop.press, staging):
            portions.records[source.name] = kept
        else:
            wanted.append(source)
    store.drop()
    for name, share in shares.items():
        portions.records[name] = share.take(store, staging)
        portions.removed = True
    problems: dict[str, tuple[Problem, ...]] = {}
    total = len(portions.records)
    shop.progress("生成页面", total - len(wanted), total)
    for number, done in enumerate(make_all(wanted, shop), total - len(wanted) + 1):
        staging.absorb(done.files, done.changed)
        portions.records[done.record.name] = done.record
        store.fresh.add(done.record.name)
        done.learned.take_over()
        portions.removed |= done.removed
        portions.rendered += done.rendered
        problems[done.record.name] = done.problems
        shop.progress("生成页面", number, total)
    # In the guide's order, whichever worker was done first.
    found = (problem for name in portions.records for problem in problems.get(name, ()))
    portions.problems = tuple(dict.fromkeys(found))
    return portions


def _stands(kept: Record, press: Press, staging: Staging) -> bool:
    if not press.made(kept):
        return False
    if kept.assets != press.assets:
        return press.restyle(kept, staging)
    return all(staging.keep(path) for path in kept.paths)
