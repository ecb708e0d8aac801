"""A release: the same bytes from whoever packs it; asked at its address, compared with what was approved."""

from __future__ import annotations

import gzip
import os
import shutil
import subprocess
import tarfile
import zipfile
from collections.abc import Iterator
from pathlib import Path

import brotli  # type: ignore[import-untyped]
import pytest

from tests.publish.hosting.hosts import NGINX, nginx
from zhinan.cli.main import main
from zhinan.publish.project import Project
from zhinan.publish.release.comparing import compare
from zhinan.publish.release.packing import pack
from zhinan.publish.release.probing import probe
from zhinan.publish.release.sums import Sums, sums_of

BASE = "/ylbz/"
Captured = pytest.CaptureFixture[str]


@pytest.fixture(scope="module")
def sums(coded_site: Path) -> Sums:
    return sums_of(Project(coded_site.parent))


@pytest.fixture(scope="module")
def packed(coded_site: Path, sums: Sums, tmp_path_factory: pytest.TempPathFactory) -> Path:
    few = {name: sums[name] for name in sums if name.count("/") < 2 and not name.startswith("assets/")}
    folder = tmp_path_factory.mktemp("packed")
    pack(coded_site, few, folder / "one")
    touched = Path(shutil.copytree(coded_site, folder / "touched"))
    for path in touched.rglob("*"):
        os.utime(path, (1, 1))
    pack(touched, dict(reversed(few.items())), folder / "other")
    return folder


def test_it_is_the_same_byte_for_byte_whoever_packs_it_and_when(packed: Path) -> None:
    for path in (packed / "one").iterdir():
        assert path.read_bytes() == (packed / "other" / path.name).read_bytes(), path.name


def test_sha256sum_finds_every_file_as_it_was_approved(packed: Path, tmp_path: Path) -> None:
    with tarfile.open(packed / "one" / "site.tar.gz") as archive:
        assert {member.mode for member in archive} == {0o644}
        archive.extractall(tmp_path, filter="data")
    shutil.copy(packed / "one" / "SHA256SUMS", tmp_path / "site")
    subprocess.run(["sha256sum", "--check", "--quiet", "SHA256SUMS"], cwd=tmp_path / "site", check=True)
    command = ["sha256sum", "--check", "--quiet", "SHA256SUMS.packed"]
    subprocess.run(command, cwd=packed / "one", check=True)
    with zipfile.ZipFile(packed / "one" / "site.zip") as archive_too:
        names = set(archive_too.namelist())
        assert archive_too.read("site/index.html") == (tmp_path / "site" / "index.html").read_bytes()
    files = (path for path in (tmp_path / "site").rglob("*") if path.is_file() and path.name != "SHA256SUMS")
    assert names - {"site/hosting/SHA256SUMS"} == {path.relative_to(tmp_path).as_posix() for path in files}


def test_compressed_files_say_the_same(packed: Path) -> None:
    with zipfile.ZipFile(packed / "one" / "site.zip") as archive:
        plain = archive.read("site/index.html")
        assert gzip.decompress(archive.read("site/index.html.gz")) == plain
        assert brotli.decompress(archive.read("site/index.html.br")) == plain
        assert len(archive.read("site/index.html.br")) < len(plain) / 3


@pytest.fixture(scope="module")
def url(coded_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    if NGINX is None:
        pytest.skip("nginx is not installed")
    with nginx(coded_site, BASE, tmp_path_factory.mktemp("nginx")) as address:
        yield address


def test_a_host_with_the_configuration_of_the_build_is_as_it_should_be(
    url: str, coded_site: Path, capsys: Captured
) -> None:
    assert main(["probe", url], coded_site.parent) == 0
    assert capsys.readouterr().out == f"{url}：0 个错误，0 个提醒。\n"


def test_what_is_served_is_what_was_approved(url: str, coded_site: Path, capsys: Captured) -> None:
    assert main(["verify", url, "--quiet"], coded_site.parent) == 0
    assert "都和审定的一样" in capsys.readouterr().out


def test_one_other_byte_is_told(url: str, sums: Sums, tmp_path: Path, capsys: Captured) -> None:
    approved = tmp_path / "SHA256SUMS"
    names = ("index.html", "robots.txt")
    approved.write_text(
        f"{'0' * 64}  index.html\n{sums['robots.txt']}  robots.txt\n{'0' * 64}  gone/\n", "utf-8"
    )
    assert main(["verify", url, "--quiet", "--sums", str(approved)], tmp_path) == 1
    told = capsys.readouterr().err
    assert "index.html：和审定的不一样" in told
    assert "gone/：主机回答 404" in told
    assert names[1] not in told
    assert "3 个文件里有 2 个不是审定的那一版" in told


@pytest.mark.skipif(NGINX is None, reason="nginx is not installed")
@pytest.mark.parametrize("changed", ["index.html", "index.html.gz"])
def test_a_change_is_told_whether_it_is_sent_compressed_or_not(
    changed: str, coded_site: Path, sums: Sums, tmp_path: Path
) -> None:
    site = Path(shutil.copytree(coded_site, tmp_path / "site"))
    (site / "index.html.gz").write_bytes(gzip.compress((site / "index.html").read_bytes()))
    few = {"index.html": sums["index.html"]}
    (tmp_path / "nginx").mkdir()
    with nginx(site, BASE, tmp_path / "nginx") as address:
        assert list(compare(address, few)) == []
        other = b"<h1>other</h1>"
        (site / changed).write_bytes(gzip.compress(other) if changed.endswith(".gz") else other)
        (told,) = compare(address, few)
    assert told.startswith("index.html：和审定的不一样")
    assert "压缩成 gzip 的" in told if changed.endswith(".gz") else "没有压缩的" in told


def test_verify_says_once_that_the_host_does_not_answer(coded_site: Path, capsys: Captured) -> None:
    assert main(["verify", "http://127.0.0.1:9/", "--quiet"], coded_site.parent) == 1
    (told,) = capsys.readouterr().err.splitlines()
    assert told.startswith("http://127.0.0.1:9/ 没有回答")


def test_a_plain_server_is_told_what_it_lacks(site_url: str, built_site: Path) -> None:
    told = list(probe(site_url, sums_of(Project(built_site.parent))))
    words = "\n".join(one.what for one in told)
    for part in (
        ".vcf",
        "X-Content-Type-Options",
        ".html 没有压缩",
        "404.html",
        "hosting/nginx.conf",
        "开放数据",
    ):
        assert part in words
    assert any(one.wrong for one in told)
    assert all(one.hint for one in told)


@pytest.mark.parametrize("command", ["probe", "verify"])
def test_without_an_address_or_a_site_it_says_what_to_do(
    command: str, tmp_path: Path, capsys: Captured
) -> None:
    (tmp_path / "content").mkdir()
    assert main([command], tmp_path) == 2
    assert "写上网站首页的网址" in capsys.readouterr().err
    assert main([command, "http://127.0.0.1:9/"], tmp_path) == 2
    assert "先运行" in capsys.readouterr().err


def test_a_host_that_does_not_answer_is_told(sums: Sums) -> None:
    (told,) = probe("http://127.0.0.1:9/", sums)
    assert told.what.startswith("首页打不开")
