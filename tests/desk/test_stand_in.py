"""The desk's stand-in for msgspec does what msgspec does, as far as the program asks for it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
STAND_IN = ROOT / "zhinan" / "desk" / "packages"
NOT_IN_A_BROWSER = (
    "zhinan.pages.data",
    "zhinan.publish.making",
    "zhinan.publish.output.manifest",
    "zhinan.publish.output.mirror",
    "zhinan.publish.search.search_index",
)
"""No site is made there: what only these take is not asked of the stand-in."""
SCRIPT = """
import json, pickle, sys
from functools import cached_property
from msgspec import NODEFAULT, Struct, field, msgpack, to_builtins
from msgspec.structs import asdict, astuple, replace

def told(do):
    try:
        return repr(do())
    except (AttributeError, TypeError) as error:
        return "TypeError" if isinstance(error, TypeError) else "AttributeError"

class Hall(Struct, frozen=True, dict=True):
    name: str
    phones: tuple[str, ...] = ()

    @cached_property
    def long(self): return self.name * 2

class Large(Hall, frozen=True):
    floor: int = 1

class Desk(Struct, order=True):
    hall: Hall
    seen: list[str] = field(default_factory=list)

hall, large, desk = Hall("北厅", ("1",)), Large("南厅", floor=3), Desk(Hall("北厅"))
desk.seen.append("一")
Hall.__module__ = "__main__"
print(json.dumps([
    repr(hall), repr(large), repr(desk), hall == Hall("北厅", ("1",)), hall == Hall("北厅"), hall != large,
    hash(hall) == hash(Hall("北厅", ("1",))), told(lambda: hash(desk)),
    told(lambda: setattr(hall, "name", "")),
    told(lambda: setattr(large, "floor", 2)), told(lambda: Hall()), told(lambda: Hall("", other=1)),
    Desk(Hall("一")).seen, Hall.__struct_fields__, Large.__struct_fields__, Large.__struct_defaults__,
    Desk.__struct_fields__, hall.long, repr(replace(hall, name="东厅")), told(lambda: replace(hall, other=1)),
    list(asdict(desk)), repr(asdict(desk)["hall"]), repr(astuple(desk)), to_builtins(desk),
    isinstance(large, Struct),
    repr(pickle.loads(pickle.dumps(hall))), NODEFAULT in Large.__struct_defaults__,
    msgpack.encode(hall) == msgpack.encode(Hall("北厅", ("1",))),
    msgpack.encode(hall) == msgpack.encode(desk.hall),
]))
"""


def said(*folders: Path) -> list[object]:
    """What values do in an interpreter that looks there first."""
    lines = "".join(f"import sys; sys.path.insert(0, {str(folder)!r})\n" for folder in folders)
    command = [sys.executable, "-c", lines + SCRIPT]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    found: list[object] = json.loads(run.stdout)
    return found


def test_values_do_the_same_on_both() -> None:
    assert said(STAND_IN) == said()


def test_every_name_that_the_program_takes_is_there() -> None:
    taken = set()
    for path in (ROOT / "zhinan").rglob("*.py"):
        name = ".".join(path.relative_to(ROOT).with_suffix("").parts)
        if not path.is_relative_to(STAND_IN) and not name.startswith(NOT_IN_A_BROWSER):
            for line in path.read_text(encoding="utf-8").splitlines():
                module, _, names = line.removeprefix("from ").partition(" import ")
                if module.startswith("msgspec"):
                    taken |= {(module, name.strip()) for name in names.split(",")}
    assert ("msgspec", "Struct") in taken
    look = "".join(f"from {module} import {name}\n" for module, name in sorted(taken))
    there = f"import sys; sys.path[:0] = {[str(STAND_IN), str(ROOT)]!r}\n"
    seen = "import zhinan.desk.prepared\nprint(*sys.modules)"
    command = [sys.executable, "-c", f"{there}{look}{seen}"]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    assert "zhinan.desk.prepared" in run.stdout
    assert [name for name in run.stdout.split() if name.startswith(NOT_IN_A_BROWSER)] == []
