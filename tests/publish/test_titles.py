"""Two pages have two titles: a link sent on, a tab, a search engine's result say which one it is."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

TITLE = re.compile(r"<title>(.*?)</title>")
DESCRIPTION = re.compile(r'<meta name="description" content="(.*?)">')


@pytest.mark.parametrize("part", [TITLE, DESCRIPTION])
def test_every_page_has_a_title_and_a_description_of_its_own(built_site: Path, part: re.Pattern[str]) -> None:
    found = Counter(
        text for path in built_site.rglob("*.html") for text in part.findall(path.read_text(encoding="utf-8"))
    )
    assert len(found) > 300
    assert {text: times for text, times in found.items() if times > 1} == {}


def test_every_page_of_the_shell_says_of_when_it_is(built_site: Path) -> None:
    silent = []
    for path in built_site.rglob("*.html"):
        html = path.read_text(encoding="utf-8")
        if '<footer class="foot"' in html and "资料截至：" not in html:
            silent.append(path.relative_to(built_site).as_posix())
    assert silent == []
