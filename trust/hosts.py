"""What the machine may be like: links, mounts, full disks, two builds, a preview beside."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from trust.copies import Tree, command, differing, project, tree_of
from trust.figures import Figure
from trust.mounts import among_files_of_another, built_on_a_mount, can_mount, on_disk

Trial = Callable[[Path, Path], str]
"""Builds a project in a folder; what went wrong, or nothing."""


def hosts(content: Path, folder: Path) -> Iterator[Figure]:
    """Each of them, with a site that is the same as on any other machine, or words in Chinese."""
    reference = project(folder / "reference", content)
    command(reference, "build", "--quiet")
    wanted = tree_of(reference / "site")
    for name, trial in TRIALS.items():
        own = folder / name.replace(" ", "-")
        copy = project(own / "project", content)
        found = trial(copy, own) or _as_wanted(copy, wanted)
        yield Figure(f"host: {name}", "as anywhere", (found,) if found else ())
    for name, refused in REFUSED.items():
        own = folder / name.replace(" ", "-")
        copy = project(own / "project", content)
        found = refused(copy, own)
        yield Figure(f"host: {name}", "told in Chinese", (found,) if found else ())
    if not can_mount():
        yield Figure("host: disks and other users", "not tried, this needs root")
        return
    copy = project(folder / "mount" / "project", content)
    found = built_on_a_mount(copy) or _as_wanted(copy, wanted)
    yield Figure("host: site is a mount", "as anywhere", (found,) if found else ())
    for name, disk in DISKS.items():
        copy = project(folder / name.replace(" ", "-"), content)
        found = _told(copy, on_disk(*disk))
        yield Figure(f"host: {name}", "told in Chinese", (found,) if found else ())
    for name in ("site", ".cache"):
        copy = project(folder / f"other{name}", content)
        found = _built(copy) or _edited(copy) or _told(copy, among_files_of_another(copy, name))
        yield Figure(f"host: {name} is another user's", "told in Chinese", (found,) if found else ())


def _as_wanted(copy: Path, wanted: Tree) -> str:
    found = {name: digest for name, digest in tree_of(copy / "site").items() if name != "CNAME"}
    others = differing(found, wanted)
    return f"other than anywhere: {', '.join(others[:3])}" if others else ""


def _built(copy: Path) -> str:
    done = command(copy, "build", "--quiet")
    return "" if done.returncode == 0 else done.stderr[-300:]


def _linked(copy: Path, own: Path) -> str:
    (own / "www").mkdir()
    (copy / "site").symlink_to(own / "www")
    fault = _built(copy) or _built(copy)
    return fault or ("" if (copy / "site").is_symlink() else "the link is gone")


def _cache_elsewhere(copy: Path, own: Path) -> str:
    other = Path("/dev/shm" if os.access("/dev/shm", os.W_OK) else own)
    place = other / f"zhinan-trust-{os.getpid()}"
    place.mkdir()
    (copy / ".cache").symlink_to(place)
    try:
        return _built(copy)
    finally:
        shutil.rmtree(place)


def _with_others_files(copy: Path, _own: Path) -> str:
    (copy / "site").mkdir()
    (copy / "site" / "CNAME").write_text("guide.example.gov.cn\n", "utf-8")
    fault = _built(copy)
    return fault or ("" if (copy / "site" / "CNAME").is_file() else "a file of others is gone")


def _read_only_content(copy: Path, _own: Path) -> str:
    for path in (copy / "content").rglob("*"):
        path.chmod(0o555 if path.is_dir() else 0o444)
    return _built(copy)


def _two_at_once(copy: Path, _own: Path) -> str:
    line = [sys.executable, "build.py", "build", "--quiet"]
    both = [subprocess.Popen(line, cwd=copy, stderr=subprocess.PIPE) for _ in range(2)]
    told = [process.communicate()[1].decode("utf-8", "replace") for process in both]
    return "".join(told)[-300:] if any(process.returncode for process in both) else ""


def _beside_a_preview(copy: Path, _own: Path) -> str:
    line = [sys.executable, "build.py", "serve", "--port", "0"]
    preview = subprocess.Popen(line, cwd=copy, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        return _built(copy) or _built(copy)
    finally:
        preview.terminate()
        preview.wait(20)


TRIALS: dict[str, Trial] = {
    "site is a link": _linked,
    "cache on another disk": _cache_elsewhere,
    "files of others in the site": _with_others_files,
    "content that can only be read": _read_only_content,
    "two builds at once": _two_at_once,
    "a build beside a preview": _beside_a_preview,
}


DISKS = {
    "disk of the site is full": ("site", "size=200k"),
    "disk of the cache is full": (".cache", "size=200k"),
    "site can only be read": ("site", "ro"),
    "cache can only be read": (".cache", "ro"),
}


def _edited(copy: Path) -> str:
    """The next build has something to write."""
    item = sorted((copy / "content").glob("*/items/*.md"))[0]
    item.write_text(item.read_text("utf-8").rstrip("\n") + "\n\n改过的一句话。\n", "utf-8")
    return ""


def _told(copy: Path, before: Sequence[str] = ()) -> str:
    done = command(copy, "build", "--quiet", before=before)
    if done.returncode == 0:
        return "no word of it"
    return done.stderr[-300:] if "Traceback" in done.stderr or not _is_chinese(done.stderr) else ""


def _is_chinese(text: str) -> bool:
    return any("\u4e00" <= sign <= "\u9fff" for sign in text)


def _broken_link(copy: Path, _own: Path) -> str:
    (copy / "site").symlink_to(copy / "nowhere")
    return _told(copy)


def _site_is_a_file(copy: Path, _own: Path) -> str:
    (copy / "site").write_text("", "utf-8")
    return _told(copy)


def _cache_is_a_file(copy: Path, _own: Path) -> str:
    (copy / ".cache").write_text("", "utf-8")
    return _told(copy)


def _full_disk(copy: Path, _own: Path) -> str:
    (copy / ".cache").symlink_to("/dev/full")
    return _told(copy)


REFUSED: dict[str, Trial] = {
    "site is a link to nowhere": _broken_link,
    "site is a file": _site_is_a_file,
    "cache is a file": _cache_is_a_file,
    "cache is a device that is full": _full_disk,
}
