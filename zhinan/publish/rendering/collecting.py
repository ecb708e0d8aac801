"""What nothing leads to any more is looked for seldom while a site is made: nearly all of it frees itself."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

SELDOM = (50_000, 20, 100)
"""Objects, and rounds, between one look and the next: the interpreter's own are 700, 10, 10."""


@contextmanager
def seldom_collected() -> Iterator[None]:
    """Look seldom, and never at what was there before."""
    usual = gc.get_threshold()
    gc.freeze()
    gc.set_threshold(*SELDOM)
    try:
        yield
    finally:
        gc.set_threshold(*usual)
        gc.unfreeze()


@contextmanager
def lasting() -> Iterator[None]:
    """What is made meanwhile stays as long as a site is made: it is not looked through either."""
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()
