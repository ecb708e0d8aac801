"""content/root/: files for the site's root, as they are."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.conftest import WHOLE
from zhinan.cli.main import main
from zhinan.guide.load import load_guide

SMALL = Path(__file__).resolve().parents[2] / "sites" / "good" / "small" / "content"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A good site with a folder root/."""
    shutil.copytree(SMALL, tmp_path / "content")
    (tmp_path / "content" / "root" / ".well-known").mkdir(parents=True)
    return tmp_path / "content"


def test_they_stand_at_the_root_byte_for_byte_and_are_no_place(content: Path) -> None:
    files = {
        "MP_verify_Ab1.txt": b"Ab1",
        ".well-known/security.txt": b"Contact: x\r\n",
        "robots.txt": b"User-agent: *\nDisallow:\n",
        "favicon.ico": b"\x00\x01\xff",
    }
    for name, data in files.items():
        (content / "root" / name).write_bytes(data)
    loaded = load_guide(content)
    assert loaded.ok
    assert sorted(file.name for file in loaded.root) == sorted(files)
    assert "root" not in [place.id for place in loaded.guide.places]
    assert main(["build", "--quiet"], content.parent) == 0
    site = content.parent / "site"
    assert {name: (site / name).read_bytes() for name in files} == files


def test_whatever_the_build_puts_at_the_root_is_its_own_but_robots_txt(
    coded_site: Path, content: Path
) -> None:
    names = [path.name for path in coded_site.iterdir() if not path.name.startswith(".")]
    for name in names:
        (content / "root" / name).write_text("x", encoding="utf-8")
    loaded = load_guide(content)
    places = {place.name for place in (WHOLE / "content").iterdir()}
    assert {file.name for file in loaded.root} - places == {"robots.txt"}


@pytest.mark.parametrize("name", ["index.html", "yangli", "data/a.json", "sitemap.xml"])
def test_none_takes_an_address_of_the_site_itself(content: Path, name: str) -> None:
    (content / "root" / name).parent.mkdir(exist_ok=True)
    (content / "root" / name).write_text("x", encoding="utf-8")
    loaded = load_guide(content)
    (told,) = [problem for problem in loaded.problems if problem.level == "error"]
    assert (told.path, told.message) == (
        f"content/root/{name}",
        f"root/ 里不能有 {name}：这个网址网站自己要用",
    )


def test_a_link_is_not_followed_and_a_large_file_not_taken(content: Path) -> None:
    (content / "root" / "link.txt").symlink_to("/etc/hostname")
    (content / "root" / "film.bin").write_bytes(bytes(1_000_001))
    loaded = load_guide(content)
    assert sorted(problem.path for problem in loaded.problems if problem.level == "error") == [
        "content/root/film.bin",
        "content/root/link.txt",
    ]
    assert loaded.root == ()
