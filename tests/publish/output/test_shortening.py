"""Scripts written short: the same to a browser, in the language of the floor."""

from __future__ import annotations

import re
import sys

import pytest

from tests.findings import ROOT
from zhinan.publish.assets import read_assets
from zhinan.publish.output.shortening import shortened

WRITTEN = """\
// Why it is so.
export function kept(address, { length }) {
  const found = address === null || address === undefined ? length : address; // as asked
  return `  ${found}  `;
}
"""


def test_what_a_browser_passes_over_is_left_out_and_what_others_meet_stays() -> None:
    (text,) = shortened({"a.js": WRITTEN}).values()
    assert "Why" not in text
    assert "found" not in text
    assert text.startswith("export function kept(")
    assert "length" in text
    assert "`  ${" in text


def test_no_later_language_than_the_floor_s_comes_out() -> None:
    (text,) = shortened({"a.js": WRITTEN}).values()
    assert "??" not in text
    published = read_assets(ROOT / "static").files
    scripts = {name: data.decode() for name, data in published.items() if name.endswith(".js")}
    assert len(scripts) > 10
    later = re.compile(r"\?\?|\?\.(?!\d)")
    assert {name: later.findall(text) for name, text in scripts.items() if later.search(text)} == {}
    written = sum(len(path.read_bytes()) for path in (ROOT / "static").rglob("*.js"))
    assert sum(map(len, scripts.values())) < 0.6 * written


def test_what_cannot_be_read_stands_as_it_was_written() -> None:
    assert shortened({"page/a.js": "const = ;"}) == {"page/a.js": "const = ;"}


def test_without_the_package_scripts_stand_as_they_were_written(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "minify", None)
    assert shortened({"a.js": WRITTEN}) == {"a.js": WRITTEN}
