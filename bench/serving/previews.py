"""The two previews, started, watched and ended."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from bench.measure.processes import Session, memory_of
from bench.measure.running import MEBI, users_environment
from bench.serving.news import PATIENCE, News, hugo_news, our_news
from zhinan.preview.previewed import as_previewed
from zhinan.publish.project import Project

CALM = 0.6
"""Seconds without work after which a preview counts as done with a save."""


@dataclass(frozen=True)
class Preview:
    """One that is running."""

    output: Path
    """Where it writes the site."""
    news: News
    session: Session

    def cpu(self) -> float:
        """Seconds of processor so far, of all its processes."""
        return sum(process.own + process.children for process in self.session.processes().values())

    def memory(self) -> float:
        """MiB that it holds now."""
        return sum(memory_of(pid) for pid in self.session.processes()) / MEBI

    def calm(self) -> float:
        """Wait until it has nothing more to do; its seconds of processor then."""
        end = time.perf_counter() + PATIENCE
        before = self.cpu()
        while time.perf_counter() < end:
            time.sleep(CALM)
            now = self.cpu()
            if now - before < 0.02:
                return now
            before = now
        raise TimeoutError("the preview works without end")


@contextmanager
def our_preview(project: Path) -> Iterator[Preview]:
    """`build.py serve` of a project."""
    port = free_port()
    command = [sys.executable, "build.py", "serve", "--port", str(port)]
    with _started(command, project) as session:
        _answers(port)
        yield _watched(shown_site(project), our_news, port, session)


def shown_site(project: Path) -> Path:
    """Where our preview of a project writes: where there are drafts, it has a site of its own."""
    return as_previewed(Project(project)).site


@contextmanager
def hugo_preview(twin: Path, hugo: Path) -> Iterator[Preview]:
    """`hugo server` of the twin, as it comes: from the disk, in its fast render mode."""
    port = free_port()
    with _started([str(hugo), "server", "--port", str(port)], twin) as session:
        _answers(port)
        yield _watched(twin / "public", hugo_news, port, session)


def free_port() -> int:
    """A port that nothing listens at."""
    with socket.socket() as line:
        line.bind(("127.0.0.1", 0))
        port: int = line.getsockname()[1]
    return port


@contextmanager
def _started(command: Sequence[str], folder: Path) -> Iterator[Session]:
    process = subprocess.Popen(
        command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        env=users_environment(), start_new_session=True,
    )  # fmt: skip
    try:
        yield Session(process.pid)
    finally:
        os.killpg(process.pid, signal.SIGINT)
        try:
            process.wait(20)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()


def _answers(port: int) -> None:
    """Wait until the preview has answered a browser: both do so once their first build is through."""
    end = time.perf_counter() + PATIENCE
    while time.perf_counter() < end:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/", timeout=PATIENCE) as answer:
                answer.read()
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise TimeoutError("the preview does not answer")


def _watched(output: Path, listen: Callable[[int], News], port: int, session: Session) -> Preview:
    preview = Preview(output, listen(port), session)
    preview.calm()
    return preview
