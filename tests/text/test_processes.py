"""Work that is divided among forks: what comes of it, and what becomes of forks that are lost."""

from __future__ import annotations

import os
import signal
import time
from multiprocessing import active_children
from pathlib import Path

import pytest

from zhinan.text.disk.processes import Forks, forking, in_forks

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
    with Forks(context, lambda number: (number, os.getpid()), 1) as forks:
        forks.give(range(2))
        first = list(forks.results())
        forks.give([7])
        ((number, process),) = forks.results()
    assert number == 7
    assert {process} == {one for _, one in first}


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


@pytest.mark.parametrize("idle", [False, True])
def test_a_fork_that_is_killed_is_an_error_and_no_endless_wait(idle: bool) -> None:
    def killed(number: int) -> int:
        if number == 1:
            os.kill(os.getpid(), signal.SIGKILL)
        return number

    assert context
    with Forks(context, killed, 2) as forks:
        forks.give([1])
        if idle:
            next(iter(active_children())).join(0.2)
        forks.give([2, 1, 1])
        with pytest.raises(ChildProcessError):
            list(forks.results())
    assert not active_children()


def test_ctrl_c_is_left_to_the_one_who_forked() -> None:
    def interrupted(number: int) -> int:
        os.kill(os.getpid(), signal.SIGINT)
        return number

    assert sorted(in_forks(interrupted, 4, 2)) == [0, 1, 2, 3]


def test_forks_of_a_process_that_is_killed_end_too(tmp_path: Path) -> None:
    """A fork stands for the build: it has two of its own, and is killed while they are at work."""

    def noted(number: int) -> int:
        (tmp_path / str(os.getpid())).touch()
        time.sleep(0.05)
        return number

    build = os.fork()
    if build == 0:
        for _ in in_forks(noted, 10_000, 2):
            pass
        os._exit(0)
    while len(list(tmp_path.iterdir())) < 2:
        time.sleep(0.01)
    os.kill(build, signal.SIGKILL)
    os.waitpid(build, 0)
    left = [int(path.name) for path in tmp_path.iterdir()]
    end = time.monotonic() + 10
    while any(map(_runs, left)) and time.monotonic() < end:
        time.sleep(0.02)
    assert not any(map(_runs, left))


def _runs(process: int) -> bool:
    try:
        return Path(f"/proc/{process}/stat").read_text("ascii").rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False
