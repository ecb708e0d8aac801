"""A place, a hall or a hospital that was copied and not filled in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from zhinan.content.rules.finding import Finding
from zhinan.model.guide import Guide
from zhinan.model.office import Office
from zhinan.model.place import Place


def check_same_places(guide: Guide) -> Iterator[Finding]:
    """Each place has its own name; an area code may be that of several cities."""
    names: dict[str, str] = {}
    for place in guide.places:
        other = names.setdefault(place.name, place.id)
        if other != place.id:
            message = f"名称「{place.name}」和 {other} 的一样"
            hint = "写这个地方自己的名称；文件夹是误复制的，整个删掉"
            yield Finding(f"{place.id}/city.yaml", f"名称: {place.name}", message, hint)


def check_same_halls(_guide: Guide, place: Place) -> Iterator[Finding]:
    """Halls, hospitals, services and counters of a place have their own names and addresses."""
    path = f"{place.id}/offices.yaml"
    for what, values in (
        ("名称", [office.name for office in place.offices]),
        ("地址", [office.address for office in place.offices]),
    ):
        again = twice(values)
        for value in again:
            hint = f"写这个大厅自己的{what}；多出来的一个，整个删掉"
            yield Finding(path, f"{what}: {value}", f"两个大厅的{what}都是「{value}」", hint, nth=1)
        if again:
            break  # a copied hall has both
    hospitals = [hospital.name for hospital in place.hospitals]
    for value in twice(hospitals):
        yield Finding(
            f"{place.id}/hospitals.yaml", f"名称: {value}", f"「{value}」写了两次", "删掉一处", nth=1
        )
    services = [service.name for service in place.services]
    for value in twice(services) if not place.adopts else ():
        yield Finding(
            f"{place.id}/city.yaml", f"名称: {value}", f"网上渠道「{value}」写了两次", "删掉一处", nth=1
        )
    for number, office in enumerate(place.offices):
        yield from _counters(path, number, office)


def _counters(path: str, number: int, office: Office) -> Iterator[Finding]:
    rows: set[tuple[tuple[str, ...], str]] = set()
    for counter in office.counters:
        for kind in twice(counter.kinds):
            message = f"{office.name}的一个窗口里，「{kind}」写了两次"
            yield Finding(path, kind, message, "删掉一处", nth=1, under=("大厅", number))
        row = tuple(sorted(counter.kinds)), counter.address
        if row in rows:
            message = f"{office.name}有两个一样的「{counter.name}」窗口，分不出是哪一个"
            hint = "合并成一个，几个电话用顿号隔开；不是一个窗口的，写上各自的位置"
            yield Finding(path, counter.kinds[0], message, hint, nth=1, under=("大厅", number))
        rows.add(row)


def twice(values: Iterable[str]) -> list[str]:
    """Those that stand there more than once, each once."""
    seen: set[str] = set()
    again: dict[str, None] = {}
    for value in values:
        if value in seen:
            again[value] = None
        seen.add(value)
    return [value for value in again if value]
