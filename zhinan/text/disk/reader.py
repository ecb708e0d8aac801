"""Files below one content folder, each read once, with what was wrong with it."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from fnmatch import fnmatchcase
from pathlib import Path
from typing import TypeVar

from msgspec import Struct, field

from zhinan.model.problem import Problem
from zhinan.text.disk.decoding import read_source
from zhinan.text.disk.door import (
    FOREIGN,
    MOST_IN_A_FOLDER,
    MOST_IN_ALL,
    Entry,
    TooLargeError,
    bytes_of,
    entry_at,
    names_in,
)
from zhinan.text.disk.file_names import ADDRESS, renamed, shown
from zhinan.text.disk.shelf import NO_SHELF, Shelf
from zhinan.text.frontmatter import split_front_matter
from zhinan.text.identifiers import ID, LONGEST_ID
from zhinan.text.nodes import Mark, Node
from zhinan.text.shapes import suggestion
from zhinan.text.source import Source
from zhinan.text.tree import parse

T = TypeVar("T")
THEMSELVES = "删掉它，把要发布的文件本身放在这里"


class Reader(Struct):
    """Reads files below one content folder and remembers what was wrong with each."""

    content: Path
    shelf: Shelf = NO_SHELF
    """What was read in earlier runs."""
    sources: dict[str, Source] = field(default_factory=dict)
    _listed: dict[Path, list[Path]] = field(default_factory=dict)
    """What is in each folder that was looked into."""
    _unparsed: dict[str, Callable[[], Node | None]] = field(default_factory=dict)
    """Sources without their trees so far, and what is known of these."""
    _entries: dict[Path, Entry] = field(default_factory=dict)
    _digested: dict[Path, bytes] = field(default_factory=dict)

    @property
    def problems(self) -> list[Problem]:
        """All problems so far, in order of file and line."""
        sources = sorted(self.sources.values(), key=lambda source: source.path)
        return [problem for source in sources for problem in source.told]

    def source(self, path: Path) -> Source:
        """The file as a source; a missing one is an empty source that can still be reported on."""
        name = self._name(path)
        if name not in self.sources:
            found = self.entry(path)
            data = self._digested.pop(path, None)
            self.sources[name] = read_source(path, name, data) if found == "file" else Source(name, "")
            if found in FOREIGN:
                self._refuse(path, found)
        return self.sources[name]

    def named(self, path: str) -> Source:
        """The source of a file named relative to the content folder; see `grown`."""
        known = self.sources.get(f"{self.content.name}/{path}")  # asked for very often
        if known is not None:
            return known
        file = self.content / path
        if self._name(file) not in self.sources and self.entry(file) == "file":
            self._unparsed[self._name(file)] = lambda: None
        return self.source(file)

    def grown(self, source: Source) -> Source:
        """A source with its tree where it has one, also if only its text was asked for until now."""
        known = self._unparsed.pop(source.path, None)
        if known is not None:
            source.tree = known()
            if source.tree is None:
                parts = split_front_matter(source) if source.path.endswith(".md") else None
                parse(source, parts.head, parts.head_line) if parts else parse(source)
        return source

    def take(self, source: Source, tree: Callable[[], Node | None] | None = None) -> None:
        """Go on from a source of an earlier run; `tree` has its tree where it is apart from it."""
        self.sources[source.path] = source.copied()
        if tree is not None:
            self._unparsed[source.path] = tree

    def lay_down(self, source: Source) -> None:
        """Forget a source of which nothing is told: it is read anew where something is yet to be told."""
        del self.sources[source.path]

    def is_told(self, path: Path) -> bool:
        """Whether something is told of a file already, such as its name."""
        return self._name(path) in self.sources

    def digest(self, path: Path) -> bytes:
        """Names the bytes of a file, mostly read next; why one can't be read is told elsewhere."""
        try:
            self._digested = {path: bytes_of(path)}
            return hashlib.blake2b(self._digested[path], digest_size=16).digest()
        except (OSError, TooLargeError) as error:
            return repr(error).encode()

    def unsure(self, *patterns: str) -> bool:
        """Whether one of the files could not be read for all that its editor meant.

        `patterns` are fnmatch patterns below the content folder; a stray folder's name ends in /.
        """
        names = [name for name, source in self.sources.items() if source.unsure]
        whole = [f"{self.content.name}/{pattern}" for pattern in patterns]
        return any(fnmatchcase(name, pattern) for name in names for pattern in whole)

    def read(self, path: Path, read: Callable[[Source, Node], T], default: T, *, required: bool = False) -> T:
        """`read` on the YAML of a file; `default` where there is none."""
        found = self.entry(path)
        if found != "file":
            self._absent(path, found, required=required)
            return default
        source = self.source(path)
        node = parse(source)
        if node is not None:
            return read(source, node)
        if not source.problems:
            source.report(Mark(1), "文件是空的", "照 docs/editing.md 填上内容，或删掉这个文件")
            source.unsure = True  # what others miss in it is not told again
        return default

    def _absent(self, path: Path, found: Entry, *, required: bool) -> None:
        if found in FOREIGN:
            self._refuse(path, found)
        elif found == "folder":
            message = f"{path.name} 应该是一个文件，这里是文件夹"
            self.source(path).report(Mark(0), message, "删掉它，照 docs/editing.md 新建这个文件")
        elif required:
            hint = "照 docs/editing.md 新建这个文件"
            if path.name == "city.yaml":
                hint += "；如果这个文件夹不是一个地方的，把它移到 content/ 外面"
            self.source(path).report(Mark(0), f"缺少文件 {path.name}", hint)

    def entry(self, path: Path) -> Entry:
        """What stands at a path below the content folder."""
        if path not in self._entries:
            self._entries[path] = entry_at(self.content, path)
        return self._entries[path]

    def children(self, folder: Path) -> list[Path]:
        """What is in a folder, by name, without hidden files."""
        if folder not in self._listed:
            self._listed[folder] = self._children(folder)
        return self._listed[folder]

    def _children(self, folder: Path) -> list[Path]:
        name = shown(Path(folder.name))
        try:
            names = names_in(folder)
        except OSError:
            self.complain(folder, f"打不开文件夹 {name}", "检查它的权限")
            return []
        if len(names) > MOST_IN_A_FOLDER:
            message = f"文件夹 {name} 里的文件超过 {MOST_IN_A_FOLDER} 个，都没有读"
            self.complain(folder, message, "内容文件夹里只放指南的文件，别的移到 content/ 外面")
            return []
        if sum(map(len, self._listed.values())) + len(names) > MOST_IN_ALL:
            message = f"{self.content.name}/ 里的文件超过 {MOST_IN_ALL} 个，后面的没有读"
            self.complain(self.content, message, "内容文件夹里只放指南的文件，别的移到 content/ 外面")
            self._unread(folder)
            return []
        return [folder / name for name in names]

    def folders(self, folder: Path, *besides: str) -> list[Path]:
        """The folders in a folder, `besides` one; complains of names that can't be addresses."""
        found = [
            path
            for path in self.children(folder)
            if path.name not in besides and self.entry(path) == "folder"
        ]
        for path in found:
            if not ID.fullmatch(path.name):
                message = f"文件夹名不能是 {shown(Path(path.name))}"
                hint = ADDRESS if len(path.name) <= LONGEST_ID else f"最长 {LONGEST_ID} 个字母"
                self.complain(path, message, f"文件夹名{hint}，如 jiazhou")
        return found

    def files(self, folder: Path, suffix: str, *beside: str) -> list[Path]:
        """The files of a folder whose names are addresses; complains of what else is there, but `beside`."""
        here = self.entry(folder)
        if here in FOREIGN:
            self._refuse(folder, here)
        elif here == "file":
            self.complain(folder, f"{folder.name} 应该是文件夹", f"删掉它，新建文件夹 {folder.name}")
        if here != "folder":
            return []
        found = []
        for path in self.children(folder):
            entry = self.entry(path)
            if entry in FOREIGN:
                self._refuse(path, entry)
            elif entry == "file" and path.suffix == suffix:
                found.append(path)
                if not ID.fullmatch(path.stem):
                    message = f"文件名不能是 {shown(Path(path.name))}"
                    self.source(path).report(Mark(0), message, renamed(path.stem, suffix))
            elif entry != "file" or path.suffix not in beside:
                hint = f"{folder.name}/ 里只放以 {'、'.join((suffix, *beside))} 结尾的文件"
                hint += "，不再分文件夹" if entry == "folder" else ""
                self.complain(path, f"{shown(Path(path.name))} 不会被读到", hint)
        return found

    def complain_of_strays(self, folder: Path, files: tuple[str, ...], folders: tuple[str, ...]) -> None:
        """A file or folder with an unknown name would silently not be read; `folders` empty: any is known."""
        known = (*files, *(f"{name}/" for name in folders))
        for path in self.children(folder):
            entry = self.entry(path)
            if entry in FOREIGN:
                self._refuse(path, entry)
                continue
            if entry == "folder" and folders and path.name not in folders:
                what = f"不认识的文件夹 {shown(Path(path.name))}，它不会被读到"
            elif entry != "folder" and path.name not in (*files, *folders):
                what = f"不认识的文件 {shown(Path(path.name))}，它不会被读到"
            else:
                continue
            near = suggestion(path.name, known)
            self.complain(path, what, f"这里可以有：{'、'.join(known)}{near}")

    def _refuse(self, path: Path, entry: Entry) -> None:
        """A link or the like: told, and never opened; what is missed elsewhere may stand in it."""
        self._unread(path).report(Mark(0), f"这里是{FOREIGN[entry]}，内容要写成普通文件", THEMSELVES)

    def complain(self, path: Path, message: str, hint: str) -> None:
        """A problem of an entry in a folder; its content is not read for it."""
        self._unread(path).report(Mark(0), message, hint)

    def _unread(self, path: Path) -> Source:
        """What stands for an entry that is not read, whatever else is told of it."""
        name = self._name(path)
        is_folder = self.entry(path) == "folder" or (not path.suffix and self.entry(path) in FOREIGN)
        source = self.sources.setdefault(f"{name}/" if is_folder else name, Source(name, ""))
        source.unsure = True
        return source

    def _name(self, path: Path) -> str:
        return shown(path.relative_to(self.content.parent))
