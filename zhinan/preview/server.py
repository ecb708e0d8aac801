"""The preview's server: the site's files as any host would send them, and news for each open page."""

from __future__ import annotations

import html
import json
import mimetypes
import re
import sys
import time
from collections import deque
from collections.abc import Sequence
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from msgspec import to_builtins

from zhinan.model.problem import Problem
from zhinan.pages.device_urls import WORKER
from zhinan.preview.locate import Answer, locate
from zhinan.preview.stage import Scene, Stage

OWN = "/__preview/"
BROWSER = Path(__file__).resolve().parent / "browser"
BREATH = 10.0
"""Seconds between two signs of life to an open page; without them a page that has gone is never noticed."""
LOOKED = 3
"""Pages that are taken for open: an editor's tabs."""
SHOWN = 50
"""The most complaints sent to a page; the terminal has them all."""
FOREIGN_HOST = "预览只在这台电脑上看：用 http://127.0.0.1 或 http://localhost 打开。\n"
LOCAL = re.compile(r"(?:127(?:\.\d{1,3}){3}|localhost|\[::1\])(?::\d+)?", re.IGNORECASE)
LEAVING = "assets/*/offline/gone.js"
"""What stands at the worker's address: an editor is to see what stands, never a copy."""
KEEPING = re.compile(r' data-worker="[^"]*"')
"""How a page brings the worker that keeps it; without it the page takes away what was kept."""
TYPES = {".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8"}


class PreviewServer(ThreadingHTTPServer):
    """Serves one site folder on this machine only."""

    daemon_threads = True

    def __init__(self, port: int, site: Path, base: str, stage: Stage) -> None:
        super().__init__(("127.0.0.1", port), PreviewHandler)
        self.assets: str | None = None
        """Where the newest styles stand, while pages still lead to older ones."""
        self.site = site
        self.base = base
        self.stage = stage
        self.looked: deque[str] = deque(maxlen=LOOKED)
        """The addresses of the pages that were asked for last, from the site's root."""

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A page that was closed while it was being sent is nothing to report."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)


class PreviewHandler(BaseHTTPRequestHandler):
    """Answers one request."""

    server: PreviewServer

    def do_HEAD(self) -> None:
        """The head of what GET would send."""
        self.do_GET()

    def do_GET(self) -> None:
        """A file of the site, or one of the preview's own."""
        path = self.path.partition("?")[0]
        if not is_local(self.headers.get("Host", "")):
            # A page of elsewhere whose name was led to this machine could read the preview otherwise.
            self._send(HTTPStatus.MISDIRECTED_REQUEST, "text/plain; charset=utf-8", FOREIGN_HOST.encode())
        elif path == OWN + "events":
            self._events()
        elif path == self.server.base + WORKER:
            self._leaving()
        elif path.startswith(OWN):
            self._own(path.removeprefix(OWN))
        else:
            self._site()

    def log_message(self, format: str, *args: Any) -> None:
        """The terminal is for the author's news."""

    def _site(self) -> None:
        version = self.server.stage.scene.version
        answer, body = self._read()
        if answer.moved is not None:
            self._send(HTTPStatus.FOUND, "text/plain; charset=utf-8", b"", location=answer.moved)
        elif answer.file is None:
            missing = with_script(_missing(self.path, self.server.base), version)
            self._send(HTTPStatus.NOT_FOUND, TYPES[".html"], missing.encode())
        else:
            kind = media_type(answer.file)
            if answer.file.suffix == ".html":
                self._note(self.path.partition("?")[0].removeprefix(self.server.base))
                body = with_script(KEEPING.sub("", body.decode("utf-8")), version).encode()
            self._send(HTTPStatus.OK, kind, body)

    def _note(self, url: str) -> None:
        """A page was looked at, just now."""
        looked = self.server.looked
        self.server.looked = deque((url, *(one for one in looked if one != url)), LOOKED)

    def _read(self) -> tuple[Answer, bytes]:
        """The answer and its bytes.

        While a finished build takes the place of the old one there is no site for a moment: look again.
        """
        answer, body = Answer(), b""
        for _ in range(20):
            stands = self.server.site.is_dir()
            try:
                answer = locate(self.server.site, self.server.base, self._newest(self.path))
                body = answer.file.read_bytes() if answer.file else b""
            except OSError:
                stands, answer = False, Answer()
            if stands or answer.moved or answer.file:
                break
            time.sleep(0.02)
        return answer, body

    def _newest(self, address: str) -> str:
        """The address of the newest style sheet or script for that of an older one."""
        base, assets = self.server.base, self.server.assets
        old = re.match(rf"{re.escape(base)}assets/[0-9a-f]+/([^?#]+)", address)
        if assets and old and (self.server.site / assets / unquote(old[1])).is_file():
            return f"{base}{assets}{old[1]}"
        return address

    def _leaving(self) -> None:
        """For a browser that has a worker of this address: one that goes, with all that it kept."""
        leaving = next(self.server.site.glob(LEAVING), None)
        body = leaving.read_bytes() if leaving else b""
        self._send(HTTPStatus.OK if leaving else HTTPStatus.NOT_FOUND, TYPES[".js"], body)

    def _own(self, name: str) -> None:
        file = BROWSER / name
        if name not in ("reload.js", "overlay.css"):
            self._send(HTTPStatus.NOT_FOUND, "text/plain; charset=utf-8", b"")
        else:
            self._send(HTTPStatus.OK, media_type(file), file.read_bytes())

    def _events(self) -> None:
        """Server-sent events: the scene now, then every new one."""
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream; charset=utf-8")
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        stage = self.server.stage
        scene: Scene | None = stage.scene
        seen = -1
        while not stage.closed:
            news = b": still here\n\n" if scene is None else f"data: {told(scene)}\n\n".encode()
            self.wfile.write(news)
            self.wfile.flush()
            seen = scene.revision if scene else seen
            scene = stage.wait(seen, BREATH)

    def _send(self, status: HTTPStatus, kind: str, body: bytes, location: str | None = None) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-store")
        if location is not None:
            self.send_header("Location", location)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)


