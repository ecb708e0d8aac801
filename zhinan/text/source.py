"""One content file as text: the problems found in it, and where in it they are."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from zhinan.model.problem import Level, Problem
from zhinan.text.nodes import Mark, Node

UNSEEN = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufdd0-\ufdef\ufeff"
    r"\ufff9-\uffff\U0001fffe\U0001ffff\U000e0000-\U000e007f]"
)
"""Control characters, zero-width and bidirectional signs, line ends that only some programs see, and the
replacement sign that stands where a character was lost."""
QUOTED = 40
"""Characters of an editor's own words that a message repeats."""


@dataclass
class Source:
    """A file's text and the problems found in it so far."""

    path: str
    """Relative to the project's root, with forward slashes."""
    text: str
    problems: list[Problem] = field(default_factory=list)
    unsure: bool = False
    """Whether something in it could not be taken for what its editor meant, so that what is missed elsewhere
    may stand here."""
    broken: set[int] = field(default_factory=set)
    """Lines that were told as unreadable and only guessed at; nothing else is told of them."""
    tree: Node | None = None
    """What the YAML reader made of it, for finding the line of a value again."""
    _lines: list[str] | None = None

    @property
    def lines(self) -> list[str]:
        """The text line by line, without line ends."""
        if self._lines is None:
            self._lines = self.text.split("\n")
        return self._lines

    def replace_text(self, text: str) -> None:
        """Read on with another text that has the same lines."""
        self.text, self._lines = text, None

    def report(
        self, mark: Mark, message: str, hint: str = "", *, key: str = "", level: Level = "error"
    ) -> None:
        """Note a problem at `mark`, quoting that line; the same problem is noted once."""
        if mark.line in self.broken:
            return
        excerpt = self.lines[mark.line - 1].rstrip() if 0 < mark.line <= len(self.lines) else ""
        excerpt = UNSEEN.sub("�", excerpt)
        problem = Problem(self.path, mark.line, mark.column, key, message, hint, level, excerpt)
        if problem not in self.problems:
            self.problems.append(problem)

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
    return f"“{flat[:QUOTED]}……”" if len(flat) > QUOTED + 2 else f"“{flat}”"
