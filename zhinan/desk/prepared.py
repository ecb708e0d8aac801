"""What every start in a browser would make anew, made once: compiled modules, templates, the content as read.

The build runs it in the browser's own runtime, under one seed of hashes: the same bytes each time.
"""

from __future__ import annotations

import pickle
import py_compile
from pathlib import Path

from zhinan.desk.answering import Desk
from zhinan.desk.opened import KEPT
from zhinan.publish.rendering.renderer import make_renderer

PROGRAM, TEMPLATES, SCHEMA, COMPILED = "program", "templates", "schema", "compiled"
"""What lies in the folder of a desk, beside content/."""


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
    for path in (root / PROGRAM).rglob("*.py"):
        shown, unchecked = str(path.relative_to(root)), py_compile.PycInvalidationMode.UNCHECKED_HASH
        target = path.with_suffix(".pyc")
        py_compile.compile(str(path), str(target), shown, True, 2, unchecked)
        made.append(target)
    return sorted(path.relative_to(root).as_posix() for path in made)
