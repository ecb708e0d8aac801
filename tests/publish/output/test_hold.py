"""Two builds of one project take turns."""

from __future__ import annotations

from pathlib import Path
from threading import Event, Thread

from zhinan.publish.output.hold import WAITING, held


def test_a_second_build_waits_and_says_so(tmp_path: Path) -> None:
    order: list[str] = []
    waiting, said = Event(), []

    def second() -> None:
        def say(words: str) -> None:
            said.append(words)
            waiting.set()

        with held(tmp_path / ".cache", say):
            order.append("second")

    with held(tmp_path / ".cache", said.append):
        thread = Thread(target=second)
        thread.start()
        assert waiting.wait(10)
        order.append("first")
    thread.join(10)
    assert order == ["first", "second"]
    assert said == [WAITING]


def test_one_alone_says_nothing(tmp_path: Path) -> None:
    said: list[str] = []
    for _ in range(2):
        with held(tmp_path / ".cache", said.append):
            pass
    assert said == []
