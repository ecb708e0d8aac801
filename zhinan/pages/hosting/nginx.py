"""nginx: locations to include in a server block, which says where the folder is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

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
    UNKNOWN,
    Wishes,
)
from zhinan.pages.page import Document

COMPRESSED = " ".join(kind for kind in TEXT_TYPES.values() if kind != "text/html")
"""nginx compresses and names the charset of text/html anyway."""
ADDED = "    "


def nginx_files(wishes: Wishes) -> Iterator[Document]:
    """hosting/nginx.conf"""
    yield Document(f"{FOLDER}nginx.conf", "\n".join(_lines(wishes)) + "\n")


def _lines(wishes: Wishes) -> Iterator[str]:
    base, inner = wishes.base, ADDED * 2
    yield "# In the server block:  set $zhinan /srv/zhinan;  include /srv/zhinan/hosting/nginx.conf;"
    yield "charset utf-8;"
    yield f"charset_types {COMPRESSED};"
    yield "server_tokens off;"
    yield "absolute_redirect off;"
    yield "etag on;"
    yield "gzip on;"
    yield "gzip_vary on;"
    yield "gzip_min_length 512;"
    yield f"gzip_types {COMPRESSED};"
    yield "# Of a bundle the files are compressed beforehand; with the Brotli module also: brotli_static on;"
    yield "gzip_static on;"
    for old, new in wishes.moved:
        yield f"location = {old} {{ return 301 {new}; }}"
    if base != "/":
        yield f"location = {base[:-1]} {{ return 301 {base}; }}"
    yield f"location {base} {{"
    yield f"{ADDED}alias $zhinan/;"
    yield f"{ADDED}index index.html;"
    yield f"{ADDED}error_page 403 404 {wishes.not_found};"
    yield f"{ADDED}default_type {UNKNOWN};"
    yield f"{ADDED}types {{"
    yield from (f"{inner}{kind} {ending};" for ending, kind in (TEXT_TYPES | OTHER_TYPES).items())
    yield f"{inner}{UNKNOWN} {' '.join(BYTES)};"
    yield f"{ADDED}}}"
    yield from _headers(ANEW, ADDED)
    yield f"{ADDED}location ^~ {base}{FOLDER} {{ return 404; }}"
    yield f"{ADDED}location ~ /\\.(?!well-known/) {{ return 404; }}"
    yield f"{ADDED}location ~ ^{base}({NAMED_BY_BYTES}.+)$ {{"
    yield f"{inner}alias $zhinan/$1;"
    yield from _headers(FOR_EVER, inner, always=False)
    yield f"{ADDED}}}"
    yield f"{ADDED}location {base}{DESK} {{"
    yield f"{inner}alias $zhinan/{DESK};"
    yield from _headers(ANEW, inner, headers=ALWAYS | {POLICY: wishes.desk_policy})
    yield f"{ADDED}}}"
    yield f"{ADDED}location ~ ^{base}((?:{'|'.join(name[:-1] for name in OPEN)})/.+\\.json)$ {{"
    yield f"{inner}alias $zhinan/$1;"
    yield from _headers(ANEW, inner)
    yield f'{inner}add_header Access-Control-Allow-Origin "*";'
    yield f"{ADDED}}}"
    yield "}"


def _headers(
    caching: str, indent: str, *, always: bool = True, headers: Mapping[str, str] = ALWAYS
) -> Iterator[str]:
    """A location with headers of its own inherits none; of what is missing nothing may be kept for ever."""
    yield f'{indent}add_header Cache-Control "{caching}"{" always" if always else ""};'
    yield from (f'{indent}add_header {name} "{value}" always;' for name, value in headers.items())
