"""What an editor sends: a patch that git applies, and a folder of the changed files, in one archive."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Iterator
from difflib import unified_diff

from zhinan.desk.opened import Opened

NOWHERE = "/dev/null"
SAME_DAY = (1980, 1, 1, 0, 0, 0)
"""The archive of the same change has the same bytes."""
READ_ME = """\
这里是网站内容的一次修改。

事实.txt       改了哪些事实
修改.patch     在仓库里运行：git apply 修改.patch
content/       改过的文件，照原来的位置放
"""


def patch_of(desk: Opened) -> str:
    """All changes as one patch; `git apply` takes it in the repository that the content comes from."""
    return "".join(
        part for name, (old, new) in desk.before_and_now().items() for part in _file(name, old, new)
    )


def _file(name: str, old: str | None, new: str | None) -> Iterator[str]:
    path = f"content/{name}"
    yield f"diff --git a/{path} b/{path}\n"
    if old is None:
        yield "new file mode 100644\n"
    if new is None:
        yield "deleted file mode 100644\n"
    names = (NOWHERE if old is None else f"a/{path}", NOWHERE if new is None else f"b/{path}")
    yield from _ended(unified_diff(_lines(old or ""), _lines(new or ""), *names))


def _lines(text: str) -> list[str]:
    """Lines as git sees them: only a line feed ends one."""
    parts = text.split("\n")
    return [f"{line}\n" for line in parts[:-1]] + ([parts[-1]] if parts[-1] else [])


def _ended(lines: Iterable[str]) -> Iterator[str]:
    return (line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines)


def archive_of(desk: Opened) -> bytes:
    """A zip for a mail or a chat: the changed files, the patch, and the facts for those who can't read it."""
    files = {
        "说明.txt": READ_ME,
        "事实.txt": desk.facts_text() + "\n",
        "修改.patch": patch_of(desk),
        **{f"content/{name}": text for name, text in desk.changed.items() if text is not None},
    }
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            archive.writestr(zipfile.ZipInfo(name, SAME_DAY), text.encode())
    return data.getvalue()
