"""/edit/: the editor's desk, where its runtime was brought (`make desk`); no other page knows of it.

All that it loads stands at an address that names its bytes: the runtime, the program with the packages that
it stands on, the content as it is published.
"""

from __future__ import annotations

import gzip
import io
import json
import zipfile
from collections.abc import Iterator, Mapping
from importlib.metadata import files
from pathlib import Path

from zhinan.model.guide import Guide
from zhinan.pages.desk_page import URL as FOLDER
from zhinan.pages.desk_page import desk_page
from zhinan.pages.urls import file_of
from zhinan.publish.assets import FOLDER as ASSETS
from zhinan.publish.assets import Assets, folder_of
from zhinan.publish.digest import PROGRAM
from zhinan.publish.editing.desk_runtime import runtime_of
from zhinan.publish.editing.preparing import Entries, prepared
from zhinan.publish.output.staging import Staging
from zhinan.publish.project import Project, came_with
from zhinan.publish.rendering.renderer import make_renderer
from zhinan.text.disk.door import bytes_of
from zhinan.text.disk.leavings import is_left_behind

PACKAGES = ("pyyaml", "jinja2", "markupsafe", "segno")
"""Written in Python alone, or able to do without the rest."""
STAND_INS = PROGRAM / "desk" / "packages"
"""In place of packages that are compiled."""
KEPT, MEMORY = "kept.pickle", "memory.bin"
"""The content as read, apart from all that stays the same when it changes; Python's memory."""
ROOMS = ("model", "text", "draw", "content", "guide", "pages", "publish", "desk")
SAME_DAY = (1980, 1, 1, 0, 0, 0)
LOADER = "pyodide.js"
MACHINE = "pyodide.asm.js"


def put_desk(project: Project, guide: Guide, assets: Assets, staging: Staging) -> None:
    """Stage the page and what it loads."""
    program, kit, held = dict(_program()), dict(_kit(project)), dict(_content(project.content))
    made = prepared(project, "program", _archive(program))
    read: Entries = {}
    if made:
        memory = made.pop(MEMORY)
        program = made
        read = prepared(project, "content", _archive(program), _archive(kit), _archive(held))
    files = {**dict(_parts(project)), "program.zip": _archive(program)}
    files |= {MEMORY: memory} if made else {}
    files["kit.zip"] = _archive(kit | {name: data for name, data in read.items() if name != KEPT})
    content = {"content.zip": _archive(held | {name: data for name, data in read.items() if name == KEPT})}
    addresses = {name: _folder(files) + name for name in files} | {
        "content": _folder(content) + "content.zip"
    }
    for name, data in files.items():
        staging.put(FOLDER + addresses[name], data)
    staging.put(FOLDER + addresses["content"], content["content.zip"])
    page = desk_page(guide, addresses, assets.folder)
    html = make_renderer(guide, project.templates, assets.folder).render(page)
    staging.put(file_of(page.url), html.encode())
    keeper = (PROGRAM / "desk" / "browser" / "keeper.js").read_bytes()
    staging.put(f"{FOLDER}keeper.js", keeper)  # its address decides what it may keep: everything below /edit/


def _folder(files: Mapping[str, bytes]) -> str:
    """A folder below /edit/ that names their bytes."""
    return folder_of(files).removeprefix(ASSETS)


def _parts(project: Project) -> Iterator[tuple[str, bytes]]:
    """The runtime, and the desk's own scripts and styles, by their names below one folder.

    Names end as every host knows them, and the largest are compressed by ourselves: no host has to know
    what WebAssembly is.
    """
    runtime = runtime_of(project)
    loader = (runtime / "pyodide.mjs").read_text(encoding="utf-8")
    yield LOADER, loader.replace("pyodide.asm.mjs", MACHINE).encode()
    yield MACHINE, (runtime / "pyodide.asm.mjs").read_bytes()
    yield "pyodide-lock.json", b'{"info": %s, "packages": {}}' % _info(runtime)
    yield "machine.bin", gzip.compress((runtime / "pyodide.asm.wasm").read_bytes(), 9, mtime=0)
    yield "python_stdlib.zip", (runtime / "python_stdlib.zip").read_bytes()
    for path in sorted((PROGRAM / "desk" / "browser").iterdir()):
        if path.suffix in (".js", ".css") and path.name != "keeper.js":
            yield path.name, path.read_bytes()


def _info(runtime: Path) -> bytes:
    """For which Python the runtime is; packages of its own are not used."""
    return json.dumps(json.loads((runtime / "pyodide-lock.json").read_bytes())["info"]).encode()


def _program() -> Iterator[tuple[str, bytes]]:
    """The program and its packages as they are here."""
    yield "program/zhinan/__init__.py", (PROGRAM / "__init__.py").read_bytes()
    for room in ROOMS:
        for path in sorted((PROGRAM / room).rglob("*.py")):
            if not path.is_relative_to(STAND_INS):
                yield f"program/zhinan/{path.relative_to(PROGRAM).as_posix()}", path.read_bytes()
    for path in sorted(STAND_INS.rglob("*.py")):
        yield f"program/{path.relative_to(STAND_INS).as_posix()}", path.read_bytes()
    for package in PACKAGES:
        for file in sorted(files(package) or (), key=str):
            if file.suffix == ".py":
                yield f"program/{file.as_posix()}", Path(str(file.locate())).read_bytes()


def _kit(project: Project) -> Iterator[tuple[str, bytes]]:
    """What the program reads beside the content: its lists, the templates, the schemas of forms."""
    for room in ROOMS:
        for path in sorted((PROGRAM / room).rglob("*.txt")):
            yield f"program/zhinan/{path.relative_to(PROGRAM).as_posix()}", path.read_bytes()
    for name, path in project.templates.files(is_left_behind).items():
        yield f"templates/{name}", path.read_bytes()
    for path in sorted(came_with("schema/content").glob("*.json")):
        yield f"schema/{path.name}", path.read_bytes()


def _content(content: Path) -> Iterator[tuple[str, bytes]]:
    for path in sorted(content.rglob("*")):
        if path.is_file() and not path.is_symlink() and not is_left_behind(path.name):
            yield f"content/{path.relative_to(content).as_posix()}", bytes_of(path)


def _archive(entries: Entries) -> bytes:
    """The same bytes from the same files."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in entries.items():
            archive.writestr(zipfile.ZipInfo(name, SAME_DAY), content, zipfile.ZIP_DEFLATED)
    return data.getvalue()
