"""The materials of an item as a page shows them: by case, with a box for each paper."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from msgspec import Struct

from zhinan.guide.elements.element_lines import lines
from zhinan.guide.elements.traits_words import copies_words, paper_lines
from zhinan.guide.named_elsewhere import named_elsewhere
from zhinan.model.country.outlines import PaperCount, count_papers
from zhinan.model.item import Item, Material
from zhinan.model.place import Place
from zhinan.pages import anchors, urls
from zhinan.pages.elements.sections import SectionLine, section_lines
from zhinan.pages.forms.issued_links import issued_links
from zhinan.pages.item.prose import Explained, Prose, ProseWriter
from zhinan.pages.item.silences import NOTHING_TO_BRING, SEE_THE_PAGE, nothing_to_bring
from zhinan.pages.page import Link

ANCHORS = {"办理流程": "steps", "注意事项": "notes"}
"""Of the sections that may name papers."""
JOINTS = re.compile("[、，；。和及与或]")
"""What stands between papers in a sentence."""
NONE = "无"
"""The text of a material that says that its case asks for nothing."""


class PaperBox(Struct, frozen=True):
    """One of several papers that a material names."""

    text: str
    terms: tuple[Explained, ...]


class Paper(Struct, frozen=True):
    """A material with its boxes to tick."""

    text: str
    boxed: bool
    """Whether the text itself has a box: not one whose papers have boxes, nor one that lets people off."""
    boxes: tuple[PaperBox, ...]
    """The single papers, a box each; `text` is then what holds for all of them, or empty."""
    remark: str | None
    """The condition under which it is asked for, where the text doesn't say it."""
    form_url: str | None
    lines: tuple[SectionLine, ...] = ()
    """What else the document says of it."""
    files: tuple[Link, ...] = ()
    """The form as it is issued."""
    terms: tuple[Explained, ...] = ()
    """The words in it that need one, each with its explanation."""


class PaperGroup(Struct, frozen=True):
    """The materials of one case."""

    case: str | None
    nothing: str
    """That the case asks for nothing; empty where it asks."""
    papers: tuple[Paper, ...]


class NamedPapers(Struct, frozen=True):
    """Papers that another section names."""

    section: str
    url: str
    papers: str


class Materials(Struct, frozen=True):
    """The section 申办材料."""

    label: str
    """How many: 3样, 至少1样, 分2种情况."""
    nothing: str
    """The sentence in place of a list; empty where there is a list."""
    groups: tuple[PaperGroup, ...]
    notes: tuple[Prose, ...]
    elsewhere: tuple[NamedPapers, ...]
    """Papers that other sections name and this one lacks."""
    forms: tuple[Link, ...]
    checklist_url: str


def materials_of(place: Place, item: Item, writer: ProseWriter) -> Materials:
    """What to bring, as the item's page shows it."""
    return Materials(
        label=reckoning(count_papers(item)).words,
        nothing=nothing_to_bring(item),
        groups=paper_groups(place, item, writer),
        notes=writer.write_all(item.material_notes),
        elsewhere=tuple(_elsewhere(place, item)),
        forms=tuple(_form_links(place, item)),
        checklist_url=urls.checklist(place, item),
    )


def _form_links(place: Place, item: Item) -> Iterator[Link]:
    for form in place.forms:
        if form.id in item.forms:
            yield Link(form.title, urls.form(place, form))
            yield from issued_links(place, form)


def _elsewhere(place: Place, item: Item) -> Iterator[NamedPapers]:
    page, told = urls.item(place, item), nothing_to_bring(item)
    for found in named_elsewhere(item, place.site.field):
        papers = "、".join(paper for paper in found.papers if paper not in told)
        if papers:
            yield NamedPapers(found.section, anchors.part(page, ANCHORS[found.section]), papers)


def paper_groups(place: Place, item: Item, writer: ProseWriter) -> tuple[PaperGroup, ...]:
    """The materials by case, in the document's order."""
    return tuple(
        PaperGroup(
            case,
            f"{NOTHING_TO_BRING}。" if asks_nothing(materials) else "",
            tuple(_paper(place, material, writer) for material in materials if material.text != NONE),
        )
        for case, materials in by_case(item.materials)
    )


def by_case(materials: Iterable[Material]) -> tuple[tuple[str | None, tuple[Material, ...]], ...]:
    """Each case with its materials, in the document's order."""
    found: dict[str | None, list[Material]] = {}
    for material in materials:
        found.setdefault(material.case, []).append(material)
    return tuple((case, tuple(own)) for case, own in found.items())


def asks_nothing(materials: Iterable[Material]) -> bool:
    """Whether the materials of a case say that there are none."""
    return any(material.text == NONE for material in materials)


def _paper(place: Place, material: Material, writer: ProseWriter) -> Paper:
    form = next((form for form in place.forms if form.id == material.form), None)
    boxes = material.papers if material.asked and len(material.papers) > 1 else ()
    text = "" if boxes and names_no_more(material) else material.text
    shown = text or "".join(boxes)
    return Paper(
        text,
        material.asked and not boxes,
        tuple(PaperBox(box, writer.explain(box)) for box in boxes),
        condition_of(material) if material.asked else None,
        urls.form(place, form) if form else None,
        section_lines(place, (*lines(("", copies_words(material, shown))), *paper_lines(material.traits))),
        issued_links(place, form) if form else (),
        writer.explain(material.text),
    )


def names_no_more(material: Material) -> bool:
    """Whether its text is nothing but the papers that have boxes of their own."""
    rest = material.text
    for paper in sorted(material.papers, key=len, reverse=True):
        rest = rest.replace(paper, "", 1)
    return not JOINTS.sub("", rest)


def condition_of(material: Material) -> str | None:
    """The condition under which it is asked for, where the text doesn't say it."""
    return material.when if material.when and material.when not in material.text else None


def paper_count(item: Item, *, always: bool = False) -> int:
    """How many papers the item asks for, over all cases or (`always`) of everybody."""
    count = count_papers(item)
    return count.always if always else count.asked


class Reckoning(Struct, frozen=True):
    """How many papers there are, in words."""

    words: str
    """3样; 至少2样 where some bring more; 分4种情况 where each case has its own; empty without papers."""
    whole: bool = False
    """Whether it is the number that everybody brings."""
    by_case: bool = False
    """Whether it tells cases, not papers."""


def reckoning(count: PaperCount) -> Reckoning:
    """How many papers a count comes to."""
    if 0 < count.always < count.asked:
        return Reckoning(f"至少{count.always}样")
    if count.cases > 1:
        return Reckoning(f"分{count.cases}种情况", by_case=True)
    return Reckoning(f"{count.asked}样" if count.asked else "", whole=bool(count.asked))


def papers_in_words(item: Item) -> str:
    """What to bring, for a line in a list: 不用带材料, 至少2样材料, 材料分4种情况; empty if silent."""
    return counted_papers(count_papers(item))


def counted_papers(count: PaperCount) -> str:
    """The same from what is known of an item of another place."""
    if count.none:
        return NOTHING_TO_BRING
    found = reckoning(count)
    if not found.words:
        return SEE_THE_PAGE if count.some else ""
    return f"材料{found.words}" if found.by_case else f"{found.words}材料"
