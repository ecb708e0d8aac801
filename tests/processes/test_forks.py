"""Work that is divided among forks: what comes of it, and what becomes of forks that are lost."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from contextlib import suppress
from multiprocessing import active_children
from pathlib import Path
from typing import Any

import pytest

from tests.findings import ROOT
from zhinan.processes import forks
from zhinan.processes.forks import Forks, forking, in_forks

WITHOUT = """
import multiprocessing, multiprocessing.context, os, signal
multiprocessing.get_all_start_methods = lambda: ["spawn"]
del multiprocessing.context.ForkContext, os.fork, os.sched_getaffinity, signal.pthread_sigmask
from zhinan.processes.forks import in_forks, usual_jobs
assert usual_jobs() > 0
assert list(in_forks(lambda number: (number, os.getpid()), 2, 2, 1)) == [(0, os.getpid()), (1, os.getpid())]
"""

context = forking()
if context is None:
    pytest.skip("this system has no fork", allow_module_level=True)


def test_every_number_is_done_once_in_other_processes() -> None:
    found = list(in_forks(lambda number: (number, os.getpid()), 50, 3))
    assert sorted(number for number, _ in found) == list(range(50))
    assert os.getpid() not in {process for _, process in found}
    assert not active_children()


def test_what_is_given_later_is_done_by_the_same_forks() -> None:
    assert context
    with Forks(context, lambda number: (number, os.getpid()), 1) as several:
        several.give(range(2))
        first = list(several.results())
        several.give([7])
        ((number, process),) = several.results()
    assert number == 7
    assert {process} == {one for _, one in first}


def test_a_system_that_has_none_does_one_number_after_the_other() -> None:
    subprocess.run([sys.executable, "-c", WITHOUT], cwd=ROOT, check=True)


def test_a_fork_makes_way_for_another_after_so_many_tasks() -> None:
    assert context
    with Forks(context, lambda number: (number, os.getpid()), 1, 2) as several:
        several.give(range(5))
        found = []
        for one in several.results():
            found.append(one)
            assert len(active_children()) == 1, "the next begins when the memory of the last is free"
    assert [number for number, _ in found] == [0, 1, 2, 3, 4]
    own = [process for _, process in found]
    assert own[0] == own[1] != own[2] == own[3] != own[4]
    assert not active_children()


def test_forks_that_make_way_do_every_number_once() -> None:
    found = list(in_forks(lambda number: (number, os.getpid()), 50, 3, 4))
    assert sorted(number for number, _ in found) == list(range(50))
    own = [process for _, process in found]
    assert max(map(own.count, own)) == 4


def test_what_is_done_first_is_told_first(tmp_path: Path) -> None:
    """The first waits for the third, while the other fork does the rest."""

    def done(number: int) -> int:
        while number == 0 and not (tmp_path / "2").exists():
            time.sleep(0.005)
        (tmp_path / str(number)).touch()
        return number

    assert list(in_forks(done, 4, 2))[:2] == [1, 2]


def test_an_error_is_raised_here_and_says_where_it_came_from() -> None:
    def fails(number: int) -> int:
        return 1 // number

    with pytest.raises(ZeroDivisionError) as told:
        list(in_forks(fails, 3, 2))
    assert "in fails" in "".join(told.value.__notes__)
    assert not active_children()


class PickyError(Exception):
    """One that is not made from its words alone."""

    def __init__(self, *, place: str) -> None:
        super().__init__(f"nothing at {place}")


def test_an_error_that_cannot_travel_is_told_all_the_same() -> None:
    def fails(_: int) -> int:
        raise PickyError(place="here")

    with pytest.raises(RuntimeError, match="nothing at here"):
        list(in_forks(fails, 3, 2))


@pytest.mark.parametrize("lasting", [None, 1])
@pytest.mark.parametrize("idle", [False, True])
def test_a_fork_that_is_killed_is_an_error_and_no_endless_wait(idle: bool, lasting: int | None) -> None:
    def killed(number: int) -> int:
        if number == 1:
            os.kill(os.getpid(), signal.SIGKILL)
        return number

    assert context
    with Forks(context, killed, 2, lasting) as several:
        several.give([1])
        if idle:
            next(iter(active_children())).join(0.2)
        several.give([2, 1, 1])
        with pytest.raises(ChildProcessError):
            list(several.results())
    assert not active_children()


def test_a_fork_that_is_killed_while_it_hands_over_is_an_error_too(tmp_path: Path) -> None:
    def large(_: int) -> bytes:
        (tmp_path / "done").touch()
        return bytes(10_000_000)

    assert context
    with Forks(context, large, 1) as several:
        several.give([0])
        (fork,) = active_children()
        # Until it waits for someone who takes the rest.
        while not (tmp_path / "done").exists() or _state(fork.pid or 0) != "S":
            time.sleep(0.005)
        fork.kill()
        fork.join()
        with pytest.raises(ChildProcessError):
            list(several.results())


def test_ctrl_c_at_the_birth_of_a_fork_is_not_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    work = forks._work

    def interrupted(*given: Any) -> None:
        os.kill(os.getpid(), signal.SIGINT)
        work(*given)

    monkeypatch.setattr(forks, "_work", interrupted)
    assert sorted(in_forks(lambda number: number, 4, 2, 1)) == [0, 1, 2, 3]


def test_no_fork_holds_the_pipe_of_another() -> None:
    before = _sockets()
    found = list(in_forks(lambda _: _sockets() - before, 9, 3, 2))
    assert [len(own) for own in found] == [1] * 9


def test_ctrl_c_is_left_to_the_one_who_forked() -> None:
    def interrupted(number: int) -> int:
        os.kill(os.getpid(), signal.SIGINT)
        return number

    assert sorted(in_forks(interrupted, 4, 2)) == [0, 1, 2, 3]


@pytest.mark.parametrize(("lasting", "seen"), [(None, 2), (2, 8)])
def test_forks_of_a_process_that_is_killed_end_too(tmp_path: Path, lasting: int | None, seen: int) -> None:
    """A fork stands for the build: it has two of its own, and is killed while they are at work."""

    def noted(number: int) -> int:
        (tmp_path / str(os.getpid())).touch()
        time.sleep(0.05)
        return number

    build = os.fork()
    if build == 0:
        for _ in in_forks(noted, 10_000, 2, lasting):
            pass
        os._exit(0)
    while len(list(tmp_path.iterdir())) < seen:
        time.sleep(0.01)
    os.kill(build, signal.SIGKILL)
    os.waitpid(build, 0)
    left = [int(path.name) for path in tmp_path.iterdir()]
    end = time.monotonic() + 10
    while any(map(_runs, left)) and time.monotonic() < end:
        time.sleep(0.02)
    assert not any(map(_runs, left))


def _sockets() -> set[str]:
    """What this process holds open of them."""
    found = set()
    for entry in Path("/proc/self/fd").iterdir():
        with suppress(OSError):  # the folder itself, which was open while it was listed
            found.add(str(entry.readlink()))
    return {name for name in found if name.startswith("socket")}


def _runs(process: int) -> bool:
    return _state(process) not in ("", "Z")


def _state(process: int) -> str:
    """What the system says that it does; empty where it is no more."""
    try:
        return Path(f"/proc/{process}/stat").read_text("ascii").rpartition(")")[2].split()[0]
    except OSError:
        return ""
