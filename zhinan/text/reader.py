"""Files below one content folder, each read once, with what was wrong with it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from pathlib import Path
from typing import TypeVar

from zhinan.model.problem import Problem
from zhinan.text.decoding import read_source
from zhinan.text.identifiers import ID
from zhinan.text.nodes import Mark, Node
from zhinan.text.shapes import suggestion
from zhinan.text.source import Source
from zhinan.text.tree import parse

T = TypeVar("T")
ADDRESS = "就是网址：只用小写英文字母、数字和短横线，以字母开头"


@dataclass
class Reader:
    """Reads files below one content folder and remembers what was wrong with each."""

    content: Path
    sources: dict[str, Source] = field(default_factory=dict)

    @property
    def problems(self) -> list[Problem]:
        """All problems so far, in order of file and line."""
        sources = sorted(self.sources.values(), key=lambda source: source.path)
        return [problem for source in sources for problem in source.told]

    def source(self, path: Path) -> Source:
        """The file as a source; a missing one is an empty source that can still be reported on."""
        name = _shown(path.relative_to(self.content.parent))
        if name not in self.sources:
            self.sources[name] = read_source(path, name) if path.is_file() else Source(name, "")
        return self.sources[name]

    def named(self, path: str) -> Source:
        """The source of a file named relative to the content folder."""
        return self.source(self.content / path)

    def unsure(self, *patterns: str) -> bool:
        """Whether one of the files could not be read for all that its editor meant.

        `patterns` are fnmatch patterns below the content folder; a stray folder's name ends in /.
        """
        names = [name for name, source in self.sources.items() if source.unsure]
        whole = [f"{self.content.name}/{pattern}" for pattern in patterns]
        return any(fnmatchcase(name, pattern) for name in names for pattern in whole)

    def read(self, path: Path, read: Callable[[Source, Node], T], default: T, *, required: bool = False) -> T:
        """`read` on the YAML of a file; `default` where there is none."""
        if not path.is_file():
            self._absent(path, required=required)
            return default
        source = self.source(path)
        node = parse(source)
        if node is not None:
            return read(source, node)
        if not source.problems:
            source.report(Mark(1), "文件是空的", "照 docs/editing.md 填上内容，或删掉这个文件")
        return default

    def _absent(self, path: Path, *, required: bool) -> None:
        if path.exists() or path.is_symlink():
            message = f"{path.name} 应该是一个文件，这里是文件夹或失效的链接"
            self.source(path).report(Mark(0), message, "删掉它，照 docs/editing.md 新建这个文件")
        elif required:
            hint = "照 docs/editing.md 新建这个文件"
            if path.name == "city.yaml":
                hint += "；如果这个文件夹不是一个市的，把它移到 content/ 外面"
            self.source(path).report(Mark(0), f"缺少文件 {path.name}", hint)

    def children(self, folder: Path) -> list[Path]:
        """What is in a folder, by name, without hidden files."""
        try:
            return sorted(path for path in folder.iterdir() if not path.name.startswith("."))
        except OSError:
            self._entry(folder, f"打不开文件夹 {_shown(Path(folder.name))}", "检查它的权限")
            return []

    def folders(self, folder: Path) -> list[Path]:
        """The folders in a folder; complains of names that can't be addresses."""
        found = [path for path in self.children(folder) if path.is_dir()]
        for path in found:
            if not ID.fullmatch(path.name):
                message = f"文件夹名不能是 {_shown(Path(path.name))}"
                self._entry(path, message, f"文件夹名{ADDRESS}，如 qingdao")
        return found

    def files(self, folder: Path, suffix: str) -> list[Path]:
        """The files of a folder whose names are addresses; complains of what else is there."""
        if not folder.is_dir():
            if folder.exists() or folder.is_symlink():
                self._entry(folder, f"{folder.name} 应该是文件夹", f"删掉它，新建文件夹 {folder.name}")
            return []
        found = []
        for path in self.children(folder):
            if path.is_file() and path.suffix == suffix:
                found.append(path)
                if not ID.fullmatch(path.stem):
                    message = f"文件名不能是 {_shown(Path(path.name))}"
                    self.source(path).report(Mark(0), message, _renamed(path.stem, suffix))
            else:
                self._entry(
                    path,
                    f"{_shown(Path(path.name))} 不会被读到",
                    f"{folder.name}/ 里只放以 {suffix} 结尾的文件",
                )
        return found

    def complain_of_strays(self, folder: Path, files: tuple[str, ...], folders: tuple[str, ...]) -> None:
        """A file or folder with an unknown name would silently not be read; `folders` empty: any is known."""
        known = (*files, *(f"{name}/" for name in folders))
        for path in self.children(folder):
            if path.is_dir() and folders and path.name not in folders:
                what = f"不认识的文件夹 {_shown(Path(path.name))}，它不会被读到"
            elif not path.is_dir() and path.name not in (*files, *folders):
                what = f"不认识的文件 {_shown(Path(path.name))}，它不会被读到"
            else:
                continue
            near = suggestion(path.name, known)
            self._entry(path, what, f"这里可以有：{'、'.join(known)}{near}")

    def _entry(self, path: Path, message: str, hint: str) -> None:
        """A problem of an entry in a folder; its content is not read for it."""
        name = _shown(path.relative_to(self.content.parent))
        key = name + "/" if path.is_dir() else name
        self.sources.setdefault(key, Source(name, "", unsure=True)).report(Mark(0), message, hint)


def _shown(path: Path) -> str:
    """A path for messages: forward slashes, and no bytes that can't be printed."""
    return path.as_posix().encode("utf-8", "replace").decode("utf-8")


def _renamed(stem: str, suffix: str) -> str:
    """What an address may look like, and the name that was probably meant."""
    plain = stem.strip().lower().replace("_", "-").replace(" ", "-")
    better = f"改成 {plain}{suffix}；" if ID.fullmatch(plain) else ""
    return f"{better}文件名{ADDRESS}"
