"""IIS: a file web.config in the site's folder, which is an application or a folder of one."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from zhinan.pages.hosting.wishes import (
    ALWAYS,
    ANEW,
    BYTES,
    DESK,
    FOLDER,
    FOR_EVER,
    NAMED_BY_BYTES,
    OPEN,
    OTHER_TYPES,
    POLICY,
    TEXT_TYPES,
    Wishes,
    type_of,
)
from zhinan.pages.page import Document

SEGMENTS = (FOLDER[:-1], ".git", ".env", ".htaccess", ".nojekyll")
"""What is never sent."""


def iis_files(wishes: Wishes) -> Iterator[Document]:
    """web.config"""
    yield Document("web.config", "\n".join(_lines(wishes)) + "\n")


def _lines(wishes: Wishes) -> Iterator[str]:
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield "<configuration>"
    yield "  <system.webServer>"
    yield '    <defaultDocument><files><clear /><add value="index.html" /></files></defaultDocument>'
    yield '    <directoryBrowse enabled="false" />'
    yield '    <httpErrors errorMode="Custom" existingResponse="Replace">'
    for status in (403, 404):
        yield f'      <remove statusCode="{status}" />'
        page = _quoted(wishes.not_found)
        yield f'      <error statusCode="{status}" path={page} responseMode="ExecuteURL" />'
    yield "    </httpErrors>"
    yield "    <security><requestFiltering><hiddenSegments>"
    yield from (f"      <add segment={_quoted(name)} />" for name in SEGMENTS)
    yield "    </hiddenSegments></requestFiltering></security>"
    yield "    <staticContent>"
    yield f'      <clientCache cacheControlCustom="{ANEW}" />'
    for ending in (*TEXT_TYPES, *OTHER_TYPES, *BYTES):
        yield f'      <remove fileExtension=".{ending}" />'
        yield f'      <mimeMap fileExtension=".{ending}" mimeType={_quoted(type_of(ending))} />'
    yield "    </staticContent>"
    yield '    <urlCompression doStaticCompression="true" />'
    yield "    <httpProtocol><customHeaders>"
    yield '      <remove name="X-Powered-By" />'
    yield from (f"      <add name={_quoted(name)} value={_quoted(ALWAYS[name])} />" for name in ALWAYS)
    yield "    </customHeaders></httpProtocol>"
    yield "  </system.webServer>"
    yield from _location(
        NAMED_BY_BYTES,
        f"<staticContent><clientCache cacheControlCustom={_quoted(FOR_EVER)} /></staticContent>",
    )
    for folder in OPEN:
        header = '<add name="Access-Control-Allow-Origin" value="*" />'
        yield from _location(folder, f"<httpProtocol><customHeaders>{header}</customHeaders></httpProtocol>")
    own = f"<add name={_quoted(POLICY)} value={_quoted(wishes.desk_policy)} />"
    headers = f"<remove name={_quoted(POLICY)} />{own}"
    yield from _location(DESK, f"<httpProtocol><customHeaders>{headers}</customHeaders></httpProtocol>")
    for old, new in wishes.moved:
        path = old.removeprefix(wishes.base)
        leads = f'destination={_quoted(new)} exactDestination="true" httpResponseStatus="Permanent"'
        yield from _location(path, f'<httpRedirect enabled="true" {leads} />')
    yield "</configuration>"


def _location(path: str, settings: str) -> Iterator[str]:
    yield f"  <location path={_quoted(path.rstrip('/'))}><system.webServer>"
    yield f"    {settings}"
    yield "  </system.webServer></location>"


def _quoted(value: str) -> str:
    """An attribute's value; xml.sax.saxutils would bring all that is needed to talk to servers."""
    return '"' + escape(value, quote=False).replace('"', "&quot;") + '"'
