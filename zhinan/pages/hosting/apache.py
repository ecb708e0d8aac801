"""Apache: a file .htaccess in the site's folder (AllowOverride All), or its lines in a Directory block."""

from __future__ import annotations

import re
from collections.abc import Iterator

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


def apache_files(wishes: Wishes) -> Iterator[Document]:
    """.htaccess"""
    yield Document(".htaccess", "\n".join(_lines(wishes)) + "\n")


def _lines(wishes: Wishes) -> Iterator[str]:
    base = wishes.base
    yield f"ErrorDocument 403 {wishes.not_found}"
    yield f"ErrorDocument 404 {wishes.not_found}"
    yield "Options -Indexes"
    yield "DirectoryIndex index.html"
    yield "FileETag MTime Size"
    yield "AddDefaultCharset utf-8"
    yield f"AddCharset utf-8 {' '.join(f'.{ending}' for ending in TEXT_TYPES)}"
    yield from (f"AddType {kind} .{ending}" for ending, kind in (TEXT_TYPES | OTHER_TYPES).items())
    yield f"AddType {UNKNOWN} {' '.join(f'.{ending}' for ending in BYTES)}"
    yield "<IfModule mod_deflate.c>"
    yield f"    AddOutputFilterByType DEFLATE {' '.join(TEXT_TYPES.values())}"
    yield "</IfModule>"
    yield from (f'RedirectMatch 301 "^{re.escape(old)}$" "{new}"' for old, new in wishes.moved)
    yield f'RedirectMatch 404 "^{base}{FOLDER}"'
    yield 'RedirectMatch 404 "/\\.(?!well-known/)"'
    yield "<IfModule mod_headers.c>"
    yield from (f'    Header always set {name} "{value}"' for name, value in ALWAYS.items())
    yield f'    Header always set Cache-Control "{ANEW}"'
    yield f'    <If "%{{REQUEST_URI}} =~ m#^{base}{NAMED_BY_BYTES}# && %{{REQUEST_STATUS}} -lt 400">'
    yield "        Header always unset Cache-Control"
    yield f'        Header set Cache-Control "{FOR_EVER}"'
    yield "    </If>"
    yield f'    <If "%{{REQUEST_URI}} =~ m#^{base}{DESK}#">'
    yield f'        Header always set {POLICY} "{wishes.desk_policy}"'
    yield "    </If>"
    yield f'    <If "%{{REQUEST_URI}} =~ m#^{base}({"|".join(name[:-1] for name in OPEN)})/.+[.]json$#">'
    yield '        Header set Access-Control-Allow-Origin "*"'
    yield "    </If>"
    yield "</IfModule>"
