"""Reading the fields of one mapping: what is there, what must be, what nobody knows."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import TypeVar

from zhinan.text.lost.other_words import open_to_all
from zhinan.text.lost.strays import as_simplified, home_of, stray
from zhinan.text.nodes import Mapping, Mark, Node, Sequence, Text
from zhinan.text.prose.counting import digits_in, how_to_count
from zhinan.text.shapes import (
    COLON_HINT,
    FULLWIDTH_DIGITS,
    complain_of_shape,
    entries_of,
    is_empty,
    mapping_of,
    suggestion,
)  # fmt: skip
from zhinan.text.source import Hint, Source, quoted
from zhinan.text.vocabulary import in_order
from zhinan.text.web_address import how_to_mend

T = TypeVar("T")

YES = {"是", "有", "对"}
NO = {"否", "无", "没有", "不是"}
ACKNOWLEDGEMENTS = "确认"
"""A list that may stand in any mapping: see content/rules/acknowledged.py."""
IN_LINES = {"文字", "说明"}
"""Fields of one text that may have several lines, as the document prints them."""


class Fields:
    """The entries of a mapping, taken out one by one; `finish` complains of what is left and missing."""

    def __init__(self, source: Source, node: Mapping, what: str) -> None:
        """`what` names the mapping in messages: 事项, 大厅 …"""
        self.source = source
        self.node = node
        self.what = what
        self._known: dict[str, None] = {}
        self._missing: dict[str, str] = {}
        self._strays = False

    @property
    def mark(self) -> Mark:
        """Where the mapping begins."""
        return self.node.mark

    def mark_of(self, key: str) -> Mark:
        """Where the value of `key` stands; the mapping's own place where there is none."""
        value = self.node.get(key)
        return value.mark if value else self.node.mark

    def problem(self, key: str, message: str, hint: Hint = "") -> None:
        """Complain of the value of `key`."""
        self.source.report(self.mark_of(key), message, hint, key=key)

    def complete(self, key: str) -> bool:
        """Whether `key` is there, or no unknown key could be meant for it; to be asked after `finish`."""
        value = self.node.get(key)
        return not self._strays if value is None else not is_empty(value)

    def node_of(self, key: str, *, required: bool = False, otherwise: str = "") -> Node | None:
        """The raw value of `key`; an empty one is complained of and counts as absent.

        `otherwise` says what else an editor may do who hasn't got what is required.
        """
        self._known[key] = None
        value = self.node.get(key)
        if value is None:
            if required:
                self._missing.setdefault(key, otherwise)
            return None
        if is_empty(value):
            mark = next(name.mark for name in self.node.names() if name.value == key)
            hint = "填上内容；不需要这一栏的，把整行删掉"
            self.source.report(mark, f"“{key}”后面没有内容", hint, key=key)
            return None
        return value

    def text(self, key: str, *, required: bool = False) -> str | None:
        """One text, or None."""
        value = self.node_of(key, required=required)
        if isinstance(value, Text) and "\n" in value.value and key not in IN_LINES:
            self.source.report(value.mark, f"“{key}”要写成一行", "接成一行，去掉冒号后面的 |", key=key)
        if value is None or isinstance(value, Text):
            return value.value if value else None
        shape, hint = "几栏", f"只写一段，写在“{key}:”后面；{COLON_HINT}"
        if isinstance(value, Sequence):
            shape, hint = "列表", f"去掉行首的“- ”，只写一段，写在“{key}:”后面"
        self.source.report(value.mark, f"“{key}”只能写一段文字，这里是{shape}", hint, key=key)
        return None

    def need(self, key: str) -> str:
        """One text that must be there; empty after a complaint."""
        return self.text(key, required=True) or ""

    def address(self, key: str, *, bare: bool = False) -> str | None:
        """A web address, as everything that is published as a link; `bare`: it may go without https://."""
        text = self.text(key)
        mended = how_to_mend(text, bare=bare) if text else ""
        if mended:
            self.problem(key, f"{key}不能写{quoted(text or '')}", mended)
        return None if mended else text

    def phrases(self, key: str, *, required: bool = False) -> tuple[Text, ...]:
        """One text or a list of texts, each with its place."""
        return self.each(key, lambda node: self._phrase(node, key), required=required)

    def texts(self, key: str, *, required: bool = False) -> tuple[str, ...]:
        """One text or a list of texts."""
        return tuple(phrase.value for phrase in self.phrases(key, required=required))

    def plain_texts(self, node: Node) -> tuple[str, ...]:
        """The texts of a list that stands where a mapping could."""
        found = (self._phrase(entry, self.what) for entry in entries_of(node))
        return tuple(phrase.value for phrase in found if phrase)

    def _phrase(self, node: Node, key: str) -> Text | None:
        if isinstance(node, Text) and node.value:
            return node
        complain_of_shape(self.source, node, key)
        return None

    def each(self, key: str, read: Callable[[Node], T | None], *, required: bool = False) -> tuple[T, ...]:
        """`read` on each entry of a list (or on the one value); what it can't read is left out."""
        value = self.node_of(key, required=required)
        return () if value is None else tuple(r for r in map(read, entries_of(value)) if r is not None)

    def choice(self, key: str, choices: dict[str, T], *, required: bool = False) -> T | None:
        """One of the words in `choices`, as what it stands for."""
        words = f"可以写：{' / '.join(choices)}"
        self.node_of(key, required=required, otherwise=f"，{words}")
        word = self.text(key)
        if word is None:
            return None
        if word in choices:
            return choices[word]
        self.source.unsure = True
        self.problem(key, f"“{key}”不能写{quoted(word)}", lambda: words + suggestion(word, choices))
        return None

    def flag(self, key: str) -> bool:
        """是 or 否; absent is 否."""
        word = self.text(key)
        if word is None or word in NO:
            return False
        if word not in YES:
            self.problem(key, f"“{key}”不能写{quoted(word)}", "写 是 或 否")
        return word in YES

    def number(self, key: str, units: str = "") -> int | None:
        """A whole number from 1 to 9999, or None; with `units` also as documents count: 一式两份."""
        word = self.text(key)
        if word is None:
            return None
        digits = digits_in(word, units)
        if re.fullmatch(r"[1-9]\d{0,3}", digits, re.ASCII):
            return int(digits)
        self.problem(key, f"“{key}”要写数字，现在是{quoted(word)}", how_to_count(units))
        return None

    def numbers(self, key: str) -> tuple[int, ...]:
        """One whole number or several: 20, [23, 24], 23、24."""
        found: list[int] = []
        for phrase in self.phrases(key):
            for word in re.split(r"[、，,]", phrase.value.translate(FULLWIDTH_DIGITS).strip("[]［］【】")):
                if re.fullmatch(r"[1-9]\d{0,3}", word.strip(), re.ASCII):
                    found.append(int(word))
                else:
                    message = f"“{key}”要写数字，现在是{quoted(phrase.value)}"
                    self.source.unsure = True
                    self.source.report(phrase.mark, message, "写成 20；几个写成 [23, 24]", key=key)
                    break
        return tuple(found)

    def fields(self, key: str, what: str, *, required: bool = False) -> Fields | None:
        """A nested mapping, or None."""
        value = self.node_of(key, required=required)
        return None if value is None else as_fields(self.source, value, what)

    def finish(self, ignore: Iterable[str] = ()) -> None:
        """Complain of every key that nobody asked for, with the nearest known one, and of what is missing."""
        known = [*self._known, *ignore]
        if isinstance(self.node.get(ACKNOWLEDGEMENTS), Sequence):
            known.append(ACKNOWLEDGEMENTS)
        strays = [key for key in self.node.names() if key.value not in known]
        self._tell_missing(self._tell_strays(strays, known) if strays else set())

    def _tell_strays(self, strays: list[Text], known: list[str]) -> set[str]:
        """Keys that nobody asked for; returns those that were meant by them."""
        self._strays = self.source.unsure = True
        free = [name for name in known if self.node.get(name) is None]
        others = f"这里还可以用的栏：{'、'.join(in_order(free or known))}{open_to_all(self.what)}"
        meant: set[str] = set()
        for key in strays:
            plain = as_simplified(key.value)
            if plain != key.value and plain in known:
                meant.add(plain)
                self.source.report(key.mark, f"{quoted(key.value)}用了繁体字", f"改成“{plain}”", key=plain)
                continue
            home = home_of(key.value, self.what)
            near = "" if home or self.source.is_full else _near(key.value, free, known)
            meant.update(name for name in self._missing if f"“{name}”" in home + near)
            message = f"{self.what}没有{quoted(key.value)}这一栏"
            self.source.report(key.mark, message, home or near.strip("；") or others, key=key.value)
        return meant

    def _tell_missing(self, meant: set[str]) -> None:
        """What is missing and nothing told means it: first where else in the file it may stand."""
        gone = meant | self.source.accounted
        told = [self.source.lines[line - 1] for line in self.source.broken]
        missing = {
            name: other
            for name, other in self._missing.items()
            if name not in gone and not any(name in line for line in told)
        }
        self.source.unsure |= bool(missing)
        is_root = self.node is self.source.tree
        if is_root and self.source.unclosed and len(missing) > 1:
            message = f"文件到这里就断了，没有写完：缺 {'、'.join(missing)} 和结束的 ---"
            self.source.report(self.source.unclosed, message, "可能没有存好；从上一版恢复后再改")
            return
        for name, otherwise in missing.items():
            found = stray(self.source, name) if is_root else None
            if found:
                mark, message, hint = found
                if mark.line not in self.source.broken:
                    self.source.weakly(mark, message, hint, key=name)
                continue
            hint = f"加上一行“{name}: ……”{otherwise}"
            self.source.report(Mark(self.node.mark.line), f"{self.what}缺少“{name}”", hint, key=name)


def _near(word: str, free: list[str], known: list[str]) -> str:
    return suggestion(word, free) or suggestion(word, known)


def as_fields(source: Source, node: Node, what: str, main: str = "") -> Fields | None:
    """The mapping at `node`, or None after a complaint.

    `main` is the field that an entry of a list can't do without: where it is missing, a lone unknown field is
    taken for a sentence with a colon in it.
    """
    mapping = mapping_of(source, node, what, main)
    return Fields(source, mapping, what) if mapping else None
