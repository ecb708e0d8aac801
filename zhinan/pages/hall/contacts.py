"""A hall's phones as a vCard, and the hall as schema.org data."""

from __future__ import annotations

import json

from zhinan.guide.elements.visiting_words import visiting_lines
from zhinan.model.office import Office
from zhinan.model.phone import Phone
from zhinan.model.place import Place
from zhinan.pages import urls
from zhinan.pages.page import Document


def vcard(place: Place, office: Office) -> Document:
    """RFC 2426 vCard 3.0 (the version that every phone reads) with all phones of the hall's counters."""
    lines = [
        "BEGIN:VCARD",
        "VERSION:3.0",
        f"FN:{_escaped(place.name + office.name)}",
        f"N:{_escaped(place.name + office.name)};;;;",
        f"ORG:{_escaped(place.bureau or place.name)}",
        f"ADR;TYPE=WORK:;;{_escaped(office.address)};{_escaped(place.name)};;;",
    ]
    for index, (label, phone) in enumerate(_labelled(office), 1):
        lines.append(f"item{index}.TEL;TYPE=WORK,VOICE:{phone.tel}")
        lines.append(f"item{index}.X-ABLabel:{_escaped(label)}")
    notes = (office.hours, *(line.plain for line in visiting_lines(office.visiting)))
    if any(notes):
        lines.append(f"NOTE:{_escaped(chr(10).join(filter(None, notes)))}")
    lines.append("END:VCARD")
    return Document(urls.office_card(place, office), "\r\n".join(map(_folded, lines)) + "\r\n")


def has_phones(office: Office) -> bool:
    """Whether there is anything to save."""
    return any(counter.phones for counter in office.counters)


def _labelled(office: Office) -> list[tuple[str, Phone]]:
    """Each number once, with the business of the first counter that has it."""
    found: dict[str, tuple[str, Phone]] = {}
    for counter in office.counters:
        for phone in counter.phones:
            found.setdefault(phone.tel, (phone.label or counter.name, phone))
    return list(found.values())


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace(",", "\\,").replace(";", "\\;").replace("\n", "\\n")


def _folded(line: str) -> str:
    """A line in pieces of at most 75 octets, continued with a space (RFC 6350, 3.2)."""
    pieces, piece = [], ""
    for char in line:
        if len((piece + char).encode()) > 74:
            pieces.append(piece)
            piece = ""
        piece += char
    return "\r\n ".join([*pieces, piece])


def json_ld(place: Place, office: Office, province: str | None, base_url: str | None) -> str:
    """The hall as a schema.org GovernmentOffice, safe inside a script element.

    Coordinates go in only as WGS 84, which schema.org means; others would be taken for it.
    """
    data: dict[str, object] = {
        "@context": "https://schema.org",
        "@type": "GovernmentOffice",
        "name": place.name + office.name,
        "areaServed": "、".join(office.areas),
        "address": {
            "@type": "PostalAddress",
            "addressCountry": "CN",
            **({"addressRegion": province} if province else {}),
            "addressLocality": place.name,
            "streetAddress": office.address,
        },
    }
    phones = [phone.tel for _, phone in _labelled(office)]
    if phones:
        data["telephone"] = phones
    if office.hours:
        data["openingHours"] = office.hours
    if office.position and office.position.datum == "wgs84":
        data["geo"] = {
            "@type": "GeoCoordinates",
            "latitude": office.position.lat,
            "longitude": office.position.lon,
        }
    if base_url:
        data["url"] = base_url + urls.office(place, office)
    return json.dumps(data, ensure_ascii=False, indent=1).replace("<", "\\u003c")
