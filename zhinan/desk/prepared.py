"""What every start in a browser would make anew, made once: templates, the content as read.

The build runs it in the browser's own runtime, under one seed of hashes: the same bytes each time. Of the
browser's memory it keeps what importing this module leaves there.
"""

from __future__ import annotations

import pickle
from contextlib import suppress
from importlib import import_module
from pathlib import Path

from zhinan.desk.answering import Desk
from zhinan.desk.opened import KEPT
from zhinan.publish.rendering.renderer import make_renderer

TEMPLATES, SCHEMA, COMPILED = "templates", "schema", "compiled"
"""What lies in the folder of a desk, beside content/."""
CODECS = ("utf_8_sig", "gb18030", "utf_16", "utf_16_le", "utf_16_be", "utf_32", "utf_32_le", "utf_32_be")
OTHERS = ("encodings.unicode_escape", "copy", "segno", "segno.writers")
LATER = (*(f"encodings.{name}" for name in CODECS), *OTHERS)
"""What would be imported only at a first use; without segno no code is drawn."""
for module in LATER:
    with suppress(ImportError):
        import_module(module)


def laid(root: Path, assets: str) -> Desk:
    """The desk in a folder; `assets` is where the site's style sheets stand, from its root."""
    return Desk(root, root / TEMPLATES, root / SCHEMA, assets, root / COMPILED)


def prepare(root: Path) -> list[str]:
    """The files that were made below the folder: they come first where they are."""
    desk = laid(root, "")
    (root / KEPT).write_bytes(pickle.dumps(desk.opened.kept.known, protocol=pickle.HIGHEST_PROTOCOL))
    environment = make_renderer(desk.opened.now.guide, root / TEMPLATES, "", root / COMPILED).environment
    for name in environment.list_templates():
        environment.get_template(name)
    made = [root / KEPT, *(root / COMPILED).iterdir()]
    return sorted(path.relative_to(root).as_posix() for path in made)
