"""What the preview shows just now: which build of the site stands, and what is wrong with the newest one."""

from __future__ import annotations

import time
from collections.abc import Sequence
from threading import Condition

from msgspec import Struct

from zhinan.model.problem import Problem


class Scene(Struct, frozen=True):
    """One moment of the preview."""

    version: str
    """Names the site that stands: changes with every build that went well, also across restarts."""
    problems: tuple[Problem, ...] = ()
    """Errors of the newest build; while there are some, an older site stands."""
    reminders: tuple[Problem, ...] = ()
    """What a person has to look at in the site that stands."""
    revision: int = 0
    """Counts the scenes, so that a waiting page knows a new one."""


class Stage:
    """The scene, shared by the builder and by every open page. Safe between threads."""

    def __init__(self) -> None:
        self._start = str(time.time_ns())
        self._scene = Scene(f"{self._start}-0")
        self._changed = Condition()
        self._closed = False

    @property
    def scene(self) -> Scene:
        """The scene of this moment."""
        with self._changed:
            return self._scene

    def show(self, problems: Sequence[Problem], reminders: Sequence[Problem] = ()) -> None:
        """Note a build: with no problem a new site stands, else the old one with these complaints."""
        with self._changed:
            revision = self._scene.revision + 1
            version = self._scene.version if problems else f"{self._start}-{revision}"
            self._scene = Scene(version, tuple(problems), tuple(reminders), revision)
            self._changed.notify_all()

    def remind(self, reminders: Sequence[Problem]) -> None:
        """Note what is to be looked at in the site that stands already."""
        with self._changed:
            kept = self._scene
            if kept.reminders != tuple(reminders):
                self._scene = Scene(kept.version, kept.problems, tuple(reminders), kept.revision + 1)
                self._changed.notify_all()

    def wait(self, seen: int, seconds: float) -> Scene | None:
        """A scene newer than revision `seen`; None when `seconds` have passed or the preview ends."""
        with self._changed:
            self._changed.wait_for(lambda: self._closed or self._scene.revision > seen, seconds)
            return self._scene if self._scene.revision > seen and not self._closed else None

    @property
    def closed(self) -> bool:
        """Whether the preview is ending."""
        with self._changed:
            return self._closed

    def close(self) -> None:
        """Let every waiting page go."""
        with self._changed:
            self._closed = True
            self._changed.notify_all()
