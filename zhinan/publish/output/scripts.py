"""Scripts as they are published: few files, and nothing in them that only their editors read.

A plain script stands in each that takes it in (`import "./other.js";`), and nowhere else.
A module that a page names, or that is imported when it is wanted, is published with what it imports in it,
and only there. What several of these import stands once, in a file that they share: what editors cut into
rooms is one request.
"""

from __future__ import annotations

import posixpath
import re
from collections import Counter
from collections.abc import Iterator, Mapping

IMPORT = re.compile(r'^import \{([^}]*)\} from "(\.[^"]+)";\n', re.MULTILINE)
TAKEN_IN = re.compile(r'^import "(\.[^"]+)";\n', re.MULTILINE)
WANTED = re.compile(r'\bimport\("(\.[^"]+)"\)')
EXPORT = re.compile(r"^export (?=(?:async function|function|class|const) (\w+))", re.MULTILINE)
EXPORTS = re.compile(r"^export \{([^}]*)\};\n", re.MULTILINE)
COMMENT = re.compile(r"^[ \t]*(?://[^\n]*|/\*(?:(?!\*/).)*\*/[ \t]*)\n", re.MULTILINE | re.DOTALL)
SHARED = "shared.js"


def published_scripts(files: Mapping[str, str]) -> dict[str, str]:
    """The scripts that stand at these names below static/, as they are published."""
    plain = {_beside(name, other) for name, text in files.items() for other in TAKEN_IN.findall(text)}
    modules = {name: COMMENT.sub("", _whole(files, name)) for name in files if name not in plain}
    imports = {name: _imports(modules, name) for name in modules}
    wanted = {_beside(name, other) for name, text in modules.items() for other in WANTED.findall(text)}
    imported = {other for names in imports.values() for other in names}
    alone = [name for name in modules if name in wanted or name not in imported]
    reached = {name: _order(imports, name, alone) for name in alone}
    times = Counter(other for names in reached.values() for other in names)
    several = [other for other in _once(reached) if times[other] > 1]
    shared = posixpath.join(posixpath.commonpath(map(posixpath.dirname, several)) if several else "", SHARED)
    home = dict.fromkeys(several, shared) | {
        other: name for name in alone for other in reached[name] if times[other] == 1
    }
    found = {name: _file(modules, name, [*reached[name], name], home) for name in alone}
    if several:
        found[shared] = _file(modules, shared, several, home)
    return found


def _whole(files: Mapping[str, str], name: str) -> str:
    """A script with those that it takes in."""
    return TAKEN_IN.sub(lambda found: _whole(files, _beside(name, found[1])), files[name])


def _imports(modules: Mapping[str, str], name: str) -> list[str]:
    """What a module imports from others that there are."""
    found = [_beside(name, other) for _, other in IMPORT.findall(modules[name])]
    return [other for other in found if other in modules]


def _order(imports: Mapping[str, list[str]], name: str, alone: list[str]) -> list[str]:
    """What a module needs, each behind what it needs itself; not what is published by itself."""
    found: list[str] = []

    def walk(one: str) -> None:
        for other in imports[one]:
            if other not in found and other not in alone:
                walk(other)
                found.append(other)

    walk(name)
    return found


def _once(reached: Mapping[str, list[str]]) -> Iterator[str]:
    return iter(dict.fromkeys(other for names in reached.values() for other in names))


def _file(modules: Mapping[str, str], name: str, parts: list[str], home: Mapping[str, str]) -> str:
    """One published file: what it imports from others, its parts in their order, the module itself last."""
    here = [part for part in parts if home.get(part, part) == name]
    asked: dict[str, dict[str, None]] = {}
    bodies = []
    for part in here:
        text = _at(modules[part], part, name)
        lines = []
        for names, other in IMPORT.findall(text):
            target = _beside(part, other)
            if home.get(target, target) == name:
                lines.append(f"const {{{names.replace(' as ', ': ')}}} = {_variable(target)};\n")
            else:
                file = _from(name, home.get(target, target))
                asked.setdefault(file, {}).update(dict.fromkeys(_names(names)))
        text = "".join(lines) + IMPORT.sub("", text)
        bodies.append(text if part == name else _wrapped(part, text))
    head = [f'import {{ {", ".join(names)} }} from "{file}";\n' for file, names in asked.items()]
    tail = "" if name in here else _handed_on(modules, here, home)
    return "".join((*head, *bodies, tail))


def _wrapped(part: str, text: str) -> str:
    """A module as a value that holds what it exports: its other names stay its own."""
    listed = [one for names in EXPORTS.findall(text) for one in _names(names)]
    exports = [*EXPORT.findall(text), *map(_exported, listed)]
    body = EXPORTS.sub("", EXPORT.sub("", text))
    return f"const {_variable(part)} = (() => {{\n{body}return {{ {', '.join(exports)} }};\n}})();\n"


def _exported(name: str) -> str:
    own, _, called = name.partition(" as ")
    return f"{called}: {own}" if called else own


def _handed_on(modules: Mapping[str, str], here: list[str], home: Mapping[str, str]) -> str:
    """What others import of the parts of a shared file."""
    handed: dict[str, dict[str, None]] = {}
    for name, text in modules.items():
        for names, other in IMPORT.findall(text):
            target = _beside(name, other)
            if target in here and home.get(name, name) != home[target]:
                found = handed.setdefault(target, {})
                found.update(dict.fromkeys(one.partition(" as ")[0] for one in _names(names)))
    return "".join(
        f"export const {{ {', '.join(names)} }} = {_variable(target)};\n" for target, names in handed.items()
    )


def _at(text: str, part: str, name: str) -> str:
    """A module's text with the addresses in it as they are from the file in which it stands."""
    text = WANTED.sub(lambda found: f'import("{_from(name, _beside(part, found[1]))}")', text)
    if posixpath.dirname(part) == posixpath.dirname(name):
        return text
    return text.replace("import.meta.url", f'new URL("{_from(name, part)}", import.meta.url)')


def _names(listed: str) -> list[str]:
    return [one.strip() for one in listed.split(",") if one.strip()]


def _beside(name: str, other: str) -> str:
    return posixpath.normpath(posixpath.join(posixpath.dirname(name), other))


def _from(name: str, other: str) -> str:
    path = posixpath.relpath(other, posixpath.dirname(name) or ".")
    return path if path.startswith("..") else f"./{path}"


def _variable(name: str) -> str:
    return "$" + re.sub(r"\W", "_", name.removesuffix(".js"))
