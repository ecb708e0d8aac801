"""One content file as text: the problems found in it, and where in it they are."""

from __future__ import annotations

import re
from collections.abc import Callable

from msgspec import Struct, field
from msgspec.structs import replace

from zhinan.model.problem import Level, Problem
from zhinan.text.nodes import Mark, Node, Places
from zhinan.text.signs import UNSEEN

QUOTED = 40
"""Characters of an editor's own words that a message repeats."""
LONGEST_TEXT = 5_000
"""Characters of a line or a text: five times as many as the longest that a document prints."""
LISTED = 200
"""Problems of one file that are told one by one."""
ACKNOWLEDGED = re.compile(r"^[ -]*确认[:：]", re.MULTILINE)
"""A file that says which reminders a person has looked at."""
Hint = str | Callable[[], str]
"""How to mend something, or what finds it out, asked only for what is told."""


class Acknowledged(Struct, frozen=True):
    """A reminder that a person has looked at."""

    words: str
    """A piece of what it says."""
    mark: Mark


class Source(Struct):
    """A file's text and the problems found in it so far."""

    path: str
    """Relative to the project's root, with forward slashes."""
    text: str
    problems: list[Problem] = field(default_factory=list)
    """Those that are told one by one, in the order in which they were found."""
    unsure: bool = False
    """Whether something in it could not be taken for what its editor meant, so that what is missed elsewhere
    may stand here."""
    broken: set[int] = field(default_factory=set)
    """Lines that were told as unreadable and only guessed at; nothing else is told of them."""
    accounted: set[str] = field(default_factory=set)
    """Fields of which it is told already where they were lost."""
    unclosed: Mark | None = None
    """Where its fields end without the line that should end them."""
    acknowledged: tuple[Acknowledged, ...] | None = None
    """The reminders that it says are known; None until somebody asks."""
    tree: Node | None = None
    """What the YAML reader made of it, for finding the line of a value again."""
    _lines: list[str] | None = None
    _noted: set[tuple[Mark, str, str, Level]] = field(default_factory=set)
    """All problems found, by what tells them apart."""
    _places: dict[int, Places] = field(default_factory=dict)
    _weak: list[tuple[Mark, str, Hint, str, Level]] = field(default_factory=list)
    """What is told only where nothing else is told of its line."""
    _untold: Level | None = None
    """The worst level of those that are only counted."""

    @property
    def lines(self) -> list[str]:
        """The text line by line, without line ends."""
        if self._lines is None:
            self._lines = self.text.split("\n")
        return self._lines

    def replace_text(self, text: str) -> None:
        """Read on with another text that has the same lines."""
        self.text, self._lines = text, None

    @property
    def is_plain(self) -> bool:
        """Whether nothing at all is to be told of it, whatever else the content holds."""
        return not (self.problems or self._weak or self.unsure or ACKNOWLEDGED.search(self.text))

    @property
    def is_sound(self) -> bool:
        """Whether there are reminders at most, and nothing that other files decide."""
        return not (self.is_wrong or self._weak or self.is_full)

    def copied(self) -> Source:
        """As it is now: what is told of the one is not told of the other."""
        return replace(
            self,
            problems=list(self.problems),
            broken=set(self.broken),
            accounted=set(self.accounted),
            _noted=set(self._noted),
            _weak=list(self._weak),
            _lines=None,
            _places={},
        )

    @property
    def is_wrong(self) -> bool:
        """Whether an error is told of it."""
        return self.unsure or any(problem.level == "error" for problem in self.problems)

    @property
    def is_full(self) -> bool:
        """Whether so much is told already that the rest is only counted."""
        return len(self.problems) >= LISTED

    def report(
        self, mark: Mark, message: str, hint: Hint = "", *, key: str = "", level: Level = "error"
    ) -> None:
        """Note a problem at `mark`, quoting that line; the same problem is noted once."""
        noted = (mark, key, message, level)
        if mark.line in self.broken or noted in self._noted:
            return
        self._noted.add(noted)
        if self.is_full:
            self._untold = level if self._untold != "error" else "error"
            return
        excerpt = self.lines[mark.line - 1].rstrip() if 0 < mark.line <= len(self.lines) else ""
        excerpt = UNSEEN.sub("�", excerpt)
        words = hint if isinstance(hint, str) else hint()
        self.problems.append(Problem(self.path, mark.line, mark.column, key, message, words, level, excerpt))

    def weakly(
        self, mark: Mark, message: str, hint: Hint = "", *, key: str = "", level: Level = "error"
    ) -> None:
        """As `report`, of what may follow from another problem: told only where its line has none."""
        self._weak.append((mark, message, hint, key, level))

    def settle(self) -> None:
        """Tell what was noted weakly, now that all else is told."""
        weak, self._weak = self._weak, []
        lines = {problem.line for problem in self.problems}
        for mark, message, hint, key, level in weak:
            if mark.line not in lines:
                self.report(mark, message, hint, key=key, level=level)
                lines.add(mark.line)

    @property
    def told(self) -> list[Problem]:
        """The problems in their order, and last how many more there are."""
        self.settle()
        told = sorted(self.problems)
        if self._untold:
            rest = len(self._noted) - len(told)
            line, column = told[-1].line, told[-1].column
            end = self.text.rstrip("\n").count("\n") + 1
            line, column = (end, 0) if end > line else (line, column)
            message = f"第 {LISTED} 处以后不再列出，还有 {rest} 处"
            hint = "先改前面的，再检查一次；整个文件不对的，从上一版恢复"
            told.append(Problem(self.path, line, column, "", message, hint, self._untold))
        return told

    def places(self, node: Node | None) -> Places:
        """Where the texts of the tree, or of one node in it, stand."""
        if id(node) not in self._places:
            self._places[id(node)] = Places(node)
        return self._places[id(node)]

    def within(self, mark: Mark, word: str) -> Mark:
        """Where `word` stands in the value that begins at `mark`; `mark` itself where it isn't found."""
        for number in range(mark.line, min(mark.line + 50, len(self.lines) + 1)):
            start = mark.column - 1 if number == mark.line else 0
            column = self.lines[number - 1].find(word, max(start, 0))
            if word and column >= 0:
                return Mark(number, column + 1)
        return mark

    def find(self, word: str) -> Mark:
        """Where `word` first stands outside comments; the whole file where it doesn't."""
        for number, line in enumerate(self.lines, 1):
            column = -1 if line.lstrip().startswith("#") else line.find(word)
            if word and column >= 0:
                return Mark(number, column + 1)
        return Mark(0)


def quoted(text: str) -> str:
    """An editor's own words in quotation marks, on one line, cut where they are long."""
    flat = " ".join(text.split())
    return f"「{flat[:QUOTED]}……」" if len(flat) > QUOTED + 2 else f"「{flat}」"
