"""A link in the notes by an item's file name leads to that item's page of the same place."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.pages.rendering import by_id, tree
from zhinan.guide.load import load_guide
from zhinan.model.guide import Guide
from zhinan.pages.answer.item_page import item_page

LINKS = Path(__file__).resolve().parents[2] / "sites" / "good" / "links-in-notes" / "content"


@pytest.fixture
def linking(tmp_path: Path) -> Guide:
    """A place whose notes have links, and a city that takes over its guide."""
    content = Path(shutil.copytree(LINKS, tmp_path / "content"))
    (content / "other").mkdir()
    for name in ("city.yaml", "offices.yaml"):
        own = (content / "yangli" / name).read_text("utf-8").replace("0530", "0699")
        (content / "other" / name).write_text(own.replace("样例市", "别例市"), encoding="utf-8")
    text = (content / "other/city.yaml").read_text("utf-8").partition("事项顺序")[0]
    (content / "other/city.yaml").write_text(f"{text}采用: yangli\n", encoding="utf-8")
    loaded = load_guide(content)
    assert loaded.problems == ()
    return loaded.guide


@pytest.mark.parametrize("place_id", ["yangli", "other"])
def test_it_stands_on_the_page_beside_the_addresses_of_the_web(linking: Guide, place_id: str) -> None:
    place = linking.place(place_id)
    assert place is not None
    item = next(item for item in place.items if item.id == "account-withdrawal")
    notes = by_id(tree(linking, item_page(linking, place, item)), "notes")
    assert [link.get("href") for link in notes.iter("a")] == [
        "../transfer-out/",
        "./",
        "https://ybj.example.gov.cn/a?b=1&c=%E4%B8%80#d",
        "http://ybj.example.gov.cn",
        "https://ybj.example.gov.cn:8443/",
        "https://ybj.example.gov.cn/a",
        "tel:+865305550100",
    ]
