"""The kinds of content files, and the shape of each."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import PurePosixPath

from schema.asking import Witness
from schema.shape import Shape


@dataclass
class Kind:
    """One kind of file."""

    glob: str
    """Where its files are."""
    shape: Shape = field(default_factory=Shape)
    acknowledged: Shape = field(default_factory=Shape)
    """What 确认 holds, in all kinds of files."""


def kind_of(path: str) -> tuple[str, str]:
    """Name and place of the kind of file that stands at a path: `city` and `content/*/city.yaml`."""
    file = PurePosixPath(path)
    folders = file.parent.parts[1:]
    if len(folders) > 1 and folders[0] == "updates":
        return "updates", f"content/updates/*/*{file.suffix}"
    if len(folders) > 1:
        return folders[-1], f"content/*/{folders[-1]}/*{file.suffix}"
    return file.stem, "/".join(("content", *("*" for _ in folders), file.name))


def kinds_of(witness: Witness) -> dict[str, Kind]:
    """All kinds, by name."""
    found: dict[str, Kind] = {}
    acknowledged = Shape()
    for source in witness.sources.values():
        name, glob = kind_of(source.path)
        kind = found.setdefault(name, Kind(glob, acknowledged=acknowledged))
        if source.tree is not None:
            kind.shape.see(source.tree, witness, acknowledged)
    for kind in found.values():
        _unite_alike(kind.shape)
    return dict(sorted(found.items()))


def _unite_alike(shape: Shape) -> None:
    """Places that are asked for the same fields are read alike, and take what was seen at either."""
    alike: dict[frozenset[str], list[Shape]] = {}
    for inner in shape.inner():
        if inner.fields:
            alike.setdefault(frozenset(inner.fields), []).append(inner)
    for shapes in alike.values():
        for one in shapes:
            for other in shapes:
                one.take(other)
