"""The preview sends the site's files as they are, plus one script in each page."""

from __future__ import annotations

import json
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import suppress
from http.client import HTTPResponse
from pathlib import Path
from threading import Thread
from typing import cast

import pytest

from zhinan.model.problem import Problem
from zhinan.preview.server import SHOWN, PreviewServer, told, with_script
from zhinan.preview.stage import Scene, Stage

PAGE = "<!doctype html>\n<html><body><h1>甲州市</h1></body></html>\n"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    folder = tmp_path / "site"
    (folder / "jiazhou").mkdir(parents=True)
    (folder / "index.html").write_text(PAGE, encoding="utf-8")
    (folder / "jiazhou" / "index.html").write_text(PAGE, encoding="utf-8")
    (folder / "site.css").write_text("body { color: #000 }\n", encoding="utf-8")
    (folder / "a.js").write_text("1;\n", encoding="utf-8")
    return folder


@pytest.fixture
def server(site: Path) -> Iterator[PreviewServer]:
    server = PreviewServer(0, site, "/a/b/", Stage())
    Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
    yield server
    server.stage.close()
    server.shutdown()
    server.server_close()


def get(server: PreviewServer, address: str, method: str = "GET") -> HTTPResponse:
    url = f"http://127.0.0.1:{server.server_port}{address}"
    return cast(HTTPResponse, urllib.request.urlopen(urllib.request.Request(url, method=method), timeout=10))


def test_a_page_gets_the_script_and_is_otherwise_as_built(server: PreviewServer, site: Path) -> None:
    answer = get(server, "/a/b/jiazhou/")
    text = answer.read().decode()
    assert answer.headers["Content-Type"] == "text/html; charset=utf-8"
    assert text.count("/__preview/reload.js") == 1
    tag = f'<script src="/__preview/reload.js" data-version="{server.stage.scene.version}" defer></script>\n'
    assert text.replace(tag, "") == PAGE
    assert (site / "jiazhou" / "index.html").read_text(encoding="utf-8") == PAGE


def test_a_page_brings_no_worker_and_one_of_before_is_told_to_go(server: PreviewServer, site: Path) -> None:
    kept = PAGE.replace("<body>", '<body><script src="offline.js" defer data-worker="../sw.js"></script>')
    (site / "jiazhou" / "index.html").write_text(kept, encoding="utf-8")
    (site / "sw.js").write_text("keep();\n", encoding="utf-8")
    leaving = site / "assets" / "0a1b" / "offline" / "gone.js"
    leaving.parent.mkdir(parents=True)
    leaving.write_text("leave();\n", encoding="utf-8")
    text = get(server, "/a/b/jiazhou/").read().decode()
    assert '<script src="offline.js" defer></script>' in text
    answer = get(server, "/a/b/sw.js")
    assert answer.read() == b"leave();\n"
    assert answer.headers["Content-Type"] == "text/javascript; charset=utf-8"


def test_other_files_are_sent_untouched_and_never_kept(server: PreviewServer) -> None:
    answer = get(server, "/a/b/site.css")
    assert answer.read() == b"body { color: #000 }\n"
    assert answer.headers["Content-Type"] == "text/css"
    assert answer.headers["Cache-Control"] == "no-store"
    assert get(server, "/a/b/a.js").headers["Content-Type"] == "text/javascript; charset=utf-8"


def test_a_head_request_has_the_length_and_no_body(server: PreviewServer) -> None:
    answer = get(server, "/a/b/site.css", method="HEAD")
    assert answer.headers["Content-Length"] == "21"
    assert answer.read() == b""


def test_the_root_leads_to_the_sub_path(server: PreviewServer) -> None:
    assert get(server, "/").geturl().endswith("/a/b/")


