"""The dictionary of readings is opened in a process of its own, and all that a site needs is heard there."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.findings import ROOT

WHOLE = ROOT / "tests" / "sites" / "good" / "small"
BUILD = """
import sys
sys.path.insert(0, sys.argv[1])
from pathlib import Path
from zhinan.publish.pipeline import build
from zhinan.publish.project import Project

built = build(Project(Path(sys.argv[2])), jobs=1)
print(built.ok, "pypinyin" in sys.modules)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there are no forks: the dictionary is opened in place")
def test_a_first_build_leaves_the_dictionary_to_another_process(tmp_path: Path) -> None:
    shutil.copytree(WHOLE / "content", tmp_path / "content")
    for name in ("templates", "static"):
        (tmp_path / name).symlink_to(ROOT / name)
    glossary = tmp_path / "content" / "glossary.yaml"
    glossary.write_text("- 编号: filing\n  名称: （异地）备案\n  说明: 先登记。\n", encoding="utf-8")
    line = [sys.executable, "-c", BUILD, str(ROOT), str(tmp_path)]
    done = subprocess.run(line, capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["True", "False"], done.stdout
    (sounds,) = (tmp_path / "site" / "assets").glob("*/sounds.json")
    readings = json.loads(sounds.read_text(encoding="utf-8"))["readings"].split("|")
    assert {"bei备"} <= set(readings)
