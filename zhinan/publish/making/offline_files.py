"""What a device keeps: the site on its home screen, the worker at the root, a list of each place's pages."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from hashlib import blake2b

from zhinan.model.site import Site
from zhinan.pages import device_urls
from zhinan.publish.assets import Assets
from zhinan.publish.making.record import SHARED, Record
from zhinan.publish.output.staging import Staging

WORKER = {True: "offline/worker.js", False: "offline/gone.js"}
"""What stands at the root, by whether devices may keep pages."""
ICONS = (192, 512)
GREEN, PAPER = "#0a5a55", "#fbfaf6"
LEFT_OUT = ("/print/", "/poster/", "/baseline/", "/check/", "/sheet/", "/flowchart/", "/updates/")
"""Pages that nobody needs on the way: those to print and to work with."""
UNNEEDED = ("js/search/", "offline/", "icons/icon-512")
"""Files of static/ that these pages do without."""


def root_files(site: Site, assets: Assets) -> dict[str, bytes]:
    """The manifest and the worker."""
    icons = [
        {"src": assets.address(f"icons/icon-{size}.png"), "sizes": f"{size}x{size}", "type": "image/png"}
        for size in ICONS
    ]
    manifest = {
        "name": site.title,
        "short_name": site.field.short or site.title,
        "lang": "zh-CN",
        "start_url": "./",
        "scope": "./",
        "display": "standalone",
        "theme_color": GREEN,
        "background_color": PAPER,
        "icons": [*icons, {**icons[-1], "purpose": "maskable"}],
    }
    return {
        device_urls.MANIFEST: json.dumps(manifest, ensure_ascii=False, indent=1).encode(),
        device_urls.WORKER: assets.files[WORKER[site.offline]],
    }


def put_copies(records: Iterable[Record], assets: Assets, staging: Staging) -> None:
    """Stage for each place what a device has to fetch, how much that is, and a name for this release."""
    needed = [name for name in assets.files if not name.startswith(UNNEEDED)]
    files = [assets.address(name) for name in needed]
    own = sum(len(assets.files[name]) for name in needed)
    for record in records:
        if record.name == SHARED:
            continue
        pages = list(_pages(record))
        bytes_ = own + sum(staging.files[path].size for path in pages)
        digests = " ".join(staging.files[path].digest for path in pages)
        release = blake2b(digests.encode(), digest_size=8).hexdigest()
        listed = [path.removesuffix("index.html") for path in pages]
        data = {"release": release, "bytes": bytes_, "pages": listed, "files": files}
        staging.put(f"{record.name}/copy.json", json.dumps(data, ensure_ascii=False).encode())


def _pages(record: Record) -> Iterator[str]:
    return (path for path in record.pages if not any(part in f"/{path}" for part in LEFT_OUT))
