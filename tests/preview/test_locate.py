"""Addresses find the file that any static host would send."""

from __future__ import annotations

from pathlib import Path

import pytest

from zhinan.preview.locate import Answer, locate, sub_path


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "jiazhou" / "offices").mkdir(parents=True)
    (tmp_path / "index.html").write_text("home")
    (tmp_path / "jiazhou" / "index.html").write_text("city")
    (tmp_path / "jiazhou" / "生育.html").write_text("Chinese name")
    return tmp_path


@pytest.mark.parametrize(
    ("address", "file"),
    [
        ("/a/b/", "index.html"),
        ("/a/b/?q=1", "index.html"),
        ("/a/b/index.html", "index.html"),
        ("/a/b/jiazhou/", "jiazhou/index.html"),
        ("/a/b//jiazhou//", "jiazhou/index.html"),
        ("/a/b/jiazhou/%E7%94%9F%E8%82%B2.html", "jiazhou/生育.html"),
    ],
)
def test_an_address_below_the_sub_path_names_a_file(site: Path, address: str, file: str) -> None:
    assert locate(site, "/a/b/", address) == Answer(file=site / file)


def test_a_folder_without_its_slash_moves_and_keeps_the_query(site: Path) -> None:
    assert locate(site, "/a/b/", "/a/b/jiazhou?city=yichuan") == Answer(moved="/a/b/jiazhou/?city=yichuan")


@pytest.mark.parametrize("address", ["/", "/a/b"])
def test_the_way_to_the_sub_path_is_found(site: Path, address: str) -> None:
    assert locate(site, "/a/b/", address) == Answer(moved="/a/b/")


@pytest.mark.parametrize(
    "address",
    [
        "/jiazhou/",
        "/a/b/none/",
        "/a/b/index.html/",
        "/a/b/jiazhou/offices/",
        "/a/b/../b/index.html",
        "/a/b/%2e%2e/%2e%2e/etc/passwd",
        "/a/b/..%5c..%5cetc",
        "/a/b/%00",
    ],
)
def test_nothing_outside_the_site_and_no_missing_file_is_found(site: Path, address: str) -> None:
    assert locate(site, "/a/b/", address) == Answer()


@pytest.mark.parametrize(("typed", "path"), [("/", "/"), ("", "/"), ("a/b", "/a/b/"), ("//a//b//", "/a/b/")])
def test_a_sub_path_may_be_typed_with_or_without_slashes(typed: str, path: str) -> None:
    assert sub_path(typed) == path
