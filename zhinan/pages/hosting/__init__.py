"""What the site's web host has to be told: its configuration, for each kind of host that the site names."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from zhinan.model.guide import Guide
from zhinan.model.site import HostKind
from zhinan.pages.hosting.apache import apache_files
from zhinan.pages.hosting.header_files import header_files
from zhinan.pages.hosting.iis import iis_files
from zhinan.pages.hosting.nginx import nginx_files
from zhinan.pages.hosting.storage import storage_files
from zhinan.pages.hosting.wishes import Wishes, wishes_of
from zhinan.pages.page import Document


def _pages_files(_wishes: Wishes) -> Iterator[Document]:
    """GitHub Pages sets its own headers; it only has to leave our files as they are."""
    yield Document(".nojekyll", "")


WRITERS: dict[HostKind, Callable[[Wishes], Iterator[Document]]] = {
    "nginx": nginx_files,
    "apache": apache_files,
    "iis": iis_files,
    "headers": header_files,
    "oss": storage_files,
    "github": _pages_files,
}


def host_files(guide: Guide) -> Iterator[Document]:
    """The files for the hosts that site.yaml names."""
    if guide.site.hosts:
        wishes = wishes_of(guide)
        for kind in guide.site.hosts:
            yield from WRITERS[kind](wishes)
