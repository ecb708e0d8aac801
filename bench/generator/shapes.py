"""What is copied: the cities and the province of the content folders that there are."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import yaml

PROVINCE = "省"


@dataclass(frozen=True)
class Shape:
    """A place's folder that others may be copied from."""

    folder: Path
    name: str
    """青岛市: as its city.yaml has it."""
    area_code: str
    """0532; empty where it has none."""
    level: str
    adopts: str
    """The place whose guide it takes over; empty where it has one of its own."""

    @property
    def id(self) -> str:
        """Its folder's name."""
        return self.folder.name

    @property
    def stem(self) -> str:
        """青岛: what stands for it in sentences."""
        return self.name.removesuffix("市").removesuffix("省")


@dataclass(frozen=True)
class Shapes:
    """All that a generated guide is made of."""

    content: Path
    """Where the sitewide files, the province and those that adopt its guide come from."""
    cities: tuple[Shape, ...]
    """With guides of their own: those of `content` first, then those of other folders."""
    province: Shape
    adopting: tuple[Shape, ...]

    @property
    def own(self) -> tuple[Shape, ...]:
        """The cities of `content` itself; they are put in under their own names."""
        return tuple(city for city in self.cities if city.folder.parent == self.content)

    @property
    def sitewide(self) -> tuple[Path, ...]:
        """site.yaml, glossary.yaml and the like."""
        return tuple(sorted(path for path in self.content.iterdir() if path.is_file()))


def read_shapes(contents: Iterable[Path]) -> Shapes:
    """The shapes of the content folders that exist; the first one gives what a site has once."""
    there = [content for content in contents if content.is_dir()]
    if not there:
        raise FileNotFoundError("no content folder to copy from")
    found = [_shape(path) for content in there for path in sorted(content.glob("*/city.yaml"))]
    here = [shape for shape in found if shape.folder.parent == there[0]]
    cities = tuple(shape for shape in found if shape.level != PROVINCE and not shape.adopts)
    adopting = tuple(shape for shape in here if shape.adopts)
    return Shapes(there[0], cities, next(shape for shape in here if shape.level == PROVINCE), adopting)


def _shape(path: Path) -> Shape:
    fields = yaml.load(path.read_text(encoding="utf-8"), yaml.CBaseLoader)
    return Shape(path.parent, fields["名称"], fields.get("区号", ""), fields["级别"], fields.get("采用", ""))
