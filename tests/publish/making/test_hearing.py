"""The dictionary of readings is opened in a process of its own, and all that a site needs is heard there."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path
from random import Random

import pytest

from tests.findings import ROOT
from zhinan.model.guide import Guide
from zhinan.pages.search.search_lists import spoken_names

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


HEAR = """
import json, sys
from zhinan.publish.making.hearing import learn_phrases
from zhinan.pages.search.readings import hear, remembered

texts = tuple(json.load(sys.stdin))
if sys.argv[1] == "few":
    learn_phrases(texts)
hear(texts)
from pypinyin.constants import PHRASES_DICT

print(json.dumps([len(PHRASES_DICT), remembered()]))
"""


def test_few_phrases_read_what_all_of_them_read(guide: Guide) -> None:
    """Names as they are, and put together by chance, so that a phrase begins where none goes on."""
    names = list(dict.fromkeys(spoken_names(guide)))
    chance = Random(7)
    signs = "".join(names) + "长重行乐还没得着了朝单曾参差"
    texts = names + ["".join(chance.choices(signs, k=chance.randint(1, 9))) for _ in range(2000)]

    def heard(phrases: str) -> tuple[int, dict[str, list[str]]]:
        line = [sys.executable, "-c", HEAR, phrases]
        done = subprocess.run(
            line, cwd=ROOT, input=json.dumps(texts), capture_output=True, text=True, check=True
        )
        count, readings = json.loads(done.stdout)
        return count, readings

    (few, read), (every, meant) = heard("few"), heard("all")
    assert read == meant
    assert few < every / 4
