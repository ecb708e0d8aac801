"""What a fresh machine is made to install, tried with stand-ins for apt and Playwright."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.findings import ROOT

TOOLS = ("bash", "env", "dirname", "readlink", "sed", "grep", "cat", "chmod", "seq")
APT_GET = """#!/usr/bin/env bash
echo "apt-get $*" >>"$LOG"
for name in "$@"; do
  case $name in chromium*) printf '#!/bin/sh\\n' >"$STANDINS/$name"; chmod +x "$STANDINS/$name" ;; esac
done
"""
# As long as the real one's answer at its longest, so that a reader that stops early breaks the pipe.
APT_CACHE = """#!/usr/bin/env bash
eval "candidate=\\${POLICY_${2//-/_}:-}"
[ -n "$candidate" ] || exit 0
printf '%s:\\n  Installed: (none)\\n  Candidate: %s\\n  Version table:\\n' "$2" "$candidate"
seq -f '     %.0f 500 http://deb.example.org/debian stable/main amd64 Packages' 20000
"""
PLAYWRIGHT = """#!/usr/bin/env bash
echo "playwright $*" >>"$LOG"
printf '#!/bin/sh\\n' >"$STANDINS/google-chrome"; chmod +x "$STANDINS/google-chrome"
"""
DPKG_QUERY = "#!/usr/bin/env bash\necho 'install ok installed'\n"
ID = "#!/usr/bin/env bash\necho 0\n"


@pytest.fixture
def machine(tmp_path: Path) -> Path:
    """A project with nothing but the script, on a machine with nothing but stand-ins."""
    (tmp_path / ".ci").mkdir()
    shutil.copy(ROOT / ".ci" / "machine", tmp_path / ".ci")
    standins = tmp_path / "standins"
    standins.mkdir()
    for tool in TOOLS:
        real = shutil.which(tool)
        assert real, tool
        (standins / tool).symlink_to(real)
    for name, text in {
        "apt-get": APT_GET, "apt-cache": APT_CACHE, "dpkg-query": DPKG_QUERY, "id": ID,
        "../.venv/bin/playwright": PLAYWRIGHT,
    }.items():  # fmt: skip
        path = standins / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        path.chmod(0o755)
    return tmp_path


def installed(machine: Path, **policy: str) -> list[str]:
    """What `.ci/machine browser` has installed, and by whom; `policy` has apt's candidates by package."""
    log = machine / "log"
    log.touch()
    standins = machine / "standins"
    known = {f"POLICY_{name}": candidate for name, candidate in policy.items()}
    environment = {"PATH": str(standins), "STANDINS": str(standins), "LOG": str(log), "HOME": str(machine)}
    bash = shutil.which("bash")
    assert bash
    subprocess.run(
        [bash, str(machine / ".ci" / "machine"), "browser"],
        env={**environment, **known, "LANG": os.environ.get("LANG", "C")},
        check=True,
        capture_output=True,
    )
    lines = log.read_text(encoding="utf-8").splitlines()
    return [f"{line.split()[0]} {line.split()[-1]}" for line in lines if "install" in line.split()]


def test_debian_gives_the_browser_without_windows(machine: Path) -> None:
    assert installed(machine, chromium_headless_shell="156.0-1", chromium="156.0-1") == [
        "apt-get chromium-headless-shell"
    ]


def test_an_older_debian_gives_chromium(machine: Path) -> None:
    assert installed(machine, chromium="120.0-1") == ["apt-get chromium"]


@pytest.mark.parametrize("candidate", ["", "(none)", "1:85.0-0ubuntu1~snap1"])
def test_where_there_is_none_but_a_snap_playwright_brings_its_own(machine: Path, candidate: str) -> None:
    assert installed(machine, chromium=candidate) == ["playwright chromium"]


def test_a_browser_that_is_there_is_left_alone(machine: Path) -> None:
    (machine / "standins" / "chromium").write_text("#!/bin/sh\n", encoding="utf-8")
    (machine / "standins" / "chromium").chmod(0o755)
    assert installed(machine, chromium_headless_shell="156.0-1") == []


APT_GET_DOWNLOAD = """#!/usr/bin/env bash
[ "$1" = download ] || exit 0
[ -n "$PACKAGES" ] || exit 100
for name in "${@:3}"; do echo "$name" >"$name.deb"; done
"""
DPKG_DEB = """#!/usr/bin/env bash
mkdir -p "$3/usr/sbin" "$3/etc/nginx"
echo "$2" >>"$LOG"
[ "${2##*/}" = nginx.deb ] && printf '#!/bin/sh\\n' >"$3/usr/sbin/nginx" && chmod +x "$3/usr/sbin/nginx"
exit 0
"""


@pytest.mark.skipif(Path("/usr/sbin/nginx").exists(), reason="this machine's own nginx is left alone")
@pytest.mark.parametrize("packages", ["there", ""])
def test_nginx_is_unpacked_once_and_missed_by_nobody(machine: Path, packages: str) -> None:
    for name, text in {"apt-get": APT_GET_DOWNLOAD, "dpkg-deb": DPKG_DEB}.items():
        (machine / "standins" / name).write_text(text, encoding="utf-8")
        (machine / "standins" / name).chmod(0o755)
    for tool in ("mktemp", "mkdir", "rm", "mv", "chmod", "dirname"):
        if not (machine / "standins" / tool).exists():
            (machine / "standins" / tool).symlink_to(shutil.which(tool) or tool)
    bash, log, standins = shutil.which("bash"), machine / "log", str(machine / "standins")
    assert bash
    environment = {"PATH": standins, "STANDINS": standins, "LOG": str(log), "PACKAGES": packages}
    for _ in range(2):
        line = [bash, str(machine / ".ci" / "machine"), "host"]
        done = subprocess.run(line, env=environment, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
    assert (machine / ".cache" / "nginx" / "usr" / "sbin" / "nginx").exists() == bool(packages)
    unpacked = log.read_text(encoding="utf-8").split() if packages else []
    assert sorted(Path(path).name for path in unpacked) == (
        ["nginx-common.deb", "nginx.deb"] if packages else []
    )
    assert ("could not be had" in done.stderr) != bool(packages)
