"""Scripts written short by tdewolff/minify; where it is not installed they stand as they were written.

It leaves out what a browser passes over, and gives a function's own names, and a module's, short ones. No
later language than the floor's comes out (tests/static/floor_scripts.yaml).
"""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress

LANGUAGE = 2018
"""Of what is written: no ?? and no ?. (ECMAScript 2020)."""
KIND = "application/javascript"


def shortened(scripts: Mapping[str, str]) -> dict[str, str]:
    """Scripts by their names that do the same; one that it cannot read stands as it was written."""
    try:
        import minify  # type: ignore[import-not-found, import-untyped, unused-ignore]
    except ImportError:
        return dict(scripts)
    minify.config({"js-version": LANGUAGE})
    found = dict(scripts)
    for name, text in scripts.items():
        with suppress(minify.MinifyError):
            found[name] = str(minify.string(KIND, text))
    return found
