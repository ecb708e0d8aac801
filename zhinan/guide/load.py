"""The whole content folder as one guide, with every problem of every file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path

from msgspec import Struct, field
from msgspec.structs import replace

from zhinan.content.life.address_files import read_addresses
from zhinan.content.life.past import ended_place, is_over, parted
from zhinan.content.life.update_files import ALL, read_updates
from zhinan.content.place.place_folder import LIST_FILE
from zhinan.content.references import NO_WORDS, SiteWords
from zhinan.content.rules import POINTING, RULES, RULES_IN_PLACE, check_guide
from zhinan.content.rules.acknowledged import silence_acknowledged
from zhinan.content.rules.addresses import PLACES
from zhinan.content.rules.copies import COPIES, COPIES_IN_PLACE
from zhinan.content.rules.sense import SENSE, SENSE_IN_PLACE
from zhinan.content.site.answers_file import read_answers
from zhinan.content.site.root_files import FOLDER, read_root
from zhinan.content.site.site_files import read_events, read_site, read_synonyms, read_terms
from zhinan.guide.baseline import compared
from zhinan.guide.drafts import has_drafts, marked, published
from zhinan.guide.inheritance import adopt
from zhinan.guide.judgements import check_judgements
from zhinan.guide.keeping.kept_findings import KeptFindings
from zhinan.guide.keeping.kept_marks import KeptMarks
from zhinan.guide.keeping.kept_places import NO_NAMES, read_folders
from zhinan.guide.leading import with_leading_businesses
from zhinan.guide.life.dating import on_record, record_key
from zhinan.guide.life.due import check_due
from zhinan.guide.life.heirs import check_heirs
from zhinan.guide.life.published import check_published
from zhinan.guide.ordering import in_order, with_short_names
from zhinan.guide.reach import reached
from zhinan.model.guide import Guide
from zhinan.model.place import Place
from zhinan.model.problem import Problem
from zhinan.model.site import NO_SITE, LifeEvent, RootFile, Site
from zhinan.text.disk.read_before import kept
from zhinan.text.disk.reader import Reader
from zhinan.text.disk.shelf import NO_SHELF, Shelf
from zhinan.text.typed import command

NO_PLACES = ("addresses", "updates")
"""Folders that are no place's."""
IN_PLACE = (*RULES_IN_PLACE, *COPIES_IN_PLACE, *SENSE_IN_PLACE, check_judgements)
"""Rules that see one place, and what it takes over or stands below."""
LIFE = (check_heirs, check_due)
"""Rules about what has a day."""
SITEWIDE = ("site.yaml", "life-events.yaml", "glossary.yaml", "synonyms.yaml", "answers.yaml")


NO_PLACE = "还没有一个可以发布的地方"
BEGIN_PLACE = "新建一个：{}；都是草稿的，去掉一个的“草稿: 是”"
BEGIN = "在有 content 的文件夹里运行；从头新建网站的，先运行 {}"


class Loaded(Struct, frozen=True):
    """A guide, or what is left of it, and its problems."""

    guide: Guide
    problems: tuple[Problem, ...]
    keys: Mapping[str, str] = field(default_factory=dict)
    """For each place by its id, a name for the bytes of all files that it is made from."""
    root: tuple[RootFile, ...] = ()
    """Files of content/root/, for the site's root as they are."""

    @property
    def ok(self) -> bool:
        """Whether a site may be built from it."""
        return not any(problem.level == "error" for problem in self.problems)


