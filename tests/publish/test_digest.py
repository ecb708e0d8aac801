"""Names for folders: the same bytes, the same name."""

from __future__ import annotations

from importlib.metadata import version
from pathlib import Path

from zhinan.publish.digest import digest_of, version_of


def test_a_folder_is_named_by_the_names_and_bytes_of_its_files(tmp_path: Path) -> None:
    names = set()
    for name, text in (("a.html", "1"), ("a.html", "2"), ("b.html", "2"), ("sub/b.html", "2")):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
        names.add(digest_of(tmp_path))
    assert len(names) == 4


def test_what_editors_leave_beside_a_file_that_is_open_is_no_file(tmp_path: Path) -> None:
    (tmp_path / "base.html").write_text("1", encoding="utf-8")
    before = digest_of(tmp_path)
    (tmp_path / ".#base.html").symlink_to("somebody@somewhere.1234:5678")
    assert digest_of(tmp_path) == before


def test_the_version_of_a_package_is_that_which_is_installed() -> None:
    for package in ("pagefind", "msgspec"):
        assert version_of(package) == version(package)
