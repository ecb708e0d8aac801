"""A build asks nothing of the network: it goes well where there is none, and gives the same bytes."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from trust.copies import ROOT, command, project, tree_of

SMALL = ROOT / "tests" / "sites" / "good" / "small" / "content"
CUT = ("unshare", "--net", "--map-root-user")
"""Starts a program with no network but none."""


def can_cut() -> bool:
    return (
        bool(shutil.which("unshare"))
        and subprocess.run([*CUT, "true"], capture_output=True, check=False).returncode == 0
    )


@pytest.mark.slow
@pytest.mark.skipif(not can_cut(), reason="this machine lets nobody cut off the network")
def test_a_build_without_a_network_gives_the_same_bytes(tmp_path: Path) -> None:
    sites = []
    for name, before in (("with", ()), ("without", CUT)):
        folder = project(tmp_path / name, SMALL)
        done = command(folder, "build", "--quiet", before=before)
        assert done.returncode == 0, done.stderr
        sites.append(tree_of(folder / "site"))
    assert sites[0] == sites[1]
