"""Scripts as they are published: modules joined, comments left out."""

from __future__ import annotations

import re
from pathlib import Path

from zhinan.publish.output.scripts import published_scripts

ROOT = Path(__file__).resolve().parents[2]
PAGE = """// The page's.
import { Box, size as most } from "./parts/box.js";
import { word } from "./parts/words/word.js";

/* What it does. */
export function open() {
  return new Box(most, word("a")); // as asked
}
import("./later.js");
"""
BOX = """import { word } from "./words/word.js";
export class Box {}
export const size = 3;
const hidden = word;
"""
WORD = """export const word = (text) => new URL(text, import.meta.url);
export { word as said };
"""
LATER = """import { word } from "./parts/words/word.js";
word("b");
"""


def test_a_module_stands_in_the_one_that_needs_it_and_what_two_need_in_a_file_that_they_share() -> None:
    files = {"a/page.js": PAGE, "a/parts/box.js": BOX, "a/parts/words/word.js": WORD, "a/later.js": LATER}
    assert published_scripts(files) == {
        "a/page.js": """import { word } from "./parts/words/shared.js";
const $a_parts_box = (() => {
class Box {}
const size = 3;
const hidden = word;
return { Box, size };
})();
const { Box, size: most } = $a_parts_box;

export function open() {
  return new Box(most, word("a")); // as asked
}
import("./later.js");
""",
        "a/later.js": """import { word } from "./parts/words/shared.js";
word("b");
""",
        "a/parts/words/shared.js": """const $a_parts_words_word = (() => {
const word = (text) => new URL(text, import.meta.url);
return { word, said: word };
})();
export const { word } = $a_parts_words_word;
""",
    }


def test_addresses_in_a_module_stay_those_from_its_own_place() -> None:
    inner = 'export const here = import.meta.url;\nexport const more = () => import("./more.js");\n'
    files = {"page.js": 'import { here } from "./in/one.js";\nhere;\n', "in/one.js": inner, "in/more.js": ""}
    page = published_scripts(files)["page.js"]
    assert 'new URL("./in/one.js", import.meta.url)' in page
    assert 'import("./in/more.js")' in page


def published(site: Path) -> Path:
    """The folder of the scripts and sheets that the site's pages ask for now."""
    page = (site / "search" / "index.html").read_text(encoding="utf-8")
    (folder,) = set(re.findall(r"assets/[0-9a-f]+/", page))
    return site / str(folder)


def test_the_search_is_a_few_files(built_site: Path) -> None:
    found = {path.name for path in (published(built_site) / "js" / "search").rglob("*.js")}
    wanted = {"box.js", "suggest.js", "beside.js", "guess.js", "fulltext.js"}
    assert found == {"search.js", "shared.js", "watchdog.js"} | wanted


def test_a_plain_script_stands_in_those_that_take_it_in() -> None:
    folder, header = (
        "// For folders.\nif (a) {\n  b();\n}\n",
        '// The header.\nimport "./folder.js";\n\nc();\n',
    )
    files = {"js/folder.js": folder, "js/header.js": header, "js/print.js": 'import "./folder.js";\nd();\n'}
    assert published_scripts(files) == {
        "js/header.js": "if (a) {\n  b();\n}\n\nc();\n",
        "js/print.js": "if (a) {\n  b();\n}\nd();\n",
    }


def test_no_comment_of_a_line_of_its_own_is_published(built_site: Path) -> None:
    lines = [
        line
        for path in published(built_site).rglob("*")
        if path.suffix in (".js", ".css")
        for line in path.read_text(encoding="utf-8").splitlines()
    ]
    assert lines
    assert [line for line in lines if line.lstrip().startswith(("//", "/*"))] == []
