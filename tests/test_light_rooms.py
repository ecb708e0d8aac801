"""What a command, or an editor's browser, does not need it does not import.

text, content and guide, an item's page and its checklist stand on the standard library and a few small
packages, so that they can one day check and show an item in the browser of the person who edits it.
"""

from __future__ import annotations

import json
import subprocess
import sys
from importlib.metadata import files
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SMALL = ROOT / "tests" / "sites" / "good" / "small"
LIGHT = ("pyyaml", "jinja2", "markupsafe")
HEAVY = ("pypinyin", "segno", "lxml", "pagefind", "watchfiles", "weasyprint", "zhinan.processes")

IN_A_BARE_INTERPRETER = """
import sys
root, site, *packages = sys.argv[1:]
sys.path[:0] = [root, *packages]
for name in {heavy}:
    sys.modules[name] = None  # to import it is an error, wherever it might lie

import importlib, pkgutil
from pathlib import Path

for room in ("model", "text", "content", "guide", "desk"):
    package = importlib.import_module(f"zhinan.{{room}}")
    for module in pkgutil.walk_packages(package.__path__, f"zhinan.{{room}}."):
        importlib.import_module(module.name)

from zhinan.guide.load import load_guide
from zhinan.pages.answer.item_page import item_page
from zhinan.pages.paper.checklist import checklist_of, checklist_page
from zhinan.publish.rendering.renderer import make_renderer

guide = load_guide(Path(site) / "content").guide
place = guide.places[0]
item = next(item for item in place.items if item.id == "transfer-out")
renderer = make_renderer(guide, Path(root) / "templates")
print(renderer.render(item_page(guide, place, item)))
print(renderer.render(checklist_page(place, item, checklist_of(guide, place, item))))

from zhinan.desk.answering import Desk

desk = Desk(Path(site), Path(root) / "templates", Path(root) / "schema" / "content", "assets/")
name = f"{{place.id}}/items/{{item.id}}.md"
assert desk.answer({{"ask": "check"}})["ok"]
assert len(desk.answer({{"ask": "pages", "name": name}})["pages"]) > 1
assert desk.answer({{"ask": "form", "name": name}})["value"]
"""

ABROAD = {"ssl", "http.client", "urllib.request", "xml.sax"}
"""What it takes to talk to servers, which no build does."""

COMMAND = """
import json, sys
sys.path.insert(0, sys.argv[1])
from pathlib import Path
from zhinan.cli.main import main
try:
    main(sys.argv[3:], Path(sys.argv[2]))
except SystemExit:
    pass
print(json.dumps(sorted(sys.modules)))
"""


def folder_with(packages: tuple[str, ...], folder: Path) -> Path:
    """A folder to import from that has these packages of the environment and no other."""
    for package in packages:
        found = files(package) or []
        for name in {file.parts[0] for file in found if file.suffix == ".py"}:
            (folder / name).symlink_to(Path(str(found[0].locate())).parents[len(found[0].parts) - 1] / name)
    return folder


def test_an_item_and_its_checklist_are_made_with_few_packages(tmp_path: Path) -> None:
    script = IN_A_BARE_INTERPRETER.format(heavy=HEAVY)
    packages = folder_with(LIGHT, tmp_path), ROOT / "zhinan" / "desk" / "packages"
    command = [sys.executable, "-I", "-S", "-c", script, str(ROOT), str(SMALL), *map(str, packages)]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    assert '<body class="item-page"' in run.stdout
    assert '<article class="sheet checklist' in run.stdout


def test_a_package_that_is_not_light_is_not_there(tmp_path: Path) -> None:
    packages = folder_with(LIGHT, tmp_path)
    for name in ("segno", "pypinyin"):
        look = f"import sys; sys.path.insert(0, sys.argv[1]); import yaml, jinja2; import {name}"
        command = [sys.executable, "-I", "-S", "-c", look, str(packages)]
        run = subprocess.run(command, capture_output=True, text=True, check=False)
        assert f"No module named '{name}'" in run.stderr


def modules_of(*arguments: str) -> set[str]:
    """The modules that a command has imported when it ends."""
    command = [sys.executable, "-c", COMMAND, str(ROOT), str(SMALL), *arguments]
    run = subprocess.run(command, capture_output=True, text=True, check=True)
    return set(json.loads(run.stdout.splitlines()[-1]))


def test_a_check_imports_nothing_of_the_site() -> None:
    found = modules_of("check")
    assert "zhinan.guide.load" in found
    assert found & {*HEAVY, "jinja2"} == set()
    assert [
        name for name in found if name.startswith(("zhinan.pages", "zhinan.draw", "zhinan.preview"))
    ] == []


@pytest.mark.parametrize("arguments", [("--help",), ("build", "--help"), ("diff", "--help")])
def test_help_imports_the_commands_alone(arguments: tuple[str, ...]) -> None:
    found = modules_of(*arguments)
    assert [name for name in found if name.startswith("zhinan.") and not name.startswith("zhinan.cli")] == []
    assert found & {*HEAVY, "jinja2", "yaml"} == set()


def test_a_build_imports_nothing_that_talks_to_servers() -> None:
    rooms = "zhinan.publish.recipe, zhinan.pages.hosting, zhinan.pages.updates.feeds"
    look = f"import json, sys, {rooms}; print(json.dumps(sorted(sys.modules)))"
    run = subprocess.run([sys.executable, "-c", look], cwd=ROOT, capture_output=True, text=True, check=True)
    found = set(json.loads(run.stdout))
    assert found & ABROAD == set()
