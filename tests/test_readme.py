"""The documents for those who carry on say what is there: commands, rooms, dependencies, files."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from zhinan.cli.main import COMMANDS

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
DOCUMENTS = (
    "README.md",
    "CONTRIBUTING.md",
    "CHANGELOG.md",
    "docs/publishing.md",
    "docs/editing.md",
    "docs/search.md",
    "docs/performance.md",
    "docs/scale.md",
    "docs/pull-requests.md",
    "docs/new-city.md",
)


def test_the_readme_names_every_command_of_the_makefile() -> None:
    targets = re.findall(r"^([a-z]+):.*##", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    assert len(targets) >= 6
    assert [target for target in targets if f"`make {target}`" not in README] == []


def test_the_readme_names_every_command_of_the_program() -> None:
    (named,) = re.findall(r"build\.py \[([a-z |]+)\]", README)
    assert sorted(named.split(" | ")) == sorted(COMMANDS)


def test_the_readme_has_every_room_in_its_table() -> None:
    rooms = {path.parent.name for path in (ROOT / "zhinan").glob("*/__init__.py")}
    assert {room for room in rooms if f"| `zhinan/{room}/` |" not in README} == set()


def test_every_dependency_has_its_reason() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = project["optional-dependencies"]
    wanted = project["dependencies"] + extras["dev"] + extras["pdf"] + extras["pictures"]
    names = {re.split(r"[^A-Za-z0-9-]", text)[0].lower() for text in wanted}
    tabled = set(
        re.findall(r"[a-z0-9-]+", " ".join(re.findall(r"^\| ([a-z0-9, -]+) \|", README, re.MULTILINE)))
    )
    assert names - tabled == set()


@pytest.mark.parametrize("lock", ["requirements.txt", "bench/requirements.txt"])
def test_a_lock_names_no_registry_and_no_folder_of_a_machine(lock: str) -> None:
    lines = (ROOT / lock).read_text(encoding="utf-8").splitlines()
    options = [line for line in lines if line.startswith("-") or "file:" in line or "://" in line]
    assert options == []
    packages = [line for line in lines if re.match(r"[a-z]", line)]
    assert packages
    assert [line for line in packages if not re.fullmatch(r"[a-z0-9._-]+==\S+( ; .+)? \\", line)] == []


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_link_between_documents_leads_to_a_file(name: str) -> None:
    document = ROOT / name
    text = re.sub(r"`[^`\n]*`", "", document.read_text(encoding="utf-8"))  # what is code is an example
    links = re.findall(r"\]\(([^)\s]+)\)", text) + re.findall(r'src="([^"]+)"', text)
    files = [link.partition("#")[0] for link in links if not re.match(r"[a-z]+:", link)]
    assert [file for file in files if file and not (document.parent / file).exists()] == []
