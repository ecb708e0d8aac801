"""A site's content on the desk: as it is published, and as its editor is changing it."""

from __future__ import annotations

import pickle
from collections.abc import Mapping
from pathlib import Path, PurePosixPath

from zhinan.guide.changes.reports.as_text import as_text
from zhinan.guide.changes.review import PageChanges, Report, report_of
from zhinan.guide.changes.wording import format_change
from zhinan.guide.load import Loaded, load_guide
from zhinan.model.problem import Problem
from zhinan.text.disk.leavings import is_left_behind

KEPT = "kept.pickle"
"""What was read when the site was built, by this very program."""
PUBLISHED = "已发布的内容"
"""What changes are compared with."""


class NotOursError(Exception):
    """A name that is no content file's."""


class Kept:
    """What was read, kept while the desk is open: only what changed is read again."""

    def __init__(self, known: dict[str, tuple[str, object]]) -> None:
        self.known = known

    def get(self, name: str, key: str) -> object:
        """What was kept under both."""
        known = self.known.get(name)
        return known[1] if known and known[0] == key else None

    def put(self, name: str, key: str, value: object) -> None:
        """Keep it."""
        self.known[name] = (key, value)


class Opened:
    """The content below a folder. Files are named as below content/."""

    def __init__(self, root: Path) -> None:
        """`root` has the content as it is published."""
        self.content = root / "content"
        self.published = {
            path.relative_to(self.content).as_posix(): path.read_bytes()
            for path in sorted(self.content.rglob("*"))
            if path.is_file() and not is_left_behind(path.name)
        }
        prepared = root / KEPT
        self.kept = Kept(pickle.loads(prepared.read_bytes()) if prepared.is_file() else {})
        self.before: Loaded = load_guide(self.content, self.kept)
        """What is published, checked."""
        self.latest: Loaded = self.before
        """What the last check read; what was changed since is not in it."""
        self._checked = True
        self._told: tuple[Loaded, Report] | None = None
        self.changed: dict[str, str | None] = {}
        """The files that differ from those published, None for one that was removed."""

    @property
    def now(self) -> Loaded:
        """The content as it is being changed, checked as a build checks it."""
        if not self._checked:
            self.latest = load_guide(self.content, self.kept) if self.changed else self.before
            self._checked = True
        return self.latest

    def text(self, name: str) -> str:
        """A file as it is now; empty where there is none."""
        path = self._path(name)
        return path.read_text(encoding="utf-8", errors="replace") if path.is_file() else ""

    def published_text(self, name: str) -> str:
        """A file as it is published; empty where there is none."""
        return self.published.get(name, b"").decode("utf-8", "replace")

    def put(self, name: str, text: str | None) -> None:
        """Change, add or (with None) remove a file; the text that is published is no change."""
        path = self._path(name)
        known = path.read_bytes() if path.is_file() else None
        if known == (None if text is None else text.encode()):
            return
        if text is None:
            path.unlink(missing_ok=True)
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="")
        same = self.published.get(name) == (None if text is None else text.encode())
        if same:
            self.changed.pop(name, None)
        else:
            self.changed[name] = text
        self._checked = False

    def put_back(self) -> None:
        """Throw all changes away."""
        for name in list(self.changed):
            known = self.published.get(name)
            self.put(name, None if known is None else known.decode("utf-8", "replace"))

    @property
    def names(self) -> list[str]:
        """All files that can be changed as text."""
        return sorted(name for name in {*self.published, *self.changed} if name.endswith((".md", ".yaml")))

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What a check of the whole content tells."""
        return self.now.problems

    def facts(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """A line for each fact that differs from what is published, with its risks."""
        found = self._report
        return tuple((format_change(one), tuple(one.risks)) for one in (*found.risky, *found.others))

    def facts_text(self) -> str:
        """The same as `diff` tells it."""
        return as_text(self._report)

    @property
    def _report(self) -> Report:
        """What differs, found once for what the last check read."""
        now = self.now
        if self._told is None or self._told[0] is not now:
            found = report_of(PUBLISHED, self.before.guide, now.guide, PageChanges())
            self._told = (now, found)
        return self._told[1]

    def before_and_now(self) -> Mapping[str, tuple[str | None, str | None]]:
        """Each changed file's text as published and now, None where there is no file."""
        return {
            name: (self.published_text(name) if name in self.published else None, self.changed[name])
            for name in sorted(self.changed)
        }

    def _path(self, name: str) -> Path:
        parts = PurePosixPath(name).parts
        if not parts or PurePosixPath(name).is_absolute() or ".." in parts:
            raise NotOursError(name)
        return self.content / name
