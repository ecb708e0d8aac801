"""The house stands as the README says: imports run downwards, files stay small, names say something."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
HOUSE = ROOT / "zhinan"

MAY_KNOW: dict[str, frozenset[str]] = {
    "model": frozenset(),
    "content": frozenset({"model"}),
    "draw": frozenset({"model"}),
    "pages": frozenset({"model", "content", "draw"}),
    "publish": frozenset({"model", "content", "draw", "pages"}),
    "preview": frozenset({"model", "content", "draw", "pages", "publish"}),
    "cli": frozenset({"model", "content", "draw", "pages", "publish", "preview"}),
}
DRAWERS = {"util", "utils", "helper", "helpers", "common", "core", "manager", "managers", "misc"}
LONGEST = 250
FILES_AND_MARKUP = {"pathlib", "os", "io", "shutil", "yaml", "jinja2", "markupsafe", "markdown_it"}

MODULES = sorted(HOUSE.rglob("*.py"))
EVERY_FILE = sorted([*MODULES, ROOT / "build.py", *(ROOT / "tests").rglob("*.py")])


def named(path: Path) -> str:
    """A file by its path in the project."""
    return path.relative_to(ROOT).as_posix()


def room_of(path: Path) -> str:
    """The room a module stands in; cli.py is one by itself."""
    return path.relative_to(HOUSE).parts[0].removesuffix(".py")


def tree_of(path: Path) -> ast.Module:
    """A file's syntax tree."""
    return ast.parse(path.read_text(encoding="utf-8"))


def imports(path: Path) -> Iterator[tuple[str, str]]:
    """Place and full name of every import in a file, also of those inside functions."""
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield f"{named(path)}:{node.lineno}", alias.name
        elif isinstance(node, ast.ImportFrom):
            for alias in node.names:
                yield f"{named(path)}:{node.lineno}", "." * node.level + f"{node.module}.{alias.name}"


def test_every_module_stands_in_a_room_of_the_house() -> None:
    assert {room_of(path) for path in MODULES} - {"__init__"} <= set(MAY_KNOW)


def test_imports_run_downwards() -> None:
    upwards = []
    for path in MODULES:
        allowed = MAY_KNOW.get(room_of(path), frozenset()) | {room_of(path)}
        for place, name in imports(path):
            parts = name.split(".")
            if parts[0] == "zhinan" and set(parts[1:2]) & set(MAY_KNOW) - allowed:
                upwards.append(f"{place}: {room_of(path)} may not know {name}")
    assert upwards == []


def test_imports_are_written_in_full() -> None:
    assert [place for path in MODULES for place, name in imports(path) if name.startswith(".")] == []


def test_the_model_knows_neither_files_nor_markup() -> None:
    model = [path for path in MODULES if room_of(path) == "model"]
    found = [f"{place}: {name}" for path in model for place, name in imports(path)]
    assert [line for line in found if line.partition(": ")[2].split(".")[0] in FILES_AND_MARKUP] == []


def test_only_the_commands_print() -> None:
    prints = [
        f"{named(path)}:{node.lineno}"
        for path in MODULES
        if room_of(path) != "cli"
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "print"
    ]
    assert prints == []


def test_no_file_is_so_long_that_it_has_a_second_subject() -> None:
    lengths = {named(path): len(path.read_text(encoding="utf-8").splitlines()) for path in EVERY_FILE}
    assert {name: length for name, length in lengths.items() if length > LONGEST} == {}


def test_a_file_says_first_what_it_is_for() -> None:
    # An empty __init__.py of the tests only makes a folder a package.
    silent = [path for path in EVERY_FILE if path.stat().st_size and not ast.get_docstring(tree_of(path))]
    assert [named(path) for path in silent] == []


def test_no_module_is_a_drawer_for_the_rest() -> None:
    names = {part for path in MODULES for part in path.relative_to(HOUSE).with_suffix("").parts}
    assert names & DRAWERS == set()


def test_no_room_is_empty() -> None:
    folders = {path.parent for path in HOUSE.rglob("*") if path.is_file() and path.suffix != ".pyc"}
    rooms = [folder for folder in folders if [file.name for file in folder.iterdir()] == ["__init__.py"]]
    assert [named(room) for room in rooms] == []