def load_guide(
    content: Path,
    shelf: Shelf = NO_SHELF,
    today: str | None = None,
    *,
    drafts: bool = False,
    jobs: int = 1,
    named: Mapping[str, bytes] = NO_NAMES,
) -> Loaded:
    """Everything below `content`. Reading goes on after a problem, so that all are told in one run.

    What `shelf` kept of an earlier run serves where its files are the same byte for byte. What has a day
    counts as of `today`. Drafts are checked as all else is, and only with `drafts` they are in the guide.
    `jobs` processes read what is not kept. `named` are files whose bytes have names already.
    """
    today = today or date.today().isoformat()
    reader = Reader(content, shelf)
    if not content.is_dir():
        missing = Problem("content", 0, 0, "", "找不到 content 文件夹", BEGIN.format(command("new site")))
        return Loaded(Guide(Site(""), ()), (missing,))
    site = kept(reader, content / "site.yaml", read_site, None, required=True)
    reader.complain_of_strays(content, SITEWIDE, ())
    words = SiteWords(site.field, not reader.unsure("site.yaml")) if site else NO_WORDS
    folders = reader.folders(content, FOLDER, *NO_PLACES)
    found_in = read_folders(reader, folders, words, today, jobs, named)
    on_file, updates = read_addresses(reader), read_updates(reader)
    site = site or NO_SITE
    everywhere = [replace(place, site=site) for place, _ in found_in.values()]
    places = [on_record(place, on_file, updates) for place in everywhere if not is_over(place, today)]
    every_event: tuple[LifeEvent, ...] = kept(reader, content / "life-events.yaml", read_events, ())
    events, past_events = parted(every_event, today)
    whole = Guide(
        site=site,
        places=(),
        events=events,
        terms=kept(reader, content / "glossary.yaml", read_terms, ()),
        synonyms=kept(reader, content / "synonyms.yaml", read_synonyms, ()),
        answers=kept(reader, content / "answers.yaml", read_answers, ()),
        ended=past_events + tuple(ended_place(place) for place in everywhere if is_over(place, today)),
        updates=updates.get(ALL, ()),
        published=tuple(address for addresses in on_file.values() for address in addresses),
    )

    def guide_of(places: Iterable[Place]) -> Guide:
        found = in_order(adopt(with_short_names(places)), whole.site.order)
        return replace(whole, places=with_leading_businesses(compared(found)))

    guide = guide_of(places)
    root = read_root(reader, (*PLACES, *found_in))
    names = {place.id: _name_of(place, found_in) for place in guide.places}
    in_places = KeptFindings(IN_PLACE, shelf, names, jobs)
    marks = KeptMarks(shelf)
    check_guide(guide, reader, (*RULES, *COPIES, in_places.check, *SENSE, *LIFE), marks)
    if has_drafts(places):
        guide = guide_of(marked(places) if drafts else published(places))
        check_guide(guide, reader, POINTING, marks)
    if not guide.places and not reader.problems:
        reader.complain(content, NO_PLACE, BEGIN_PLACE.format(command("new city")))
    guide = reached(guide)
    check_guide(guide, reader, (check_published,), marks)
    marks.keep()
    silence_acknowledged(reader.sources.values())
    keys = {place.id: " ".join(_keys(reader, guide, place, found_in)) for place in guide.places}
    return Loaded(guide, tuple(reader.problems), keys, root)


def _name_of(place: Place, found_in: Mapping[str, tuple[Place, str]]) -> str:
    """Names all that a place says, where those that it takes over and stands below say the same."""
    listed = place.service_list.entries if place.service_list else ()
    leading = "".join(f"\0{entry.business}" for entry in listed)  # it may be another place's
    return f"{found_in[place.id][1]} {record_key(place)} {place.short}{leading}"


def _keys(
    reader: Reader, guide: Guide, place: Place, found_in: Mapping[str, tuple[Place, str]]
) -> Iterator[str]:
    """Names for a place's files, for those that it takes over, and for the list that it is measured by."""
    seen: dict[str, None] = {}
    here: Place | None = place
    while here is not None and here.id not in seen:
        seen[here.id] = None
        yield found_in[here.id][1]
        yield record_key(here)
        here = guide.place(here.adopts or "")
    if issuer := guide.issuer_of(place):
        yield reader.digest(reader.content / issuer.id / LIST_FILE).hex()
