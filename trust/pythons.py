"""The other Pythons that the program is for, as far as this machine has them: each makes the same bytes."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from trust.copies import ROOT, Tree, command, differing, project, tree_of
from trust.figures import Figure

VERSIONS = ("3.11", "3.12", "3.13", "3.14")
THIS = f"{sys.version_info.major}.{sys.version_info.minor}"
KEPT = ROOT / ".cache" / "pythons"
"""A virtual environment for each, with what requirements.txt names."""
ASK = "import sys; print('%d.%d' % sys.version_info[:2])"
NEEDED = "import jinja2, msgspec, yaml"


def by_other_pythons(content: Path, folder: Path) -> Iterator[Figure]:
    """A clean build by each; those that are not to be had are named."""
    wanted, fault = made_by(sys.executable, content, folder / "this")
    yield Figure(f"made by Python {THIS}", f"{len(wanted)} files", (fault,) if fault else ())
    for version in VERSIONS:
        if version == THIS:
            continue
        name = f"made by Python {version}"
        found = interpreter(version)
        if found is None:
            yield Figure(name, "not tried, there is none on this machine")
            continue
        ready, why = with_packages(found, version)
        if ready is None:
            yield Figure(name, f"not tried, its packages could not be installed: {why}")
            continue
        made, fault = made_by(ready, content, folder / version)
        yield Figure(name, "same bytes", (fault,) if fault else tuple(differing(wanted, made)))


def interpreter(version: str) -> str | None:
    """A Python of that version: on the PATH, or one of pyenv's."""
    pyenv = Path(os.environ.get("PYENV_ROOT") or Path.home() / ".pyenv") / "versions"
    newest_first = sorted(pyenv.glob(f"{version}.*/bin/python"), key=_patch, reverse=True)
    for name in (shutil.which(f"python{version}"), *map(str, newest_first)):
        # pyenv's stand-ins on the PATH answer for versions that are not chosen, too: with a complaint.
        if name and _said(name, ASK) == version:
            return name
    return None


def _patch(path: Path) -> int:
    last = path.parts[-3].rpartition(".")[2]
    return int(last) if last.isdigit() else -1


def with_packages(python: str, version: str) -> tuple[str | None, str]:
    """An environment of that Python with the project's packages, made once; or why there is none."""
    folder = KEPT / version
    own = folder / "bin" / "python"
    if _said(str(own), f"{NEEDED}; print('ready')") == "ready":
        return str(own), ""
    lock = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--require-hashes", "-r"]
    for line in ([python, "-m", "venv", "--clear", folder], [own, *lock, ROOT / "requirements.txt"]):
        done = subprocess.run([*map(str, line)], capture_output=True, text=True, check=False)
        if done.returncode:
            told = (done.stderr or done.stdout).strip().splitlines()
            return None, told[-1] if told else "no word"
    return str(own), ""


def _said(python: str, program: str) -> str:
    """What a program says when that Python runs it; nothing where it can't."""
    try:
        done = subprocess.run([python, "-c", program], capture_output=True, text=True, check=False)
    except OSError:
        return ""
    return done.stdout.strip() if done.returncode == 0 else ""


def made_by(python: str, content: Path, folder: Path) -> tuple[Tree, str]:
    """The site as that Python makes it, clean, and what was told where it failed."""
    copy = project(folder, content)
    done = command(copy, "build", "--quiet", python=python)
    found = tree_of(copy / "site") if done.returncode == 0 else {}
    shutil.rmtree(copy)
    return found, "" if done.returncode == 0 else done.stderr[-400:] or "no word"
