"""What is read from outside of a command: its processes, Pagefind's part, what it says, what it leaves."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from bench.measure.output import Difference, difference, html_of, stand
from bench.measure.processes import PAGE, TICK, Process, apart, process_of
from bench.measure.running import run
from bench.measure.sampling import Tally
from bench.measure.told import Told, checked_in, told_in

ONLY_LINUX = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads /proc")


def process(pid: int, name: str = "python", own: float = 0, children: float = 0, parent: int = 1) -> Process:
    """A process of a session."""
    return Process(pid, parent, 1, name, own, children, 0, 0)


def tallied(*samples: tuple[float, list[Process]]) -> Tally:
    """What samples come to."""
    tally = Tally()
    for at, processes in samples:
        tally.add(at, {one.pid: one for one in processes})
    return tally


def test_a_line_of_proc_is_read_whatever_the_name_is() -> None:
    line = "42 (a (b) c) S 7 42 40 0 -1 0 0 0 0 0 300 20 4 1 20 0 2 0 100 9000 12 0"
    found = process_of(line)
    assert (found.pid, found.name, found.parent, found.session) == (42, "a (b) c", 7, 40)
    assert (found.own, found.children) == (320 / TICK, 5 / TICK)
    assert (found.size, found.resident) == (9000, 12 * PAGE)


def test_who_still_has_its_parents_memory_is_weighed_once() -> None:
    mebi = 1024 * 1024
    parent = Process(1, 0, 1, "python", 0, 0, 900 * mebi, 300 * mebi)
    starting = Process(2, 1, 1, "python", 0, 0, 900 * mebi, 300 * mebi)
    worker = Process(3, 1, 1, "python", 0, 0, 900 * mebi, 290 * mebi)
    other = Process(4, 1, 1, "pagefind", 0, 0, 900 * mebi, 300 * mebi)
    assert list(apart({one.pid: one for one in (parent, starting, worker, other)})) == [1, 3, 4]


def test_an_ended_pagefind_is_worth_what_its_parent_was_told() -> None:
    tally = tallied(
        (0.00, [process(1), process(2, "pagefind_extend", own=0.1)]),
        (0.02, [process(1, children=0.5)]),
    )
    assert tally.cpu == 0.5


def test_it_is_worth_what_was_seen_where_another_child_ended_with_it() -> None:
    tally = tallied(
        (0.00, [process(1), process(2, "pagefind_extend", own=0.1), process(3, own=0.4)]),
        (0.02, [process(1, children=0.6)]),
    )
    assert tally.cpu == 0.1


def test_other_children_are_not_counted() -> None:
    assert tallied((0, [process(1), process(3, own=0.4)]), (1, [process(1, children=0.4)])).cpu == 0


def test_a_moment_counts_as_waiting_where_pagefind_alone_works() -> None:
    busy, alone = process(1, own=0.5), process(1, own=0.0)
    first = [process(1), process(2, "pagefind")]
    assert tallied((0, first), (1, [alone, process(2, "pagefind", own=1)])).alone == 1
    assert tallied((0, first), (1, [busy, process(2, "pagefind", own=1)])).alone == 0
    assert tallied((0, [process(1)]), (1, [busy])).alone == 0


@ONLY_LINUX
def test_a_command_is_measured_with_its_children(tmp_path: Path) -> None:
    work = "sum(range(2_000_000))"
    work += "; time.sleep(1)"  # it is looked at from time to time: on a busy machine a short one goes unseen
    child = f"subprocess.run([sys.executable, '-c', 'import time; {work}'])"
    code = f"import subprocess, sys, time; {work}; {child}; print('done')"
    cost, words = run([sys.executable, "-c", code], tmp_path)
    assert words == "done\n"
    assert cost.cpu > 0
    assert cost.wall > 0
    assert cost.peak == cost.peak_apart > 1
    assert (cost.search_cpu, cost.search_wall) == (0, 0)
    assert (cost.cpu_apart, cost.wall_apart) == (cost.cpu, cost.wall)


@ONLY_LINUX
def test_a_command_that_fails_is_told_with_its_own_words(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError, match=r"ended with 3:\nno$"):
        run([sys.executable, "-c", "import sys; sys.stderr.write('no'); sys.exit(3)"], tmp_path)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("生成了 829 页，用时 5.1 秒（读取内容 0.2 秒）。", Told(829, 829)),
        ("x\n生成了 829 页（其中 622 页没有变），用时 3 秒。\n网站在 site/。", Told(829, 207)),
        ("生成了 829 页（其中 829 页没有变），用时 1 秒。", Told(829, 0)),
    ],
)
def test_a_build_tells_how_many_pages_it_made(words: str, told: Told) -> None:
    assert told_in(words) == told


def test_a_check_tells_how_much_there_is() -> None:
    assert checked_in("检查完毕：6 个地方，185 个事项，没有错误。") == (6, 185)


def test_a_command_without_a_summary_is_told_of() -> None:
    with pytest.raises(ValueError, match="no summary"):
        told_in("网站没有更新")


def test_the_output_is_compared_by_bytes_and_by_files(tmp_path: Path) -> None:
    for name, text in {"a.html": "a", "b/c.html": "c", "d.css": "d", "e.css": "e"}.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    before = stand(tmp_path, {})
    assert html_of(before) == (2, 2)
    (tmp_path / "a.html").write_text("other", encoding="utf-8")
    (tmp_path / "new.css").write_text("new", encoding="utf-8")
    (tmp_path / "e.css").unlink()
    again = tmp_path / "again"
    again.write_text("d", encoding="utf-8")
    again.replace(tmp_path / "d.css")  # the same bytes in another file
    after = stand(tmp_path, before)
    assert difference(before, after) == Difference(written=3, files=2, pages=1, bytes=8, gone=1)
    assert difference(after, stand(tmp_path, after)) == Difference(0, 0, 0, 0, 0)
