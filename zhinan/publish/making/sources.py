"""What each portion is made from, and a key for all that its pages can know."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping

from msgspec.structs import replace

from zhinan.guide.keeping.naming import name_of
from zhinan.guide.keeping.once import once_for_the_same
from zhinan.model.guide import Guide, Sight
from zhinan.model.item import Item
from zhinan.model.place import Place
from zhinan.model.site import Synonym
from zhinan.pages.page import Page
from zhinan.pages.printing.bundles import Bundle
from zhinan.pages.routes import (
    PLACE_ROUTES,
    SPOKEN_ROUTES,
    family_pages_of,
    files_of,
    fixed_files,
    item_pages,
    name_files,
    pages_by,
    pages_from_afar,
    text_files,
    text_pages,
    word_pages,
)
from zhinan.publish.making.kept_names import KeptNames
from zhinan.publish.making.made_from import Part, Source
from zhinan.publish.making.record import SHARED
from zhinan.publish.pdf.pdf_files import with_links
from zhinan.text.disk.shelf import NO_SHELF, Shelf

APART = ("places", "known", "published", "updates")
"""What of a guide is not among what all pages of a place know."""


def sources_of(
    guide: Guide,
    keys: Mapping[str, str],
    pdfs: tuple[Bundle, ...],
    press: str,
    shelf: Shelf = NO_SHELF,
    jobs: int = 1,
) -> Iterator[Source]:
    """The shared portion and one for each place; pages and documents are made only when asked for.

    `keys` name what each place's files say, `pdfs` are the files that pages may lead to, `press` is what
    pages are made with. `shelf` keeps names of what is the same as before; `jobs` processes find the others.
    """
    common = _digest(press, repr([(bundle.url, bundle.title, bundle.leads) for bundle in pdfs]))
    apart = place_keys(guide, keys)
    names = KeptNames(guide, apart, shelf, jobs)
    yield Source(SHARED, tuple(_shared_parts(guide, names, keys, pdfs, common)))
    for place in guide.places:
        seen = seen_from(guide, place)
        silent = seen.unspoken()
        own = _digest(common, apart[place.id])
        spoken = _digest(common, _known(seen), place.id, keys[place.id])
        city = Part(spoken, with_links(pages_by(SPOKEN_ROUTES, seen, place), pdfs), ())
        items = _item_parts(seen, place, own, pdfs)
        rest = with_links(pages_by(PLACE_ROUTES, silent, place), pdfs)
        weight = len(place.items) * (1 + len(place.offices))
        yield Source(place.id, (city, *items, Part(own, rest, files_of(silent, place))), weight)


def _item_parts(seen: Guide, place: Place, own: str, pdfs: tuple[Bundle, ...]) -> Iterator[Part]:
    """Each item's page by itself: of what people say it knows what they mean by it; `own` names all else."""
    meant = _meant(seen.synonyms)
    for item in place.items:
        said = meant.get(item.business, ())
        pages = _pages_of(seen, place, item, said)
        yield Part(_digest(own, item.id, _said_by(said)), with_links(pages, pdfs), ())


def _pages_of(seen: Guide, place: Place, item: Item, said: tuple[Synonym, ...]) -> Iterator[Page]:
    """The pages of an item, of which people say this; nothing is made before one is asked for."""
    yield from item_pages(replace(seen, synonyms=said, answers=()), place, item)


@once_for_the_same
def _meant(synonyms: tuple[Synonym, ...]) -> dict[str, tuple[Synonym, ...]]:
    """What people say, by the business that they mean."""
    found: dict[str, list[Synonym]] = {}
    for synonym in synonyms:
        for business in dict.fromkeys(synonym.items):
            found.setdefault(business, []).append(synonym)
    return {business: tuple(some) for business, some in found.items()}


def _shared_parts(
    guide: Guide, names: KeptNames, keys: Mapping[str, str], pdfs: tuple[Bundle, ...], common: str
) -> Iterator[Part]:
    """What places share, by what it knows of them: outlines, one business, all their texts, nothing."""
    afar = guide.seen_from_afar()
    known = _digest(common, _known(afar), *guide.published, repr(guide.updates))
    yield Part(known, with_links(pages_from_afar(afar), pdfs), ())
    named, beside = names.items(), names.beside()
    for family in guide.families:
        seen = guide.seen_in(family).unspoken()
        around = _digest(common, _known(seen), *(beside[place.id] for place in seen.places))
        for number, (narrow, pages) in enumerate(family_pages_of(seen)):
            items = (named[id(item)] for _, item in narrow.items())
            yield Part(_digest(around, str(number), *items), with_links(pages, pdfs), ())
    yield Part(_digest(known, *names.uses()), with_links(word_pages(guide), pdfs), ())
    texts = (f"{place.id} {keys[place.id]}" for place in guide.places)
    yield Part(_digest(known, *texts), with_links(text_pages(guide), pdfs), text_files(guide))
    yield Part(_digest(known, *names.spoken()), (), name_files(guide))
    yield Part(common, (), fixed_files())


def place_keys(guide: Guide, keys: Mapping[str, str]) -> dict[str, str]:
    """A key for all that a place's pages can know of content beside what people say, by the place's id."""
    return {
        place.id: _digest(_known(seen_from(guide, place).unspoken()), place.id, keys[place.id])
        for place in guide.places
    }


def _known(guide: Guide) -> str:
    """All that pages may know beside the places that they know whole."""
    shared = (getattr(guide, name) for name in Guide.__struct_fields__ if name not in APART)
    sight = (getattr(guide.sight, name) for name in Sight.__struct_fields__ if name != "tree")
    return " ".join((*map(_said_by, shared), *map(_said, (*sight, guide.tree.places))))


def _said(value: object) -> str:
    """A name for what a value says; what many places know parts of is named part by part."""
    if isinstance(value, tuple):
        return f"({' '.join(map(_said, value))})"
    return _said_by(value)


@once_for_the_same
def _said_by(value: object) -> str:
    """A name for what is the same object in what many places know."""
    return name_of(value)


@once_for_the_same
def seen_from(guide: Guide, place: Place) -> Guide:
    """What the pages of a place may know."""
    return guide.seen_from(place)


def _digest(*texts: str) -> str:
    digest = hashlib.blake2b(digest_size=16)
    for text in texts:
        data = text.encode("utf-8", "surrogatepass")
        digest.update(f"{len(data)}\0".encode() + data)
    return digest.hexdigest()
