"""Nothing that an editor can write gives a traceback: whole files, broken in every way that hands can."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from zhinan.guide.load import Loaded, load_guide
from zhinan.pages.data import documents
from zhinan.text.telling import format_problem
from zhinan.text.vocabulary import KEYS

ROOT = Path(__file__).resolve().parent.parent.parent
SMALL = ROOT / "tests" / "sites" / "good" / "small" / "content"
WHOLE = ROOT / "tests" / "sites" / "whole" / "content"
KINDS: dict[str, tuple[str, str]] = {
    "item": ("items/*.md", "yangli/items/transfer-out.md"),
    "city": ("city.yaml", "yangli/city.yaml"),
    "offices": ("offices.yaml", "yangli/offices.yaml"),
    "hospitals": ("hospitals.yaml", "yangli/hospitals.yaml"),
    "errata": ("errata.yaml", "yangli/errata.yaml"),
    "form": ("forms/*.yaml", "yangli/forms/form.yaml"),
    "list": ("list.yaml", "yangli/list.yaml"),
}
SITEWIDE = ("site.yaml", "life-events.yaml", "glossary.yaml", "synonyms.yaml", "answers.yaml")
PLACES = {**{kind: target for kind, (_, target) in KINDS.items()}, **{name: name for name in SITEWIDE}}
SIGNS = (
    "：:-—#&*!|>%@`\"'[]{},?\\ \t　\x00\x07\x1b\x85\u2028\ufeff\ufffd\ufffe無０９①（）“”·\n\r~=<$\U0001f600"
)
SLIPS = ("delete", "double", "swap", "indent", "cut", "insert", "replace", "key", "join")
EXAMPLES = int(os.environ.get("ZHINAN_FUZZ", "12"))
"""Examples a test; ZHINAN_FUZZ=2000 digs deeper, and other holes each time."""
Load = Callable[[str, bytes], Loaded]
FUZZ = settings(
    max_examples=EXAMPLES,
    deadline=None,
    derandomize=EXAMPLES <= 100,
    database=None,
    suppress_health_check=list(HealthCheck),
)


@cache
def written(kind: str) -> tuple[str, ...]:
    """The files of a kind on the whole site."""
    if kind in SITEWIDE:
        return ((WHOLE / kind).read_text("utf-8"),)
    return tuple(path.read_text("utf-8") for path in sorted(WHOLE.glob(f"*/{KINDS[kind][0]}")))


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Load:
    """Loads the small site with one file replaced, and holds what must always hold."""
    folder = tmp_path_factory.mktemp("fuzz") / "content"
    shutil.copytree(SMALL, folder)

    def load(kind: str, data: bytes) -> Loaded:
        path = folder / PLACES[kind]
        path.parent.mkdir(exist_ok=True)
        before = path.read_bytes() if path.exists() else None
        path.write_bytes(data)
        try:
            loaded = load_guide(folder)
        finally:
            path.unlink()
            if before is not None:
                path.write_bytes(before)
        holds(loaded)
        return loaded

    return load


def holds(loaded: Loaded) -> None:
    """Problems that can be printed, and a guide that can be published where there are none."""
    for problem in loaded.problems:
        format_problem(problem).encode("utf-8")
    if loaded.ok:
        for document in documents(loaded.guide):
            document.text.encode("utf-8")


@st.composite
def broken(draw: st.DrawFn, text: str) -> str:
    """The text after a few slips of the hand."""
    lines = text.split("\n")
    for _ in range(draw(st.integers(1, 4))):
        row = draw(st.integers(0, len(lines) - 1))
        line = lines[row]
        column = draw(st.integers(0, len(line)))
        sign = draw(st.sampled_from(SIGNS))
        match draw(
            st.sampled_from(["delete", "double", "swap", "indent", "cut", "insert", "replace", "key", "join"])
        ):
            case "delete":
                del lines[row]
            case "double":
                lines.insert(row, line)
            case "swap":
                other = draw(st.integers(0, len(lines) - 1))
                lines[row], lines[other] = lines[other], line
            case "indent":
                lines[row] = draw(st.sampled_from([" ", "  ", "\t", "　", ""])) + line.lstrip()
            case "cut":
                lines[row] = line[:column]
            case "insert":
                lines[row] = line[:column] + sign + line[column:]
            case "replace":
                lines[row] = line[:column] + sign + line[column + 1 :]
            case "key":
                lines[row] = (
                    f"{line[: len(line) - len(line.lstrip())]}{draw(st.sampled_from(sorted(KEYS)))}: {sign}"
                )
            case "join":
                lines[row : row + 2] = ["".join(lines[row : row + 2])]
        lines = lines or [""]
    return "\n".join(lines)


WORDS = st.one_of(
    st.sampled_from(sorted(KEYS)), st.text(max_size=6), st.sampled_from(["无", "是", "9个工作日", "同", "0"])
)
TREES = st.recursive(
    WORDS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(WORDS, inner, max_size=4),
    max_leaves=12,
)


@pytest.mark.parametrize("kind", sorted(PLACES))
@FUZZ
@given(data=st.data())
def test_slips_of_the_hand_in_good_files(kind: str, site: Load, data: st.DataObject) -> None:
    text = data.draw(st.sampled_from(written(kind)))
    site(kind, data.draw(broken(text)).encode("utf-8", "surrogatepass"))


@pytest.mark.parametrize("kind", sorted(PLACES))
@FUZZ
@given(tree=TREES)
def test_fields_of_any_shape_under_any_name(kind: str, site: Load, tree: object) -> None:
    text = yaml.safe_dump(tree, allow_unicode=True, default_flow_style=None)
    if kind == "item":
        text = f"---\n{text}---\n"
    site(kind, text.encode("utf-8", "surrogatepass"))


@pytest.mark.parametrize("kind", ["item", "city", "offices", "list"])
@FUZZ
@given(data=st.data())
def test_one_good_field_with_a_value_of_any_shape(kind: str, site: Load, data: st.DataObject) -> None:
    text = data.draw(st.sampled_from(written(kind)))
    head = text.strip("-\n").split("\n---")[0] if kind == "item" else text
    tree = yaml.load(head, Loader=getattr(yaml, "CBaseLoader", yaml.BaseLoader))
    field = data.draw(st.sampled_from(sorted(tree)))
    tree[field] = data.draw(TREES)
    changed = yaml.safe_dump(tree, allow_unicode=True, sort_keys=False)
    site(kind, (f"---\n{changed}---\n" if kind == "item" else changed).encode("utf-8", "surrogatepass"))


@pytest.mark.parametrize("kind", sorted(PLACES))
@FUZZ
@given(data=st.binary(max_size=200) | st.text(max_size=200).map(lambda text: text.encode("utf-16")))
def test_any_bytes_at_all(kind: str, site: Load, data: bytes) -> None:
    site(kind, data)
