"""The shapes of the public data: field order is key order, and the JSON Schemas come from here.

Stable: add fields freely, at the end; renaming or dropping one takes a new SCHEMA_VERSION.
"""

from __future__ import annotations

from typing import Self

from msgspec import Struct, convert, field

from zhinan.model.place import Level

SCHEMA_VERSION = 1


class Contract(Struct, frozen=True, forbid_unknown_fields=True):
    """Frozen and closed: what isn't named here can't be published by accident."""

    @classmethod
    def of(cls, value: object) -> Self:
        """A value of the model, or a dict in these keys, in this shape; every type is checked."""
        return convert(value, cls, from_attributes=True)


class PhoneData(Contract, frozen=True):
    """One telephone number."""

    printed: str
    """As the document prints it, with or without area code."""
    display: str
    """With area code; a nationwide hotline stands alone."""
    tel: str
    """For a tel: link, E.164; a hotline as dialled; an extension behind a pause (a comma)."""
    label: str | None
    """What the number is for, where the document says so."""
    extension: str | None


class PhoneEntryData(Contract, frozen=True):
    """The numbers of one area or hall."""

    area: str | None
    """As printed before the number; null for a number of the whole place."""
    phones: list[PhoneData]


class EditionData(Contract, frozen=True):
    """What the source document says of itself; null where it is silent."""

    title: str | None
    issuer: str | None
    date: str | None
    document: str | None
    """File name of the source document."""
    status: str | None
    number: str | None
    """The issuing number."""
    remark: str | None
    """The publisher's own sentence to the reader."""


class HospitalData(Contract, frozen=True):
    """One beside the halls that takes applications: whatever the field has."""

    name: str
    address: str
    phones: list[PhoneData]
    note: str | None


class FormFileData(Contract, frozen=True):
    """A form as it is issued, or a sample of it filled in."""

    kind: str
    """pdf, docx, png or jpg."""
    sample: bool
    size: int
    """Bytes."""
    url: str


class FormData(Contract, frozen=True):
    """A blank form."""

    id: str
    title: str
    fields: list[str]
    notes: list[str]
    url: str
    files: list[FormFileData] = []
    """As it is issued; may be all that there is of it."""
    code: str | None = None
    """Its number in the document that it belongs to: 附件1, 表1."""
    caption: str | None = None
    """What stands in brackets below its title."""


class ErratumData(Contract, frozen=True):
    """A misprint of the source document and how it is published here."""

    where: str
    printed: str
    published: str
    reason: str


class CityData(Contract, frozen=True):
    """A line of the list of places."""

    id: str
    name: str
    level: Level
    area_code: str | None
    edition: EditionData
    items: int
    offices: int
    url: str
    data: str
    """Address of the place's data file."""
    level_name: str
    """What the place is, in the words of its editors: 省, 直辖市, 县级市."""
    parent: str | None
    """Id of the place above; null at the top."""
    list_of: str | None = field(name="list")
    """Id of the place whose list this one is measured by; null where there is none."""
