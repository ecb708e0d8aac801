"""Where a project's folders are."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct

from zhinan.publish.layers import Layers

PACKAGE = Path(__file__).resolve().parents[1]


def came_with(name: str) -> Path:
    """A folder that came with the program: in the package where it was installed, else beside it."""
    installed = PACKAGE / name
    return installed if installed.is_dir() else PACKAGE.parent / name


class Project(Struct, frozen=True):
    """The folders of one site; everything is found from its root."""

    root: Path
    drafts: bool = False
    """Whether what is not to be published yet is shown: in a site of its own, which nobody publishes."""

    @property
    def content(self) -> Path:
        """What editors write."""
        return self.root / "content"

    @property
    def templates(self) -> Layers:
        """What pages look like: the site's own templates over the program's."""
        return self._over("templates")

    @property
    def static(self) -> Layers:
        """Stylesheet, scripts, pictures: the site's own over the program's."""
        return self._over("static")

    @property
    def root_files(self) -> Path:
        """Files for the site's root, as they are."""
        return self.content / "root"

    def _over(self, name: str) -> Layers:
        own, ours = self.root / name, came_with(name)
        return Layers((ours,) if not own.is_dir() or own.resolve() == ours.resolve() else (own, ours))

    @property
    def site(self) -> Path:
        """The output: replaced as a whole, and only by a build that went well."""
        return self.work / "site" if self.drafts else self.root / "site"

    @property
    def work(self) -> Path:
        """Scratch space of builds; may be deleted at any time."""
        return self.root / ".cache" / "drafts" if self.drafts else self.root / ".cache"
