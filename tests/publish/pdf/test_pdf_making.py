"""Several processes print the papers: what becomes of files where one is lost, fails or is interrupted."""

from __future__ import annotations

import errno
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from multiprocessing import active_children
from pathlib import Path

import pytest

from tests.findings import ROOT
from tests.pages.paper.conftest import linked, needs_weasyprint
from zhinan.cli import build
from zhinan.cli.main import INTERRUPTED, main
from zhinan.guide.load import load_guide
from zhinan.model.guide import Guide
from zhinan.pages.printing.bundles import bundles
from zhinan.processes.forks import forking
from zhinan.publish.layers import Layers
from zhinan.publish.pdf.pdf_files import fresh_bundles
from zhinan.publish.pdf.pdf_making import make_pdfs
from zhinan.publish.project import Project

pytestmark = needs_weasyprint
needs_forks = pytest.mark.skipif(forking() is None, reason="this system has no fork")
Printer = Callable[[str, Layers], bytes]
SMALL = ROOT / "tests" / "sites" / "good" / "small" / "content"
HALLS = "全部大厅单"
"""Stands in one of the files, which is neither the first nor the last."""
PROGRAM = """
import os, signal, sys, time
from pathlib import Path
from zhinan.cli.main import main
from zhinan.publish.pdf import pdf_making

def for_long(*_):
    os.write(1, b"begun\\n")  # whole, whoever writes beside it
    time.sleep(600)

signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell's background is deaf to it
pdf_making.print_pdf = for_long
sys.exit(main(["pdf", "--jobs", sys.argv[2]], Path(sys.argv[1])))
"""


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    """The small site's own project; its papers are printed by nobody, what stands for each is its HTML."""
    prints(monkeypatch, lambda html, _: html.encode())
    return linked(tmp_path, SMALL)


def prints(monkeypatch: pytest.MonkeyPatch, printer: Printer) -> None:
    """Let papers be printed that way."""
    monkeypatch.setattr("zhinan.publish.pdf.pdf_making.print_pdf", printer)


def guide_of(project: Project) -> Guide:
    return load_guide(project.content).guide


def made_of(project: Project) -> dict[str, bytes]:
    """The files that stand in the work folder, with their notes."""
    folder = project.work / "pdf"
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


@pytest.mark.parametrize("jobs", [1, 2])
def test_each_file_stands_under_its_own_name_when_it_is_told(project: Project, jobs: int) -> None:
    guide = guide_of(project)
    wanted = [bundle for place in guide.places for bundle in bundles(guide, place)]
    told = []

    def tell(step: str) -> None:
        number, url = step.split()
        told.append(number)
        assert f"<title>{titles[url]}" in (project.work / "pdf" / url).read_text("utf-8")

    titles = {bundle.url: bundle.page.title for bundle in wanted}
    assert len(set(titles.values())) == len(wanted)
    assert make_pdfs(project, guide, progress=tell, jobs=jobs).written == len(wanted)
    assert told == [f"{number}/{len(wanted)}" for number in range(1, len(wanted) + 1)]
    assert make_pdfs(project, guide, jobs=jobs).kept == len(wanted)


