"""The command `zhinan` works in any folder with content/: templates and static files are in the package."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.findings import ROOT

pytest.importorskip("setuptools")
SMALL = ROOT / "tests" / "sites" / "good" / "small" / "content"
RUN = "import sys; from zhinan.cli.main import main; sys.argv[0] = 'zhinan'; sys.exit(main())"


@pytest.mark.slow
def test_the_installed_program_makes_a_site_from_content_alone(tmp_path: Path) -> None:
    source, library, town = (tmp_path / name for name in ("source", "library", "town"))
    for name in ("zhinan", "templates", "static", "schema"):
        shutil.copytree(ROOT / name, source / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "setup.py", "LICENSE"):
        shutil.copy(ROOT / name, source / name)
    build = [sys.executable, "setup.py", "-q", "build_py", "--build-lib", str(library)]
    subprocess.run(build, cwd=source, check=True, capture_output=True)
    shutil.rmtree(source)
    shutil.copytree(SMALL, town / "content")
    ran = subprocess.run(
        [sys.executable, "-c", RUN, "build"],
        cwd=town,
        env={**os.environ, "PYTHONPATH": str(library)},
        check=False,
        capture_output=True,
        encoding="utf-8",
    )
    assert ran.returncode == 0, ran.stderr
    assert "预览：zhinan serve" in ran.stdout
    assert sorted(path.name for path in town.iterdir()) == [".cache", "content", "site"]
    assert (town / "site" / "yangli" / "index.html").is_file()
    assert list((town / "site").glob("assets/*/site.css"))
