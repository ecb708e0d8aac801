"""Scripts written short: without what a browser passes over, and in a module with short names for its own.

A name is made short in the whole of a file where it is declared there and stands nowhere for anything else:
as a property, in a list of exports, as a name of the browser's. So no scopes need to be known. What a plain
script declares others may meet: its names stay.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter
from string import ascii_letters

Token = tuple[str, str]
"""Its kind, and the token."""

TOKEN = re.compile(
    r"""(?P<space>\s+)|(?P<comment>//[^\n]*|/\*.*?\*/)|(?P<name>(?:[^\W\d]|\$)[\w$]*)|(?P<number>\d[\w.]*)"""
    r"""|(?P<string>"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')|(?P<sign>=>|\.\.\.|\?\.|[^\w\s])""",
    re.DOTALL,
)
TEMPLATE = re.compile(r"[`}](?:[^`\\$]|\\.|\$(?!\{))*(?:`|\$\{)", re.DOTALL)
PATTERN = re.compile(r"/(?:[^/\\\[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+/[a-z]*")
MODULE = re.compile(r"^(?:import|export) |\bimport[(.]", re.MULTILINE)
BEFORE_PATTERN = frozenset("(,=:[!&|?{};+-*%<>~^") | {"", "return", "=>"}
"""After one of these a stroke begins a pattern, else it divides."""
WORDS = frozenset(
    [
        "as",
        "async",
        "await",
        "break",
        "case",
        "catch",
        "class",
        "const",
        "continue",
        "default",
        "delete",
        "do",
        "else",
        "export",
        "extends",
        "false",
        "finally",
        "for",
        "from",
        "function",
        "get",
        "if",
        "import",
        "in",
        "instanceof",
        "is",
        "let",
        "new",
        "null",
        "of",
        "return",
        "set",
        "static",
        "super",
        "switch",
        "this",
        "throw",
        "true",
        "try",
        "typeof",
        "undefined",
        "var",
        "void",
        "while",
        "yield",
    ]
)
THE_BROWSERS = frozenset(
    [
        "close",
        "event",
        "find",
        "focus",
        "history",
        "length",
        "location",
        "name",
        "navigator",
        "open",
        "origin",
        "parent",
        "print",
        "screen",
        "scroll",
        "self",
        "status",
        "stop",
        "top",
    ]
)
WITH_A_CONDITION = ("if", "for", "while", "switch")
SHORTEST = 3
"""Names from this length on are made shorter."""


def shortened(text: str) -> str:
    """A script that does the same."""
    tokens = [token for token in _tokens(text) if token[0] != "comment"]
    names = _new_names([token for token in tokens if token[0] != "space"]) if MODULE.search(text) else {}
    found: list[str] = []
    for index, (kind, token) in enumerate(tokens):
        if kind == "space":
            before = tokens[index - 1][1][-1:] if index else ""
            after = tokens[index + 1][1][:1] if index + 1 < len(tokens) else ""
            found.append("\n" if "\n" in token else " " if _would_join(before, after) else "")
        else:
            found.append(names.get(token, token) if kind == "name" else token)
    return re.sub(r"\n+", "\n", "".join(found)).lstrip("\n")


def _would_join(before: str, after: str) -> bool:
    """Whether two tokens would be another one if nothing stood between them."""
    return all(re.match(r"[\w$]", one) for one in (before, after)) or (before == after and before in "+-/")


def _tokens(text: str) -> list[Token]:
    found: list[Token] = []
    open_: list[str] = []
    last, at = "", 0
    while at < len(text):
        in_template = text[at] == "}" and open_[-1:] == ["`"]
        if text[at] == "`" or in_template:
            match, kind = TEMPLATE.match(text, at), "template"
        elif text[at] == "/" and text[at + 1] not in "/*" and last in BEFORE_PATTERN:
            match, kind = PATTERN.match(text, at), "pattern"
        else:
            match = TOKEN.match(text, at)
            kind = (match and match.lastgroup) or ""
        if not match:
            raise ValueError(f"no script: {text[at : at + 40]!r}")
        token, at = match[0], match.end()
        if in_template or token == "}":
            del open_[-1:]
        if token.endswith("${") and kind == "template":
            open_.append("`")
        elif token == "{":
            open_.append("{")
        found.append((kind, token))
        if kind not in ("space", "comment"):
            last = ("(" if token.endswith("${") else ")") if kind in ("template", "pattern") else token
    return found


class _Reading:
    """The tokens of a script with the brackets around each."""

    def __init__(self, tokens: list[Token]) -> None:
        self.tokens = tokens
        self.closing: dict[int, int] = {}
        """Of each opening bracket, where it is closed."""
        self.around: list[int] = []
        """The innermost bracket that a token stands in, or −1."""
        stack: list[int] = []
        for at, (kind, token) in enumerate(tokens):
            template = kind == "template"
            if stack and ((kind == "sign" and token in ")]}") or (template and token[0] == "}")):
                self.closing[stack.pop()] = at
            self.around.append(stack[-1] if stack else -1)
            if (kind == "sign" and token in "([{") or (template and token.endswith("${")):
                stack.append(at)

    def at(self, index: int) -> str:
        return self.tokens[index][1] if 0 <= index < len(self.tokens) else ""

    def is_more_than_a_name(self, at: int) -> bool:
        """Whether this is, or may be, a property, a method, or what another file knows."""
        before, after = self.at(at - 1), self.at(at + 1)
        if before in (".", "?.", "as") or after == "as" or self.at(at - 2) == "export":
            return True
        if before == "function" and "export" in (self.at(at - 2), self.at(at - 3)):
            return True
        if self.at(self.around[at]) == "{" and self.around[at] >= 0:
            if before in ("{", ",") and after in (",", "}", "=", ":"):
                return True
            if after == ":" and before != "?":
                return True
        return after == "(" and self.at(self.closing.get(at + 1, -2) + 1) == "{" and before != "function"

    def declares(self, at: int) -> bool:
        """Whether a name is declared here: by a word, or as what a function is given."""
        before, after = self.at(at - 1), self.at(at + 1)
        if before in ("const", "let", "var", "function", "class") or (after == "=>" and before != ")"):
            return True
        outer = self.around[at]
        while outer >= 0 and self.at(outer) == "[":
            if self.at(outer - 1) in ("const", "let"):
                return True
            outer = self.around[outer]
        if outer < 0 or self.at(outer) != "(" or before not in ("(", ",", "[", "..."):
            return False
        behind = self.at(self.closing.get(outer, -2) + 1)
        return behind == "=>" or (
            behind == "{" and self.at(outer - 1) not in ("if", "for", "while", "switch")
        )


def _new_names(tokens: list[Token]) -> dict[str, str]:
    reading = _Reading(tokens)
    count = Counter(token for kind, token in tokens if kind == "name")
    places = [(at, token) for at, (kind, token) in enumerate(tokens) if kind == "name" and token not in WORDS]
    kept = THE_BROWSERS | {token for at, token in places if reading.is_more_than_a_name(at)}
    own = {token for at, token in places if reading.declares(at)} - kept
    long = sorted((one for one in own if len(one) >= SHORTEST), key=lambda one: (-count[one], one))
    taken = WORDS | set(count)
    pairs = ("".join(pair) for pair in itertools.product(ascii_letters, repeat=2))
    free = (one for one in itertools.chain(ascii_letters, pairs) if one not in taken)
    return dict(zip(long, free, strict=False))
