"""A project folder with N cities: content, a template and styles to be edited; the program by a link."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Literal

from bench.generator.copying import copied
from bench.generator.names import Name, names
from bench.generator.shapes import Shape, Shapes, read_shapes

ROOT = Path(__file__).resolve().parents[2]
CONTENTS = (ROOT / "content", ROOT / "tests" / "sites" / "whole" / "content")
CITIES_A_PROVINCE = 12
"""333 cities in 27 provinces and regions."""
SEED = 11
ABOVE = re.compile("^上级: .*$", re.MULTILINE)

Provinces = Literal["one", "each"]
"""One province with its list; or one for twelve cities, each with a list."""


OWN_TEMPLATE = "home.html"
"""The template that is edited while the bench runs."""


@dataclass(frozen=True)
class Plan:
    """What to make."""

    cities: int
    seed: int = SEED
    provinces: Provinces = "one"


def make_project(folder: Path, plan: Plan, contents: tuple[Path, ...] = CONTENTS) -> None:
    """Make the project in an empty or new folder."""
    folder.mkdir(parents=True, exist_ok=True)
    make_content(folder / "content", plan, contents)
    shutil.copytree(ROOT / "static", folder / "static")
    (
        folder / "templates"
    ).mkdir()  # one of its own, as sites have that change one; the others are the program's
    shutil.copyfile(ROOT / "templates" / OWN_TEMPLATE, folder / "templates" / OWN_TEMPLATE)
    shutil.copyfile(ROOT / "build.py", folder / "build.py")
    (folder / "zhinan").symlink_to(ROOT / "zhinan")


def make_content(folder: Path, plan: Plan, contents: tuple[Path, ...] = CONTENTS) -> None:
    """Make the content alone."""
    shapes = read_shapes(contents)
    folder.mkdir(parents=True)
    for path in shapes.sitewide:
        shutil.copyfile(path, folder / path.name)
    taken = {word for shape in (*shapes.cities, shapes.province, *shapes.adopting)
             for word in (shape.id, shape.stem, shape.area_code)}  # fmt: skip
    fresh = names(plan.seed, taken)
    provinces = [_itself(shapes.province), *islice(fresh, _provinces(plan) - 1)]
    for shape in shapes.adopting:
        shutil.copytree(shape.folder, folder / shape.id)
    for province in provinces:
        _copy(folder, shapes.province, province, (shapes.province.stem, province.stem))
    for number, (shape, name) in enumerate(_cities(shapes, plan.cities, fresh)):
        province = provinces[number * len(provinces) // plan.cities]
        _copy(folder, shape, name, (shapes.province.stem, province.stem), province.id)


def _provinces(plan: Plan) -> int:
    return 1 if plan.provinces == "one" else max(1, round(plan.cities / CITIES_A_PROVINCE))


def _itself(shape: Shape) -> Name:
    """A name that changes nothing."""
    return Name(shape.id, shape.stem, shape.area_code, 0)


def _cities(shapes: Shapes, count: int, fresh: Iterator[Name]) -> Iterator[tuple[Shape, Name]]:
    """The cities of the real content under their own names, then copies of all shapes in turn."""
    own = shapes.own[:count]
    yield from ((shape, _itself(shape)) for shape in own)
    for number in range(count - len(own)):
        yield shapes.cities[number % len(shapes.cities)], next(fresh)


def _copy(content: Path, shape: Shape, name: Name, province: tuple[str, str], above: str = "") -> None:
    for source in sorted(path for path in shape.folder.rglob("*") if path.is_file()):
        path = source.relative_to(shape.folder).as_posix()
        target = content / name.id / path
        target.parent.mkdir(parents=True, exist_ok=True)
        text = source.read_text(encoding="utf-8")
        if name.id != shape.id:
            text = copied(text, path, shape, name, province)
        elif province[0] != province[1]:
            text = text.replace(*province)
        if above and path == "city.yaml":
            text = ABOVE.sub(f"上级: {above}", text)
        target.write_text(text, encoding="utf-8")
