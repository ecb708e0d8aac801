"""The processes that rendering is divided among."""

from __future__ import annotations

import multiprocessing
import os
from multiprocessing.context import BaseContext


def usual_jobs() -> int:
    """As many as there are processors for this process."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def forking() -> BaseContext | None:
    """Processes that start with all that this one has read; None where the system has none."""
    return multiprocessing.get_context("fork") if "fork" in multiprocessing.get_all_start_methods() else None