def test_without_forks_they_are_made_one_by_one(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("zhinan.processes.forks.forking", lambda: None)
    prints(monkeypatch, lambda *_: b"by %d" % os.getpid())
    made = make_pdfs(project, guide_of(project), jobs=2)
    files = {data for name, data in made_of(project).items() if name.endswith(".pdf")}
    assert made.written == 7
    assert files == {b"by %d" % os.getpid()}


def test_without_the_libraries_that_weasyprint_stands_on_it_says_what_to_install(
    project: Project, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def lacking(name: str) -> None:
        raise OSError(f"cannot load library 'libpango-1.0-0' for {name}")

    monkeypatch.setattr("zhinan.publish.pdf.pdf_making.import_module", lacking)
    assert main(["pdf"], project.root) == 1
    (line,) = capsys.readouterr().err.splitlines()
    assert "libpango-1.0-0" in line
    assert line.startswith("生成 PDF 要装 WeasyPrint：make pdf")


@needs_forks
def test_a_process_makes_no_more_than_some_files(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("zhinan.publish.pdf.pdf_making.LASTING", 2)
    prints(monkeypatch, lambda *_: b"%d" % os.getpid())
    make_pdfs(project, guide_of(project), jobs=2)
    files = [data for name, data in made_of(project).items() if name.endswith(".pdf")]
    assert len(files) == 7
    assert max(map(files.count, files)) == 2


@needs_forks
def test_a_process_that_is_killed_ends_the_command_with_a_line_and_takes_nothing_along(
    project: Project, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def killed(html: str, _: Layers) -> bytes:
        if HALLS in html:
            os.kill(os.getpid(), signal.SIGKILL)
        return html.encode()

    make_pdfs(project, guide_of(project))
    before = made_of(project)
    rename(project)
    monkeypatch.setattr(build, "run", lambda *_: pytest.fail("a site without its papers"))
    prints(monkeypatch, killed)
    assert main(["pdf", "--jobs", "2"], project.root) == 1
    told = capsys.readouterr()
    remedy = "关掉一些程序，或加上 --jobs 1 再生成；已有的网站没有坏"
    assert told.err == f"帮忙的进程被中止了，多半是内存不够。怎么办：{remedy}。\n"
    assert not active_children()
    after = made_of(project)
    done = [line.split()[1] for line in told.out.splitlines()]
    assert 1 <= len(done) < 7
    assert all(after[name] != before[name] for name in done)
    assert {name: after[name] for name in before if "halls" in name} == {
        name: data for name, data in before.items() if "halls" in name
    }
    prints(monkeypatch, lambda html, _: html.encode())
    again = make_pdfs(project, guide_of(project))
    assert again.kept >= len(done), "what was made is not made again"
    assert again.written + again.kept == 7


def rename(project: Project) -> None:
    """Content of its own, with another name of the city, which all papers show."""
    (project.root / "content").unlink()
    shutil.copytree(SMALL, project.root / "content")
    city = project.content / "yangli" / "city.yaml"
    city.write_text(city.read_text("utf-8").replace("名称: 样例市\n", "名称: 改名市\n"), "utf-8")


@pytest.mark.parametrize("part", ["halls.pdf", "halls.key"])
def test_a_full_disk_is_told_and_what_stood_is_no_other_file_under_an_old_note(
    project: Project, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], part: str
) -> None:
    make_pdfs(project, guide_of(project), kind="sheet")
    before = made_of(project)
    rename(project)
    write = Path.write_bytes

    def full(path: Path, data: bytes) -> int:
        if path.name.startswith(part):
            write(path, data[:9])
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return write(path, data)

    monkeypatch.setattr(Path, "write_bytes", full)
    assert main(["pdf", "--what", "sheet"], project.root) == 1
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith(f".cache/pdf/yangli/print/{part}：磁盘满了。怎么办：")
    assert made_of(project).keys() == before.keys(), "nothing half-written takes up room"
    monkeypatch.undo()
    if part == "halls.pdf":
        assert made_of(project) == before
    assert bool(fresh_bundles(project, load_guide(SMALL).guide)) == (part == "halls.pdf")
    assert not fresh_bundles(project, guide_of(project))


@needs_forks
def test_an_error_in_one_of_them_is_told_as_if_there_were_one(
    project: Project, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def barred(html: str, static: Layers) -> bytes:
        return html.encode() if HALLS not in html else static.find("css/gone.css").read_bytes()

    prints(monkeypatch, barred)
    assert main(["pdf", "--jobs", "2"], project.root) == 1
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith(f"{ROOT / 'static' / 'css' / 'gone.css'}：找不到")


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_ctrl_c_ends_all_of_them_without_a_traceback(project: Project, jobs: str) -> None:
    command = [sys.executable, "-c", PROGRAM, str(project.root), jobs]
    with subprocess.Popen(
        command, cwd=ROOT, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True
    ) as process:
        assert process.stdout
        try:
            for _ in range(int(jobs)):
                assert process.stdout.readline() == "begun\n"
            os.killpg(process.pid, signal.SIGINT)
            told = process.communicate(timeout=60)
        finally:
            with suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)  # whoever did not hear must not go on after the test
    assert process.returncode == INTERRUPTED
    assert told == ("", "\n中断了。再运行一次就接着做。\n")
