"""A QR code as inline SVG, black on white in every colour scheme, for the way from paper to the live page."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

QUIET = 4
"""Modules of white around the code; scanners need them."""


def draw_qr(url: str, *, title: str) -> str:
    """`url` as one <svg> element; `title` is what a screen reader says of it.

    Error correction is level M (15 %). The viewBox counts modules.
    """
    import segno  # only where a code is drawn: sheets without one are made without an encoder

    code = segno.make(url, error="m", micro=False, boost_error=False)
    width = code.symbol_size(border=QUIET)[0]
    path = "".join(_runs(row, y) for y, row in enumerate(code.matrix_iter(border=QUIET)))
    return (
        f'<svg class="qr" role="img" aria-label="{escape(title)}" viewBox="0 0 {width} {width}"'
        ' width="120" height="120" shape-rendering="crispEdges" xmlns="http://www.w3.org/2000/svg">'
        f'<rect class="qr-ground" fill="#fff" width="{width}" height="{width}"/>'
        f'<path class="qr-ink" fill="#000" d="{path}"/></svg>'
    )


def _runs(row: Iterable[int], y: int) -> str:
    """The dark pieces of one row of modules as rectangles."""
    words: list[str] = []
    start: int | None = None
    for x, dark in enumerate((*row, 0)):
        if dark and start is None:
            start = x
        elif not dark and start is not None:
            words.append(f"M{start} {y}h{x - start}v1h-{x - start}z")
            start = None
    return "".join(words)
