"""Every page and file of an attacked guide: no tag, attribute, script or address of the attacker's own."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

from trust.attacks.fields import attacked
from trust.attacks.strings import STRINGS
from trust.copies import ROOT
from zhinan.model.guide import Guide
from zhinan.pages.routes import files_of, pages_of, shared_files, shared_pages
from zhinan.publish.rendering.renderer import make_renderer

ADDRESS = re.compile(r"\s*(?:https?:|tel:|mailto:|[^:]*$)", re.IGNORECASE)
"""Schemes that a link may have, or none."""
LEADING = ("href", "src", "action", "data", "formaction", "xlink:href")
CARD = re.compile(
    r"(?:BEGIN|VERSION|PRODID|UID|REV|KIND|N|FN|ORG|ADR|TEL|NOTE|URL|GEO|LABEL|END|TITLE|CATEGORIES|SOURCE|item\d+\.[\w-]+)[;:]"
)


def attacked_guide(guide: Guide, number: int) -> Guide:
    """Every open text with a hostile one behind it; each field meets another one under each number."""
    seen: dict[str, int] = {}

    def attack(name: str, text: str) -> str:
        seen.setdefault(name, len(seen))
        return f"{text}{STRINGS[(number + seen[name]) % len(STRINGS)]}"

    return attacked(guide, attack)


def faults_in(guide: Guide, places: int = 0) -> Iterator[str]:
    """What broke out on the pages and in the files of the guide; of so many places, 0 of all."""
    renderer = make_renderer(guide, ROOT / "templates")
    chosen = guide.places[:places] if places else guide.places
    seen = [(guide.seen_from(place), place) for place in chosen]
    for page in (*shared_pages(guide), *(page for view, place in seen for page in pages_of(view, place))):
        for fault in Judge.of(renderer.render(page)):
            yield f"{page.url}: {fault}"
    for document in (*shared_files(guide), *(file for view, place in seen for file in files_of(view, place))):
        try:
            _file(Path(document.url).suffix, document.text)
        except (ValueError, ElementTree.ParseError) as error:
            yield f"{document.url}: {error}"


def _file(ending: str, text: str) -> None:
    if ending == ".json":
        json.loads(text)
    elif ending == ".xml":
        if any("hit" in element.tag.lower() for element in ElementTree.fromstring(text).iter()):
            raise ValueError("a tag of the attacker's")
    elif ending == ".vcf":
        lines = text.split("\r\n")
        if [line for line in lines if line and line[0] != " " and not CARD.match(line)]:
            raise ValueError("a line of the attacker's")
        if text.count("BEGIN:VCARD") != text.count("\r\nEND:VCARD\r\n"):
            raise ValueError("a card of the attacker's")


class Judge(HTMLParser):
    """Reads a page and notes what is not ours."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.faults: list[str] = []
        self._data = False

    @classmethod
    def of(cls, html: str) -> list[str]:
        """What is not ours on a page."""
        judge = cls()
        judge.feed(html)
        judge.close()
        return judge.faults

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A tag with its attributes."""
        known: dict[str, Any] = dict(attrs)
        if tag.startswith("hit") or tag in ("iframe", "object", "embed", "base", "frame", "applet"):
            self.faults.append(f"<{tag}>")
        self._data = tag == "script" and known.get("type") == "application/ld+json"
        if tag == "script" and not self._data and not known.get("src"):
            self.faults.append("a script inside the page")
        if tag in ("script", "link", "img") and re.match(r"\s*(?:https?:)?//", known.get("src") or ""):
            self.faults.append(f"loads {known['src']}")
        for name, value in attrs:
            if name.startswith(("on", "hit", "style", "srcdoc")):
                self.faults.append(f"<{tag} {name}>")
            if name in LEADING and not ADDRESS.match(value or ""):
                self.faults.append(f"leads to {value}")

    def handle_data(self, data: str) -> None:
        """Text; that of linked data has to be JSON."""
        if self._data and data.strip():
            try:
                json.loads(data)
            except ValueError as error:
                self.faults.append(f"linked data: {error}")
        self._data = False
