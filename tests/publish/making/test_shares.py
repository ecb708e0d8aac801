"""Places made alone and put together are the whole site, byte for byte."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.findings import ROOT
from zhinan.cli.main import main
from zhinan.publish.project import Project

SMALL = ROOT / "tests" / "sites" / "good" / "small" / "content"
RUN = """import sys
from pathlib import Path
from zhinan.cli.main import main
sys.exit(main(["build", "--place", sys.argv[2], "--quiet"], Path(sys.argv[1])))
"""
Captured = pytest.CaptureFixture[str]


def project_at(root: Path) -> Project:
    """Two cities."""
    shutil.copytree(SMALL, root / "content")
    shutil.copytree(root / "content/yangli", root / "content/dongli")
    for name in ("city.yaml", "items/transfer-out.md"):
        path = root / "content/dongli" / name
        path.write_text(path.read_text(encoding="utf-8").replace("样例市", "东例市"), encoding="utf-8")
    for name in ("templates", "static"):
        (root / name).symlink_to(ROOT / name)
    return Project(root)


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """The machine that joins."""
    (tmp_path / "here").mkdir()
    return project_at(tmp_path / "here")


def site_of(project: Project) -> dict[str, bytes]:
    """Every file of the site."""
    files = (path for path in project.site.rglob("*") if path.is_file())
    return {path.relative_to(project.site).as_posix(): path.read_bytes() for path in files}


@pytest.mark.slow
def test_shares_are_made_at_the_same_time_in_one_folder(project: Project) -> None:
    """As on machines that see one disk, or by xargs."""
    made = [
        subprocess.Popen(
            [sys.executable, "-c", RUN, project.root, place], stdout=subprocess.DEVNULL, cwd=ROOT
        )
        for place in ("yangli", "dongli", "dongli")
    ]
    assert [one.wait() for one in made] == [0, 0, 0]
    assert main(["join"], project.root) == 0
    joined = site_of(project)
    shutil.rmtree(project.site)
    shutil.rmtree(project.work)
    assert main(["build"], project.root) == 0
    assert site_of(project) == joined


@pytest.mark.slow
def test_shares_of_other_machines_are_joined_to_the_same_bytes(project: Project, tmp_path: Path) -> None:
    for place in ("yangli", "dongli"):
        (tmp_path / place).mkdir()
        other = project_at(tmp_path / place)
        assert main(["build", "--place", place], other.root) == 0
        assert not other.site.exists()
        shutil.copytree(other.root / "shares" / place, project.root / "shares" / place)
    assert main(["join"], project.root) == 0
    joined = site_of(project)
    (tmp_path / "whole").mkdir()
    whole = project_at(tmp_path / "whole")
    assert main(["build"], whole.root) == 0
    assert joined == site_of(whole)
    assert any(path.endswith("pagefind-entry.json") for path in joined)
    assert main(["build"], project.root) == 0, "what was joined is known to the next build"
    assert site_of(project) == joined


def test_a_share_of_other_content_is_refused(project: Project, capsys: Captured) -> None:
    assert main(["build", "--place", "yangli", "--quiet"], project.root) == 0
    city = project.content / "yangli/city.yaml"
    city.write_text(city.read_text("utf-8").replace("5550100", "5550199"), "utf-8")
    assert main(["join"], project.root) == 1
    told = capsys.readouterr().err
    assert "yangli 这一份不是用现在的内容、模板和程序生成的" in told
    assert "python build.py build --place yangli" in told
    assert not project.site.exists()


def test_a_place_that_is_not_there_and_shares_that_are_not_there_are_told(
    project: Project, capsys: Captured
) -> None:
    assert main(["build", "--place", "xili"], project.root) == 1
    assert "没有“xili”这个地方" in capsys.readouterr().err
    assert main(["join", "nowhere"], project.root) == 1
    assert "没有文件夹 nowhere" in capsys.readouterr().err
