"""One place: its city.yaml, halls, hospitals, items, forms, errata and the list that it issued."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

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
from zhinan.model.form import Form
from zhinan.model.item import Item
from zhinan.model.listing import ServiceList
from zhinan.model.place import Place
from zhinan.text.disk.door import ISSUED
from zhinan.text.disk.reader import Reader
from zhinan.text.disk.remembered import kept_telling, told_again
from zhinan.text.shapes import suggestion
from zhinan.text.source import quoted

LIST_FILE = "list.yaml"
FILES = ("city.yaml", "offices.yaml", "hospitals.yaml", "errata.yaml", LIST_FILE)
FOLDERS = ("items", "forms")


def read_place(reader: Reader, folder: Path, words: SiteWords = NO_WORDS) -> Place:
    """The place in one folder, read by the words of its site; what could not be read is missing from it."""
    reader.complain_of_strays(folder, FILES, FOLDERS)
    city = reader.read(
        folder / "city.yaml",
        lambda source, node: read_city(source, node, folder.name),
        unread_city(folder.name),
        required=True,
    )
    code = city.tables.area_code
    halls = reader.read(
        folder / "offices.yaml",
        lambda source, node: read_offices(source, node, code),
        _no_halls(),
    )
    place = replace(
        city.place,
        counter_kinds=halls.kinds,
        offices=halls.offices,
        hospitals=reader.read(
            folder / "hospitals.yaml", lambda source, node: read_hospitals(source, node, code), ()
        ),
        items=_read_items(reader, folder, city, halls, words),
        forms=_read_forms(reader, folder / "forms"),
        errata=reader.read(folder / "errata.yaml", read_errata, ()),
        service_list=_read_list(reader, folder, city),
    )
    complain_of_leftovers(reader, folder, city, place.items, place.errata)
    return place


def _read_list(reader: Reader, folder: Path, city: City) -> ServiceList | None:
    found = reader.read(folder / LIST_FILE, read_service_list, None)
    return replace(found, called=list_of(city.place.level_name)) if found else None


def _no_halls() -> Halls:
    """What stands for a missing or unreadable offices.yaml."""
    return Halls(names=replace(Halls().names, complete=False))  # content/rules/counters.py tells of it once


def _read_forms(reader: Reader, folder: Path) -> tuple[Form, ...]:
    forms = [_read_form(reader, path) for path in reader.files(folder, ".yaml", *ISSUED)]
    files = read_issued(reader, folder, (form.id for form in forms))
    return tuple(replace(form, files=files.get(form.id, ())) for form in forms)


def _read_form(reader: Reader, path: Path) -> Form:
    issued = is_issued(path)
    return reader.read(
        path,
        lambda source, node: read_form(source, node, path.stem, issued=issued),
        Form(path.stem, path.stem, ()),
    )


def _read_items(reader: Reader, folder: Path, city: City, halls: Halls, words: SiteWords) -> tuple[Item, ...]:
    """The items, in the order of the source document (事项顺序), then by name."""
    directory = Directory(halls.names, city.services, city.tables, words)
    items = _kept_or_read(reader, folder, directory)
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


def _kept_or_read(reader: Reader, folder: Path, directory: Directory) -> dict[str, Item]:
    """The items by name; read again only where a byte of the file, or what it may refer to, changed."""
    name, key = f"{folder.name}-items", repr(directory)
    kept = reader.shelf.get(name, key)
    known: dict[str, tuple[bytes, Item, bytes]] = kept if isinstance(kept, dict) else {}
    items: dict[str, Item] = {}
    faultless: dict[str, tuple[bytes, Item, bytes]] = {}
    for path in reader.files(folder / "items", ".md"):
        digest = reader.digest(path)
        found = known.get(path.stem)
        if found and found[0] == digest and not reader.is_told(path):
            items[path.stem] = found[1]
            reader.sources.update(told_again(found[2]))
            faultless[path.stem] = found
            continue
        source = reader.source(path)
        items[path.stem] = read_item(source, path.stem, directory)
        telling = kept_telling([source])
        if telling is not None:
            faultless[path.stem] = digest, items[path.stem], telling
    if faultless != known:
        reader.shelf.put(name, key, faultless)
    return items
