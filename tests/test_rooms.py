"""The house stands as the README says: imports run downwards, files stay small, names say something."""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
HOUSE = ROOT / "zhinan"

ROOMS = (
    "model",
    "processes",
    "text",
    "draw",
    "content",
    "guide",
    "pages",
    "publish",
    "preview",
    "desk",
    "cli",
)
MAY_KNOW: dict[str, frozenset[str]] = {
    "model": frozenset(),
    "processes": frozenset(),
    "text": frozenset({"model"}),
    "draw": frozenset({"model"}),
    "content": frozenset({"model", "text"}),
    "guide": frozenset({"model", "processes", "text", "content"}),
    "pages": frozenset({"model", "text", "draw", "content", "guide"}),
    "publish": frozenset(ROOMS[:7]),
    "preview": frozenset(ROOMS[:8]),
    "desk": frozenset(ROOMS[:8]) - {"processes"},
    "cli": frozenset(ROOMS[:10]),
}
DRAWERS = {"util", "utils", "helper", "helpers", "common", "core", "manager", "managers", "misc"}
LONGEST = 250
MOST_FILES = 15
FILES_AND_MARKUP = {"pathlib", "os", "io", "shutil", "yaml", "jinja2", "markupsafe", "markdown_it"}

MODULES = sorted(HOUSE.rglob("*.py"))
AROUND = [path for folder in ("bench", "schema", "tests") for path in (ROOT / folder).rglob("*.py")]
EVERY_FILE = sorted([*MODULES, ROOT / "build.py", *AROUND])


def named(path: Path) -> str:
    """A file by its path in the project."""
    return path.relative_to(ROOT).as_posix()


def room_of(path: Path) -> str:
    """The room a module stands in."""
    return path.relative_to(HOUSE).parts[0].removesuffix(".py")


def module_of(path: Path) -> str:
    """A module by its full name."""
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


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


def known_modules(path: Path) -> set[str]:
    """The modules of the house that a module imports, for types only or inside functions too."""
    names = {module_of(module) for module in MODULES}
    wanted = (name if name in names else name.rpartition(".")[0] for _, name in imports(path))
    return {name for name in wanted if name in names} - {module_of(path)}


def circles(graph: dict[str, set[str]]) -> list[str]:
    """What reaches itself, directly or by others."""
    found = []
    for start in graph:
        seen: set[str] = set()
        ahead = list(graph[start])
        while ahead:
            name = ahead.pop()
            if name not in seen:
                seen.add(name)
                ahead += graph.get(name, ())
        if start in seen:
            found.append(start)
    return sorted(found)


def test_circles_are_found() -> None:
    assert circles({"a": {"b"}, "b": {"c"}, "c": {"a"}, "d": {"a"}}) == ["a", "b", "c"]


def test_no_module_reaches_itself() -> None:
    assert circles({module_of(path): known_modules(path) for path in MODULES}) == []


def test_no_room_within_a_room_reaches_itself() -> None:
    # A room's own files may serve as what its rooms share, or put them together: they are counted one by one.
    folders = {module_of(path) for path in MODULES if path.name == "__init__.py" and len(path.parts) > 1}
    inner = {name for name in folders if name.count(".") >= 2}

    def part(name: str) -> str:
        return max((room for room in inner if f"{name}.".startswith(f"{room}.")), key=len, default=name)

    graph: dict[str, set[str]] = {}
    for path in MODULES:
        own = part(module_of(path))
        graph.setdefault(own, set()).update({part(name) for name in known_modules(path)} - {own})
    assert circles(graph) == []


def test_no_folder_is_crowded() -> None:
    folders = {path.parent for path in EVERY_FILE}
    crowds = {named(folder): len(set(folder.glob("*.py")) - {folder / "__init__.py"}) for folder in folders}
    assert {name: count for name, count in crowds.items() if count > MOST_FILES} == {}


def test_no_two_files_of_the_house_bear_one_name() -> None:
    names = Counter(path.name for path in MODULES if path.name != "__init__.py")
    assert [name for name, count in names.items() if count > 1] == []


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
