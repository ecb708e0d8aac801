"""What a host sends, compared byte for byte with what was approved."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

from zhinan.pages.hosting.wishes import FOLDER, TEXT_TYPES
from zhinan.publish.built import Progress, silent
from zhinan.publish.release.answers import ACCEPTED, ENCODINGS, address_of, ask
from zhinan.publish.release.sums import Sums, sum_of

HANDS = 8
"""Addresses that are asked for at once."""
HOSTS_OWN = (".htaccess", "web.config", ".nojekyll", "_headers", "_redirects")
"""Files for the host, which it keeps to itself."""


def published(sums: Sums) -> list[str]:
    """The files that a reader can ask for."""
    return [name for name in sums if name not in HOSTS_OWN and not name.startswith(FOLDER)]


def compare(base: str, sums: Sums, progress: Progress = silent) -> Iterator[str]:
    """A sentence for each file that is not served as it was approved.

    ConnectionError where the host does not answer at all.
    """
    first = ask(base)
    if not first.status:
        raise ConnectionError(first.why)
    names = published(sums)
    with ThreadPoolExecutor(HANDS) as pool:
        found = pool.map(lambda name: _judged(base, name, sums), names)
        for done, (name, said) in enumerate(zip(names, found, strict=True), 1):
            progress("核对", done, len(names))
            if said:
                yield f"{name}：{said}"


def _judged(base: str, name: str, sums: Sums) -> str:
    """What is wrong with a file, however it is asked for: what is compressed beforehand is another one."""
    asked = ENCODINGS if name.rpartition(".")[2] in TEXT_TYPES else ENCODINGS[:1]
    judged = (_as_asked(base, name, sums, encoding) for encoding in asked)
    return next(filter(None, judged), "")


def _as_asked(base: str, name: str, sums: Sums, encoding: str) -> str:
    answer = ask(address_of(base, name), {**ACCEPTED, "Accept-Encoding": encoding})
    if not answer.status:
        return f"没有回答（{answer.why}）"
    if answer.status != 200 and name != "404.html":
        return f"主机回答 {answer.status}"
    if (found := sum_of(answer.body)) == sums[name]:
        return ""
    sent = answer.headers.get("content-encoding", "")
    how = f"，压缩成 {sent} 的" if sent else "，没有压缩的"
    return (
        f"和审定的不一样（SHA-256 是 {found[:16]}…，应是 {sums[name][:16]}…，{len(answer.body)} 字节{how}）"
    )
