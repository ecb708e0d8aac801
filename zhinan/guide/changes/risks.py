"""What of a change harms people if it is wrong or a stranger's: where they are led to, and whom they call."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from msgspec import Struct

from zhinan.model.item import Channel
from zhinan.model.office import Counter, Hospital, Position
from zhinan.model.phone import Phone, PhoneEntry
from zhinan.model.place import OnlineService
from zhinan.text.running.hosts import addresses_in, host_of
from zhinan.text.running.told_to_call import accounts_in, numbers_in_words

RISKS = ("网站设置", "网址", "渠道", "坐标", "电话")
"""Kinds of risk, the widest first."""
SETTINGS = RISKS[0]
Traits = frozenset[tuple[str, str]]
"""What a value leads people to: the kind of risk, and what decides."""
NO_TRAITS: Traits = frozenset()


def traits_of(value: object) -> Traits:
    """All that a value leads people to; two that differ in it are told before all else."""
    return frozenset(_traits(value))


def _traits(value: object) -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        yield from _told(value)
    elif isinstance(value, tuple):
        for one in value:
            yield from _traits(one)
    elif isinstance(value, Struct):
        if isinstance(value, Phone):
            yield "电话", f"{value.tel} {value.display} {value.printed} {value.label}"
        elif isinstance(value, PhoneEntry):
            yield from _called(value.area, value.phones)
        elif isinstance(value, Counter):
            yield from _called("、".join(value.kinds), value.phones)
        elif isinstance(value, Hospital):
            yield from _called(value.name, value.phones)
        elif isinstance(value, Position):
            yield "坐标", f"{value.lat} {value.lon} {value.datum}"
        elif isinstance(value, OnlineService):
            yield "渠道", f"{value.name} {value.kind} {value.printed} {value.url}"
        elif isinstance(value, Channel):
            yield from (("渠道", service) for service in (*value.services, value.kind, value.label))
        for name in value.__struct_fields__:
            yield from _traits(getattr(value, name))


@lru_cache(maxsize=8192)
def _told(text: str) -> Traits:
    """What a text tells; nearly all texts of two guides are the same."""
    return frozenset(
        (
            *(("网址", address) for address in addresses_in(text)),
            *(("电话", number) for number in numbers_in_words(text)),
            *(("渠道", account) for account in accounts_in(text)),
        )
    )


def _called(name: str | None, phones: tuple[Phone, ...]) -> Iterator[tuple[str, str]]:
    """Whose numbers they are: the right number of somebody else is a wrong one."""
    return (("电话", f"{name}: {phone.tel}") for phone in phones)


def risks_between(was: Traits, is_now: Traits) -> tuple[str, ...]:
    """The kinds of risk in which two values differ, in their order."""
    differing = {kind for kind, _ in was ^ is_now}
    return tuple(kind for kind in RISKS if kind in differing)


def hosts_in(value: object) -> frozenset[str]:
    """The hosts that a value leads to."""
    return frozenset(filter(None, map(host_of, addresses_in(value))))
