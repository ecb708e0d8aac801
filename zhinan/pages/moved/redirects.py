"""Rules for hosts, so that former addresses lead on before the small pages are asked for."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

from zhinan.model.guide import Guide
from zhinan.pages.moved.moves import Move, moves_of, shared_moves
from zhinan.pages.page import Document


def redirects(guide: Guide) -> Iterator[Document]:
    """_redirects, redirects/nginx.conf and redirects/apache.conf; none where nothing moved."""
    moves = [*shared_moves(guide), *(move for place in guide.places for move in moves_of(place))]
    pairs = [(move.url, move.to.url) for move in moves if _leads_on(move) and move.to]
    if not pairs:
        return
    base = urlsplit(guide.site.base_url or "/").path or "/"
    yield Document("_redirects", "".join(f"{base}{old} {base}{new} 301\n" for old, new in pairs))
    lines = (f"location = {base}{old} {{ return 301 {base}{new}; }}\n" for old, new in pairs)
    yield Document("redirects/nginx.conf", "".join(lines))
    lines = (f'RedirectMatch 301 "^{base}{old}$" "{base}{new}"\n' for old, new in pairs)
    yield Document("redirects/apache.conf", "".join(lines))


def _leads_on(move: Move) -> bool:
    return move.ended is None