def is_local(host: str) -> bool:
    """Whether a request was made to this machine by its own name; the programs of old that name none are."""
    return not host or LOCAL.fullmatch(host) is not None


def told(scene: Scene) -> str:
    """A scene as the page's script reads it: one line of JSON."""
    news = {
        "version": scene.version,
        "problems": boxes(scene.problems),
        "total": len(scene.problems),
        "reminders": boxes(scene.reminders),
        "reminded": len(scene.reminders),
    }
    return json.dumps(news, ensure_ascii=False)


def boxes(problems: Sequence[Problem]) -> list[dict[str, object]]:
    """One box for one cause: the first of the problems that say the same, and where the others are."""
    found: dict[tuple[str, str], list[Problem]] = {}
    for problem in problems:
        found.setdefault((problem.message, problem.hint), []).append(problem)
    return [
        {
            **to_builtins(first),
            "others": [where(other, first.path) for other in others[:SHOWN]],
            "alike": len(others),
        }
        for first, *others in list(found.values())[:SHOWN]
    ]


def where(problem: Problem, seen: str) -> str:
    """The place of a problem in words; without its file where that is named already."""
    line = f"第{problem.line}行" if problem.line else ""
    return line if line and problem.path == seen else f"{problem.path} {line}".strip()


def with_script(page: str, version: str) -> str:
    """The page with the script that listens for changes; its policy allows it, being from the same origin."""
    tag = f'<script src="{OWN}reload.js" data-version="{html.escape(version)}" defer></script>\n'
    before, end, after = page.rpartition("</body>")
    return before + tag + end + after if end else page + tag


def media_type(file: Path) -> str:
    """What a static host would call the file."""
    return TYPES.get(file.suffix) or mimetypes.guess_type(file.name)[0] or "application/octet-stream"


def _missing(address: str, base: str) -> str:
    """The page for an address that the site has not."""
    return (
        '<!doctype html>\n<html lang="zh-CN">\n<head><meta charset="utf-8"><title>没有这个页面</title>'
        '<meta name="viewport" content="width=device-width"></head>\n<body><h1>没有这个页面</h1>'
        f'<p>{html.escape(address)}</p><p><a href="{html.escape(base)}">首页</a></p></body>\n</html>\n'
    )
