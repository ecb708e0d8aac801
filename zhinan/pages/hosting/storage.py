"""Object storage: the bucket's website rules, and a script that copies each file with its type and age."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from zhinan.pages.hosting.wishes import (
    ANEW,
    FOLDER,
    FOR_EVER,
    NAMED_BY_BYTES,
    OTHER_TYPES,
    TEXT_TYPES,
    Wishes,
    type_of,
)
from zhinan.pages.page import Document

COPY = """\
#!/bin/sh
# Copies the site to object storage, each file with its type and for how long it may be kept.
#   COPY="ossutil cp -f --meta" hosting/upload.sh FOLDER oss://BUCKET{base}
# COPY is called as: COPY "Content-Type:...#Cache-Control:..." FILE TARGET. What pages load goes first and the
# pages go last, so that a reader never meets a page without what it loads. Nothing is deleted.
set -eu
folder=$1 target=${{2%/}}
copy() {{
  case ${{1##*.}} in
{cases}
    *) kind={unknown} ;;
  esac
  $COPY "Content-Type:$kind#Cache-Control:$2" "$folder/$1" "$target/$1"
}}
cd "$folder" && folder=.
find {assets} -type f | sort | while read -r file; do copy "$file" "{for_ever}"; done
find . -type f ! -path './{assets}/*' ! -path './{own}/*' ! -name '*.html' | sort | while read -r file; do
  copy "${{file#./}}" "{anew}"
done
find . -type f -name '*.html' | sort | while read -r file; do copy "${{file#./}}" "{anew}"; done
"""


def storage_files(wishes: Wishes) -> Iterator[Document]:
    """hosting/website.xml and hosting/upload.sh"""
    yield Document(f"{FOLDER}website.xml", "\n".join(_website(wishes)) + "\n")
    cases = "\n".join(f"    {ending}) kind='{type_of(ending)}' ;;" for ending in (*TEXT_TYPES, *OTHER_TYPES))
    script = COPY.format(
        base=wishes.base.rstrip("/"),
        cases=cases,
        unknown=type_of(""),
        assets=NAMED_BY_BYTES[:-1],
        own=FOLDER[:-1],
        for_ever=FOR_EVER,
        anew=ANEW,
    )
    yield Document(f"{FOLDER}upload.sh", script)


def _website(wishes: Wishes) -> Iterator[str]:
    """In the form that S3 and its like share."""
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield "<WebsiteConfiguration>"
    yield "  <IndexDocument><Suffix>index.html</Suffix></IndexDocument>"
    yield f"  <ErrorDocument><Key>{escape(wishes.not_found[1:])}</Key></ErrorDocument>"
    if wishes.moved:
        yield "  <RoutingRules>"
        for old, new in wishes.moved:
            yield "    <RoutingRule>"
            yield f"      <Condition><KeyPrefixEquals>{escape(old[1:])}</KeyPrefixEquals></Condition>"
            leads = f"<ReplaceKeyWith>{escape(new[1:])}</ReplaceKeyWith>"
            yield f"      <Redirect><HttpRedirectCode>301</HttpRedirectCode>{leads}</Redirect>"
            yield "    </RoutingRule>"
        yield "  </RoutingRules>"
    yield "</WebsiteConfiguration>"
