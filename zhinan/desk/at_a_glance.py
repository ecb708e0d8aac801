"""The errors of one file as soon as a key was pressed: the file alone, read by what its place has.

The whole check follows behind and says the rest: what is wrong between files, and reminders.
"""

from __future__ import annotations

from pathlib import PurePosixPath

from zhinan.content.item.item_file import read_item
from zhinan.content.place.city_file import City, read_city, unread_city
from zhinan.content.place.errata_file import read_errata
from zhinan.content.place.form_file import read_form
from zhinan.content.place.issued_files import is_issued
from zhinan.content.place.offices_file import Halls, read_hospitals, read_offices
from zhinan.content.references import Directory, SiteWords
from zhinan.content.site.list_file import read_service_list
from zhinan.desk.opened import Opened
from zhinan.model.problem import Problem
from zhinan.text.disk.reader import Reader


class Glance:
    """Knows what the items of each place may refer to, as long as that is the same byte for byte."""

    def __init__(self, desk: Opened) -> None:
        self._desk = desk
        self._known: dict[str, tuple[bytes, City, Halls]] = {}

    def errors_of(self, name: str) -> tuple[Problem, ...] | None:
        """The errors of a file by itself; None for a file that only the whole check reads."""
        reader = Reader(self._desk.content)
        path = self._desk.content / name
        parts = PurePosixPath(name).parts
        if len(parts) < 2 or not path.is_file():
            return None
        place, kind = parts[0], parts[1]
        if kind == "items" and len(parts) == 3:
            city, halls = self._place(place)
            words = SiteWords(self._desk.latest.guide.site.field)
            directory = Directory(halls.names, city.services, city.tables, words)
            read_item(reader.source(path), path.stem, directory)
        elif kind == "forms" and len(parts) == 3:
            reader.read(
                path, lambda source, node: read_form(source, node, path.stem, issued=is_issued(path)), None
            )
        elif kind == "city.yaml":
            reader.read(path, lambda source, node: read_city(source, node, place), None)
        elif kind == "offices.yaml":
            code = self._place(place)[0].tables.area_code
            reader.read(path, lambda source, node: read_offices(source, node, code), None)
        elif kind == "hospitals.yaml":
            code = self._place(place)[0].tables.area_code
            reader.read(path, lambda source, node: read_hospitals(source, node, code), None)
        elif kind == "errata.yaml":
            reader.read(path, read_errata, None)
        elif kind == "list.yaml":
            reader.read(path, read_service_list, None)
        else:
            return None
        return tuple(problem for problem in reader.problems if problem.level == "error")

    def _place(self, place: str) -> tuple[City, Halls]:
        reader = Reader(self._desk.content)
        folder = self._desk.content / place
        key = reader.digest(folder / "city.yaml") + reader.digest(folder / "offices.yaml")
        known = self._known.get(place)
        if known is None or known[0] != key:
            city = reader.read(
                folder / "city.yaml", lambda source, node: read_city(source, node, place), unread_city(place)
            )
            code = city.tables.area_code
            halls = reader.read(
                folder / "offices.yaml", lambda source, node: read_offices(source, node, code), Halls()
            )
            known = self._known[place] = (key, city, halls)
        return known[1], known[2]
