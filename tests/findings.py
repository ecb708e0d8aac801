"""What a slow look at a page or paper found, kept as long as what was looked at is the same, byte for byte.

A second run of the tests need not measure again what nobody changed. What was found wrong is kept as well: a
test fails until the page is mended. `make clean` forgets everything.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
KEPT = ROOT / ".cache" / "tests"


def found(name: str, made_of: Iterable[bytes], look: Callable[[], list[str]]) -> list[str]:
    """What `look` finds in something of that name.

    `made_of` is all that the finding depends on: the page and its styles, the browser, the looking itself.
    """
    digest = hashlib.sha256()
    for part in made_of:
        digest.update(hashlib.sha256(part).digest())
    path = KEPT / "findings" / f"{name}.json"
    if path.is_file():
        kept = json.loads(path.read_text(encoding="utf-8"))
        if kept["key"] == digest.hexdigest():
            return list(kept["found"])
    result = look()
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_suffix(".new")
    fresh.write_text(json.dumps({"key": digest.hexdigest(), "found": result}), encoding="utf-8")
    fresh.replace(path)
    return result