def test_a_missing_page_says_so_and_waits_for_the_next_build(server: PreviewServer) -> None:
    with pytest.raises(urllib.error.HTTPError) as missing:
        get(server, "/a/b/<none>/")
    text = missing.value.read().decode()
    assert missing.value.code == 404
    assert "没有这个页面" in text
    assert "<none>" not in text
    assert "/__preview/reload.js" in text


def test_only_the_two_own_files_are_served_besides(server: PreviewServer) -> None:
    assert get(server, "/__preview/reload.js").headers["Content-Type"] == "text/javascript; charset=utf-8"
    assert get(server, "/__preview/overlay.css").headers["Content-Type"] == "text/css"
    with pytest.raises(urllib.error.HTTPError):
        get(server, "/__preview/../server.py")


def test_events_begin_with_the_scene_and_follow_with_each_build(server: PreviewServer) -> None:
    events = get(server, "/__preview/events")
    assert events.headers["Content-Type"].startswith("text/event-stream")
    first = _next(events)
    assert first["problems"] == []
    server.stage.show([Problem("content/yichuan/city.yaml", 2, 5, "区号", "区号不对", "写四位数字")])
    second = _next(events)
    assert second["version"] == first["version"]
    assert second["problems"][0]["path"] == "content/yichuan/city.yaml"
    assert second["problems"][0]["line"] == 2
    assert second["problems"][0]["hint"] == "写四位数字"
    server.stage.show([])
    assert _next(events)["version"] != first["version"]


def test_while_a_new_build_takes_its_place_a_page_is_waited_for(server: PreviewServer, site: Path) -> None:
    aside = site.with_name("aside")
    site.rename(aside)
    answers: list[int] = []
    asking = Thread(target=lambda: answers.append(get(server, "/a/b/").status))
    asking.start()
    asking.join(0.1)
    aside.rename(site)
    asking.join(5)
    assert answers == [200]


def test_thousands_of_problems_are_counted_but_not_all_sent() -> None:
    problems = tuple(Problem("content/x.yaml", line, 0, "", f"第{line}处不对") for line in range(1, 3000))
    news = json.loads(told(Scene("1", problems)))
    assert len(news["problems"]) == SHOWN
    assert news["total"] == 2999


def test_thousands_of_one_cause_are_one_box() -> None:
    problems = tuple(Problem("content/x.yaml", line, 0, "", "不对") for line in range(1, 3000))
    (box,) = json.loads(told(Scene("1", problems)))["problems"]
    assert (box["alike"], len(box["others"])) == (2998, SHOWN)


def test_a_page_without_a_body_tag_gets_the_script_too() -> None:
    assert with_script("<p>a", "1").startswith("<p>a<script ")


def _next(events: HTTPResponse) -> dict[str, list[dict[str, object]]]:
    """The next event's data."""
    while not (line := events.readline()).startswith(b"data: "):
        assert line, "the stream ended"
    found: dict[str, list[dict[str, object]]] = json.loads(line.removeprefix(b"data: "))
    return found


@pytest.mark.parametrize(
    ("host", "status"),
    [
        ("127.0.0.1", 200),
        ("localhost:8000", 200),
        ("[::1]:8000", 200),
        ("evil.test", 421),
        ("127.0.0.1.evil.test", 421),
    ],
)
def test_only_who_calls_this_machine_by_its_own_name_is_answered(
    server: PreviewServer, host: str, status: int
) -> None:
    for address in ("/a/b/jiazhou/", "/__preview/reload.js"):
        request = urllib.request.Request(
            f"http://127.0.0.1:{server.server_port}{address}", headers={"Host": host}
        )
        try:
            found = urllib.request.urlopen(request, timeout=10).status
        except urllib.error.HTTPError as error:
            found = error.code
        assert found == status


def test_pages_that_were_asked_for_last_are_known(server: PreviewServer) -> None:
    for address in ("", "jiazhou/?who=1", "site.css", "none/", ""):
        with suppress(urllib.error.HTTPError):
            get(server, f"/a/b/{address}")
    assert list(server.looked) == ["", "jiazhou/"]
