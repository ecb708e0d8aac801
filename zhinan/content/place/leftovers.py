"""What a place's own files hold and nothing uses: items without order, phone tables, errata undone."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from zhinan.content.place.city_file import City
from zhinan.model.erratum import Erratum
from zhinan.model.item import Item
from zhinan.text.disk.door import ISSUED, TooLargeError, bytes_of
from zhinan.text.disk.reader import Reader
from zhinan.text.source import quoted

BASE = re.compile(r"^ +同: *(\S+)", re.MULTILINE)
NO_WORD = re.compile(r"\W+")
PRINTED = re.compile(r"（原印[^）]*）")


def complain_of_leftovers(
    reader: Reader, folder: Path, city: City, items: tuple[Item, ...], errata: Iterable[Erratum]
) -> None:
    """Reminders, at the line of what is left over."""
    own = [other for name, other in reader.sources.items() if f"/{folder.name}/" in f"/{name}"]
    if any(other.is_wrong for other in own):
        return
    source = reader.source(folder / "city.yaml")
    if city.order and source.tree is not None:
        ordered = {name.value for name in city.order}
        named = Counter((item.official_name, item.part) for item in items)
        for item in items:
            # One that is there twice is told as a copy.
            if item.id not in ordered and named[item.official_name, item.part] == 1:
                message = f"事项顺序里没有{quoted(item.id)}，它会排在最后"
                hint = "照原文件的先后，在事项顺序里加上它"
                source.report(source.find("事项顺序"), message, hint, key="事项顺序", level="warning")
    used = {entries for item in items for entries in item.phone_lists} | {city.place.hotline}
    bases = set(BASE.findall(source.text))
    for name, entries in city.tables.lists.items() if items else ():
        if entries and entries not in used and name not in bases:
            message = f"没有事项用到电话表{quoted(name)}"
            hint = "在事项的监督电话、咨询电话或电话查询里写上它，或删掉这张表"
            source.report(source.find(f"{name}:"), message, hint, key=name, level="warning")
    _errata(reader, folder, tuple(errata))


def _errata(reader: Reader, folder: Path, errata: tuple[Erratum, ...]) -> None:
    """A misprint that stands in the content again, or a correction that doesn't."""
    if not errata:
        return
    source = reader.source(folder / "errata.yaml")
    names = [folder / name for name in ("city.yaml", "offices.yaml", "hospitals.yaml", "list.yaml")]
    names += [*reader.files(folder / "items", ".md"), *reader.files(folder / "forms", ".yaml", *ISSUED)]
    text = _bare(PRINTED.sub("", "\n".join(_text(path) for path in names if reader.entry(path) == "file")))
    for erratum in errata:
        published, printed = _bare(erratum.published), _bare(erratum.printed)
        if published and published not in text:
            message = f"勘误说发布的是{quoted(erratum.published)}，内容里却没有"
            hint = "照勘误改内容；内容是对的，改这条勘误或删掉它"
            source.report(source.find(erratum.published), message, hint, key="发布", level="warning")
        elif printed and printed not in published and printed in text:
            message = f"勘误更正过的{quoted(erratum.printed)}，内容里又有了"
            hint = "照勘误改内容；原文件别处就是这样印的，在“确认”一栏写明"
            source.report(source.find(erratum.printed), message, hint, key="原文", level="warning")


def _text(path: Path) -> str:
    try:
        return bytes_of(path).decode("utf-8", "replace")
    except (OSError, TooLargeError):
        return ""


def _bare(text: str) -> str:
    """Letters and digits alone: a number may stand apart from its area."""
    return NO_WORD.sub("", text)
