"""One place: its city.yaml, halls, hospitals, items, forms, errata and the list that it issued."""

from __future__ import annotations

from functools import partial
from hashlib import blake2b
from pathlib import Path

from msgspec.structs import replace

from zhinan.content.item.item_file import read_item
from zhinan.content.place.city_file import City, read_city, unread_city
from zhinan.content.place.errata_file import read_errata
from zhinan.content.place.form_file import read_form
from zhinan.content.place.issued_files import is_issued, read_issued
from zhinan.content.place.leftovers import complain_of_leftovers
from zhinan.content.place.levels import list_of
from zhinan.content.place.offices_file import Halls, read_hospitals, read_offices
from zhinan.content.references import NO_WORDS, Directory, SiteWords
from zhinan.content.site.list_file import read_service_list
from zhinan.model.erratum import Erratum
from zhinan.model.form import Form
from zhinan.model.item import Item
from zhinan.model.listing import ServiceList
from zhinan.model.office import Hospital
from zhinan.model.place import Place
from zhinan.text.disk.door import ISSUED
from zhinan.text.disk.read_before import Readings
from zhinan.text.disk.reader import Reader
from zhinan.text.shapes import suggestion
from zhinan.text.source import quoted

LIST_FILE = "list.yaml"
FILES = ("city.yaml", "offices.yaml", "hospitals.yaml", "errata.yaml", LIST_FILE)
FOLDERS = ("items", "forms")


def read_place(reader: Reader, folder: Path, words: SiteWords = NO_WORDS) -> Place:
    """The place in one folder, read by the words of its site; what could not be read is missing from it."""
    reader.complain_of_strays(folder, FILES, FOLDERS)
    readings = Readings(reader, f"{folder.name}-files")
    city = _read_city(readings, folder)
    halls = _read_halls(readings, folder, city)
    code = city.tables.area_code
    hospitals: tuple[Hospital, ...] = readings.read(
        folder / "hospitals.yaml", lambda source, node: read_hospitals(source, node, code), (), repr(code)
    )
    errata: tuple[Erratum, ...] = readings.read(folder / "errata.yaml", read_errata, ())
    place = replace(
        city.place,
        counter_kinds=halls.kinds,
        offices=halls.offices,
        hospitals=hospitals,
        items=_read_items(reader, readings, city, _directory(city, halls, words)),
        forms=_read_forms(reader, readings, folder / "forms"),
        errata=errata,
        service_list=_read_list(readings, folder, city),
    )
    readings.keep()
    complain_of_leftovers(reader, folder, city, place.items, place.errata)
    return place


def read_one_item(reader: Reader, folder: Path, item_id: str, words: SiteWords) -> Item:
    """One item of the place in a folder, read as it is among the others."""
    readings = Readings(reader, f"{folder.name}-files")
    city = _read_city(readings, folder)
    directory = _directory(city, _read_halls(readings, folder, city), words)
    return _read_item(reader, folder / "items" / f"{item_id}.md", directory)


def _read_city(readings: Readings, folder: Path) -> City:
    return readings.read(
        folder / "city.yaml",
        lambda source, node: read_city(source, node, folder.name),
        unread_city(folder.name),
        required=True,
    )


def _read_halls(readings: Readings, folder: Path, city: City) -> Halls:
    code = city.tables.area_code
    return readings.read(
        folder / "offices.yaml",
        lambda source, node: read_offices(source, node, code),
        _no_halls(),
        repr(code),
    )


def _directory(city: City, halls: Halls, words: SiteWords) -> Directory:
    return Directory(halls.names, city.services, city.tables, words)


def _read_list(readings: Readings, folder: Path, city: City) -> ServiceList | None:
    found = readings.read(folder / LIST_FILE, read_service_list, None)
    return replace(found, called=list_of(city.place.level_name)) if found else None


def _no_halls() -> Halls:
    """What stands for a missing or unreadable offices.yaml."""
    return Halls(names=replace(Halls().names, complete=False))  # content/rules/counters.py tells of it once


def _read_forms(reader: Reader, readings: Readings, folder: Path) -> tuple[Form, ...]:
    forms = [_read_form(readings, path) for path in reader.files(folder, ".yaml", *ISSUED)]
    files = read_issued(reader, folder, (form.id for form in forms))
    return tuple(replace(form, files=files.get(form.id, ())) for form in forms)


def _read_form(readings: Readings, path: Path) -> Form:
    issued = is_issued(path)
    return readings.read(
        path,
        lambda source, node: read_form(source, node, path.stem, issued=issued),
        Form(path.stem, path.stem, ()),
        repr(issued),
    )


def _read_items(reader: Reader, readings: Readings, city: City, directory: Directory) -> tuple[Item, ...]:
    """The items, in the order of the source document (事项顺序), then by name."""
    folder = reader.content / city.place.id
    given = blake2b(repr(directory).encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()
    items: dict[str, Item] = {}
    for path in reader.files(folder / "items", ".md"):
        items[path.stem] = readings.of(path, partial(_read_item, reader, path, directory), given, light=True)
    source = reader.source(folder / "city.yaml")
    order: dict[str, int] = {}
    for name in city.order:
        if name.value in order:
            source.report(name.mark, f"事项顺序里{quoted(name.value)}写了两次", "只留一处", key="事项顺序")
        elif name.value not in items and not reader.unsure(f"{folder.name}/*/", f"*/items/{name.value}.*"):
            hint = f"新建 items/{name.value}.md，或从事项顺序里删掉它{suggestion(name.value, items)}"
            source.report(name.mark, f"事项{quoted(name.value)}没有对应的文件", hint, key="事项顺序")
        order.setdefault(name.value, len(order))
    return tuple(items[name] for name in sorted(items, key=lambda name: (order.get(name, len(order)), name)))


def _read_item(reader: Reader, path: Path, directory: Directory) -> Item:
    return read_item(reader.source(path), path.stem, directory)
