"""What the browser's memory holds from the build is all that the desk needs: nothing is imported later."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from tests.findings import ROOT

A_DAY = """
import json, sys
sys.path.insert(0, sys.argv[1])
from pathlib import Path
from zhinan.desk.prepared import laid, prepare

known = {*sys.modules}
root = Path(sys.argv[2])
prepare(root)
desk = laid(root, "assets/")
for name in desk.opened.names:
    text = desk.answer({"ask": "open", "name": name})["text"]
    for asked in ("form", "pages", "mend", "facts"):
        desk.answer({"ask": asked, "name": name})
    desk.answer({"ask": "glance", "name": name, "text": text + "错的: 一行"})
(desk.opened.content / "wrong.yaml").write_bytes("名称: 错".encode("gb18030"))
for asked in ("check", "facts", "hand-over", "files", "put-back"):
    desk.answer({"ask": asked})
for what in ("item", "form", "city"):
    names = ["fresh"] if what == "city" else [desk.opened.names[0].split("/")[0], "fresh"]
    desk.answer({"ask": "begin", "what": what, "names": names, "answers": {}})
print(json.dumps(sorted({*sys.modules} - known)))
"""


def test_nothing_is_imported_while_an_editor_works(site: Path) -> None:
    (site / "templates").symlink_to(ROOT / "templates")
    (site / "schema").symlink_to(ROOT / "schema" / "content")
    line = [sys.executable, "-c", A_DAY, str(ROOT), str(site)]
    done = subprocess.run(line, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    later = [name for name in json.loads(done.stdout) if name.split(".")[0] != "pypinyin"]
    assert not later, later  # the browser sorts without pypinyin
