"""What the machine refuses, in one line for the one who builds: which path, why, and what to do."""

from __future__ import annotations

import errno
import os
from pathlib import Path

REASONS = {
    errno.ENOSPC: ("磁盘满了", "腾出空间再生成；已有的网站没有坏"),
    errno.EDQUOT: ("磁盘配额用完了", "腾出空间再生成；已有的网站没有坏"),
    errno.EROFS: ("这里只能读，不能写", "换到能写的磁盘，或把它重新挂载为可写"),
    errno.EACCES: ("没有权限", "看看它属于哪个用户；用同一个用户生成，或用 chown 改过来"),
    errno.EPERM: ("没有权限", "看看它属于哪个用户；用同一个用户生成，或用 chown 改过来"),
    errno.ENOTDIR: ("这里应该是文件夹，却不是", "把它移走或改名，再生成"),
    errno.EISDIR: ("这里应该是文件，却是文件夹", "把它移走或改名，再生成"),
    errno.EEXIST: ("这里已经有别的东西", "把它移走或改名，再生成"),
    errno.ENOENT: ("找不到，或指向的地方不存在", "看看上级文件夹在不在；是链接的，看看它指向哪里"),
    errno.ELOOP: ("链接绕成了圈", "删掉这个链接，再生成"),
    errno.ENAMETOOLONG: ("路径太长", "把项目放到路径短一些的文件夹里"),
    errno.EBUSY: ("正被别的程序占用", "关掉占用它的程序，再生成"),
    errno.ENOTEMPTY: ("文件夹里有别的东西", "把里面的东西移走，再生成"),
    errno.EMFILE: ("打开的文件太多", "用 ulimit -n 4096 放宽，再生成"),
    errno.ENFILE: ("打开的文件太多", "关掉一些程序，再生成"),
    errno.EIO: ("磁盘读写出错", "检查磁盘"),
    errno.ECHILD: (
        "帮忙的进程被中止了，多半是内存不够",
        "关掉一些程序，或加上 --jobs 1 再生成；已有的网站没有坏",
    ),
    errno.ENOMEM: ("内存不够", "关掉一些程序，再生成"),
}


def host_fault(error: OSError, root: Path) -> str:
    """One line about an error of the operating system; paths inside the project are told from its root."""
    reason, remedy = REASONS.get(error.errno or 0, (_own_words(error), "看看这个路径能不能读写"))
    path = _shown(error.filename, root)
    words = f"（{error.strerror}）" if error.errno == errno.EIO else ""
    return f"{path}{reason}{words}。怎么办：{remedy}。"


def _own_words(error: OSError) -> str:
    return f"系统不让做（{error.strerror or type(error).__name__}）"


def _shown(path: object, root: Path) -> str:
    if not isinstance(path, str | bytes | os.PathLike):
        return ""
    whole = Path(os.fsdecode(path))
    name = whole.relative_to(root).as_posix() if whole.is_relative_to(root) else str(whole)
    # Undecodable bytes of a name stay visible, and can be printed.
    return name.encode("utf-8", "backslashreplace").decode() + "："
