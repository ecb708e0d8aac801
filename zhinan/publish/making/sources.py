"""What each portion is made from, and a key for all that its pages can know."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping

from msgspec.structs import replace

from zhinan.model.guide import Guide
from zhinan.model.place import Place
from zhinan.pages.printing.bundles import Bundle
from zhinan.pages.routes import (
    PLACE_ROUTES,
    SPOKEN_ROUTES,
    files_of,
    pages_by,
    shared_files,
    shared_pages,
)
from zhinan.publish.making.press import Part, Source
from zhinan.publish.making.record import SHARED
from zhinan.publish.pdf_files import with_links


def sources_of(
    guide: Guide, keys: Mapping[str, str], pdfs: tuple[Bundle, ...], press: str
) -> Iterator[Source]:
    """The shared portion and one for each place; pages and documents are made only when asked for.

    `keys` name what each place's files say, `pdfs` are the files that pages may lead to, `press` is what
    pages are made with.
    """
    linked = repr([(bundle.url, bundle.title, bundle.leads) for bundle in pdfs])
    shared = _digest(
        press,
        linked,
        _known(guide.seen_from_afar()),
        *guide.published,
        repr(guide.updates),
        *(f"{place.id} {keys[place.id]}" for place in guide.places),
    )
    yield Source(SHARED, (Part(shared, with_links(shared_pages(guide), pdfs), shared_files(guide)),))
    for place in guide.places:
        seen = guide.seen_from(place)
        silent = seen.unspoken()

        def key(guide: Guide, place: Place = place) -> str:
            return _digest(press, linked, _known(guide), place.id, keys[place.id])

        spoken = Part(key(seen), with_links(pages_by(SPOKEN_ROUTES, seen, place), pdfs), ())
        rest = with_links(pages_by(PLACE_ROUTES, silent, place), pdfs)
        yield Source(place.id, (spoken, Part(key(silent), rest, files_of(silent, place))))


def place_keys(guide: Guide, keys: Mapping[str, str]) -> dict[str, str]:
    """A key for all that a place's papers can know of content, by the place's id."""
    return {
        place.id: _digest(_known(guide.seen_from(place)), place.id, keys[place.id]) for place in guide.places
    }


def _known(guide: Guide) -> str:
    """All that pages may know beside the places that they know whole."""
    return repr((replace(guide, places=(), known=None, published=(), updates=()), guide.sight))


def _digest(*texts: str) -> str:
    digest = hashlib.blake2b(digest_size=16)
    for text in texts:
        data = text.encode("utf-8", "surrogatepass")
        digest.update(f"{len(data)}\0".encode() + data)
    return digest.hexdigest()
