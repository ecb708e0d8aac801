"""Where a project's folders are."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Project:
    """The folders of one checkout; everything is found from its root."""

    root: Path

    @property
    def content(self) -> Path:
        """What editors write."""
        return self.root / "content"

    @property
    def templates(self) -> Path:
        """What pages look like."""
        return self.root / "templates"

    @property
    def static(self) -> Path:
        """Stylesheet, scripts, pictures."""
        return self.root / "static"

    @property
    def site(self) -> Path:
        """The output: replaced as a whole, and only by a build that went well."""
        return self.root / "site"

    @property
    def work(self) -> Path:
        """Scratch space of builds; may be deleted at any time."""
        return self.root / ".cache"
