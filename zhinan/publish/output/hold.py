"""One build at a time: a second one of the same project waits for the first to end."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

WAITING = "另一个生成正在进行，等它结束"


@contextmanager
def held(work: Path, say: Callable[[str], None]) -> Iterator[None]:
    """Hold the project's lock, a file in its work folder; `say` is told where another has it.

    The system lets go of it when the process ends, however it ends.
    """
    work.mkdir(parents=True, exist_ok=True)
    with (work / "lock").open("ab") as lock:
        if not _take(lock, wait=False):
            say(WAITING)
            _take(lock, wait=True)
        yield


def _take(lock: BinaryIO, *, wait: bool) -> bool:
    """Take the lock; False where another has it and it isn't waited for."""
    if os.name == "nt":
        import msvcrt  # only Windows has it

        mode = msvcrt.LK_LOCK if wait else msvcrt.LK_NBLCK  # type: ignore[attr-defined]
        while True:
            try:
                lock.seek(0)
                msvcrt.locking(lock.fileno(), mode, 1)  # type: ignore[attr-defined]
            except OSError:
                if not wait:
                    return False
            else:
                return True
    import fcntl

    try:
        fcntl.flock(lock, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
    except BlockingIOError:
        return False
    return True
