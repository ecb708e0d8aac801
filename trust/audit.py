"""Whether a package of a lock is known to be unsafe, as pip-audit finds; no answer is no good news."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from typing import Any

from trust.copies import ROOT
from trust.figures import Figure

LOCKS = ("requirements.txt", "bench/requirements.txt")
OPTIONS = (
    "--require-hashes",
    "--disable-pip",
    "--progress-spinner",
    "off",
    "--format",
    "json",
    "--requirement",
)

SHOWN = 3
"""Names of packages that are told one by one."""


def audit(program: str) -> Iterator[Figure]:
    """A figure for each lock; `program` is pip-audit."""
    for lock in LOCKS:
        done = subprocess.run(
            [program, *OPTIONS, str(ROOT / lock)], capture_output=True, text=True, check=False
        )
        try:
            found: list[dict[str, Any]] = json.loads(done.stdout)["dependencies"]
        except (ValueError, KeyError):
            said = done.stderr.strip().splitlines()
            told = f"no database could be asked: {said[-1] if said else 'no word'}"
            yield Figure(f"packages of {lock}", "none asked about", (told,))
            continue
        unasked = [one["name"] for one in found if "skip_reason" in one]
        faults = [_words(one, fault) for one in found for fault in one.get("vulns", ())]
        if unasked:
            faults.append(f"nobody could be asked about {_some(unasked)}")
        count = f"{len(found) - len(unasked)} of {len(found)} asked about"
        yield Figure(f"packages of {lock}", count, tuple(faults))


def _some(names: list[str]) -> str:
    shown = ", ".join(names[:SHOWN])
    return shown if len(names) <= SHOWN else f"{shown} and {len(names) - SHOWN} more"


def _words(package: dict[str, Any], fault: dict[str, Any]) -> str:
    mended = ", ".join(fault.get("fix_versions", ())) or "no version yet"
    return f"{package['name']} {package['version']}: {fault['id']}, mended in {mended}"
