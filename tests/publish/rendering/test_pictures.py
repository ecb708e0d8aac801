"""The picture of a page that is sent on: what it shows, where it stands, and that it is drawn once."""

from __future__ import annotations

import io
import re
import shutil
from pathlib import Path

import pytest
from PIL import Image

from tests.findings import ROOT
from zhinan.pages.page import SharePicture
from zhinan.publish import search_files
from zhinan.publish.pipeline import build
from zhinan.publish.project import Project
from zhinan.publish.rendering import pictures
from zhinan.publish.rendering.pictures import easel

PLAIN = SharePicture("东丘", "生育津贴支付", "9个工作日", "办事指南")
PAPER, RED, GREEN = (251, 250, 246), (181, 48, 28), (10, 90, 85)
ADDRESS = re.compile(r'<meta property="og:image" content="([^"]+)"')


def drawn(picture: SharePicture) -> Image.Image:
    """As a phone gets it."""
    found = easel()
    assert found is not None, "the tests need a Chinese font"
    return Image.open(io.BytesIO(found.draw(picture))).convert("RGB")


def inked(image: Image.Image, box: tuple[int, int, int, int]) -> set[tuple[int, ...]]:
    """The colours within a box, paper left out."""
    found = image.crop(box).getcolors(1 << 16) or []
    return {colour for _, colour in found if isinstance(colour, tuple)} - {PAPER}


def test_it_is_large_enough_for_a_chat_and_light() -> None:
    assert drawn(PLAIN).size == (600, 315)
    found = easel()
    assert found is not None
    assert len(found.draw(PLAIN)) < 12_000
    assert found.draw(PLAIN) == found.draw(PLAIN)


def test_seal_and_limit_are_red_and_what_is_empty_is_not_drawn() -> None:
    image = drawn(PLAIN)
    assert RED in inked(image, (40, 36, 200, 104))
    assert RED in inked(image, (40, 190, 400, 260))
    bare = drawn(SharePicture("东丘", "生育津贴支付", "", "办事指南"))
    assert inked(bare, (40, 190, 400, 260)) == set()


@pytest.mark.parametrize("length", [1, 11, 23, 30, 60, 200])
def test_a_title_of_any_length_stays_within_its_room(length: int) -> None:
    image = drawn(SharePicture("东丘", "办" * length, "9个工作日", "办事指南"))
    assert inked(image, (566, 0, 600, 315)) <= {GREEN}
    assert RED in inked(image, (40, 180, 400, 270))
    assert inked(image, (0, 264, 600, 270)) == set()


def test_a_long_name_has_room_in_the_seal() -> None:
    assert inked(drawn(SharePicture("很" * 14, "题", "", "指南")), (566, 20, 600, 315)) == set()


def test_without_a_font_nothing_is_drawn(monkeypatch: pytest.MonkeyPatch) -> None:
    easel.cache_clear()
    monkeypatch.setattr(shutil, "which", lambda _: None)
    monkeypatch.setattr(pictures, "FONTS", ())
    assert easel() is None
    easel.cache_clear()


def test_every_item_and_hall_of_a_site_with_an_address_has_its_own(coded_site: Path) -> None:
    seen: dict[str, str] = {}
    for page in coded_site.rglob("index.html"):
        for address in ADDRESS.findall(page.read_text(encoding="utf-8")):
            if "/share-" in address:
                seen[page.parent.relative_to(coded_site).as_posix()] = address
    assert {"jiazhou", "jiazhou/maternity-allowance", "yichuan/offices/shizhi"} <= seen.keys()
    assert len(set(seen.values())) == len(seen)
    for folder, address in seen.items():
        assert address.rpartition("/")[0].endswith(folder)
        assert (coded_site / folder / address.rpartition("/")[2]).read_bytes().startswith(b"\x89PNG")


def test_a_site_without_an_address_draws_nothing(built_site: Path) -> None:
    assert not list(built_site.rglob("share-*.png"))


def test_a_picture_that_stands_is_not_drawn_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search_files, "index_files", lambda *_, **__: {})
    shutil.copytree(ROOT / "tests" / "sites" / "good" / "small" / "content", tmp_path / "content")
    for name in ("templates", "static"):
        (tmp_path / name).symlink_to(ROOT / name)
    settings = tmp_path / "content" / "site.yaml"
    settings.write_text(f"{settings.read_text('utf-8')}\n网址: https://a.example/\n", "utf-8")
    project = Project(tmp_path)
    assert build(project, jobs=1).ok
    there = {path.name for path in project.site.rglob("share-*.png")}
    drawn: list[str] = []

    def draw(_: pictures.Easel, picture: SharePicture) -> bytes:
        drawn.append(picture.title)
        return b"new"

    monkeypatch.setattr(pictures, "_draw", draw)
    item = tmp_path / "content" / "yangli" / "items" / "transfer-out.md"
    item.write_text(item.read_text("utf-8").replace("标题: ", "标题: 新的"), "utf-8")
    assert build(project, jobs=1).ok
    assert len(drawn) == 1
    assert drawn[0].startswith("新的")
    assert len({path.name for path in project.site.rglob("share-*.png")} - there) == 1
