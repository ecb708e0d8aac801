"""A published address asked for everything that pages rely on: what is not so is told, and how to mend it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from urllib.parse import urljoin, urlsplit

from msgspec import Struct

from zhinan.pages.hosting.wishes import ALWAYS, FOLDER, NAMED_BY_BYTES, OPEN, TEXT_TYPES, type_of
from zhinan.pages.urls import NOT_FOUND
from zhinan.publish.release.answers import ACCEPTED, Answer, address_of, ask
from zhinan.publish.release.comparing import published
from zhinan.publish.release.sums import Sums, sum_of

NOWHERE = "zhinan-probe-no-such-page/"
HIDDEN = (".git/config", ".env", ".htaccess", f"{FOLDER}nginx.conf", f"{FOLDER}upload.sh")
LONG = 30 * 24 * 3600
"""Seconds for which what never changes is kept at least."""
SHORT = 600
"""Seconds for which a page may be kept at most: a correction has to arrive."""
COMPRESSED_FROM = 1024
"""Bytes from which text is expected to come compressed."""


class Told(Struct, frozen=True):
    """Something that is not as it should be."""

    what: str
    hint: str
    wrong: bool = True
    """Whether readers meet it; else it only makes things slower or less safe."""


class Probe(Struct, frozen=True):
    """One site at its address, and what was approved of it."""

    base: str
    """With a slash at its end."""
    sums: Sums

    def get(self, name: str) -> Answer:
        """What the host sends for a file or an address below the site."""
        return ask(address_of(self.base, name))

    def samples(self) -> dict[str, str]:
        """A file of each ending, the largest kinds of the site: html, css …"""
        found: dict[str, str] = {"html": "index.html"}
        for name in published(self.sums):
            if "." in name.rpartition("/")[2] and name != NOT_FOUND:
                found.setdefault(name.rpartition(".")[2], name)
        return found


def probe(base: str, sums: Sums) -> Iterator[Told]:
    """Everything that is not as it should be."""
    asked = Probe(base, sums)
    home = asked.get("index.html")
    if home.status != 200:
        reason = home.why or f"主机回答 {home.status}，转到 {home.headers.get('location', '别处')}"
        yield Told(f"首页打不开：{reason}", "核对网址，以 / 结尾；看网站放对了地方没有")
        return
    for check in CHECKS:
        yield from check(asked)


def _types_and_bytes(asked: Probe) -> Iterator[Told]:
    for ending, name in asked.samples().items():
        answer, expected = asked.get(name), type_of(ending)
        if answer.status != 200:
            yield Told(f"{name} 打不开：{answer.why or answer.status}", "文件没有传全，或主机不认识这种文件")
            continue
        found = answer.headers.get("content-type", "没有写")
        if not _same_type(found, expected):
            yield Told(f".{ending} 的类型是 {found}，应是 {expected}", "在主机的配置里写上这种文件的类型")
        if sum_of(answer.body) != asked.sums[name]:
            yield Told(f"{name} 和生成的不一样", f"重新传一次；用 verify 逐个核对：verify {asked.base}")
        large = len(answer.body) >= COMPRESSED_FROM and ending in TEXT_TYPES
        if large and "content-encoding" not in answer.headers:
            yield Told(f".{ending} 没有压缩", "在主机或 CDN 上打开 gzip 压缩", wrong=False)


def _same_type(found: str, expected: str) -> bool:
    alike = {
        "application/javascript": "text/javascript",
        "text/xml": "application/xml",
        "text/x-vcard": "text/vcard",
    }
    kind, _, rest = found.lower().partition(";")
    wanted, _, charset = expected.partition(";")
    named = alike.get(kind.strip(), kind.strip())
    # JSON and XML are UTF-8 unless they say otherwise themselves.
    free = wanted in ("application/json", "application/xml", "image/svg+xml", "text/css", "text/javascript")
    return named == wanted and (not charset or "utf-8" in rest or (free and "charset" not in rest))


def _headers(asked: Probe) -> Iterator[Told]:
    answer = asked.get("index.html")
    for name, value in ALWAYS.items():
        found = answer.headers.get(name.lower())
        if found is None:
            yield Told(f"首页没有 {name}", f"在主机上加上：{name}: {value}", wrong=False)
        elif found != value:
            yield Told(f"{name} 是“{found}”", f"应是：{value}", wrong=name.startswith("Content-Security"))


def _ages(asked: Probe) -> Iterator[Told]:
    page = asked.get("index.html")
    kept = page.headers.get("cache-control", "")
    if not re.search("no-cache|no-store", kept) and not 0 <= _age(kept, -1) <= SHORT:
        hint = "在主机上加上：Cache-Control: no-cache（assets/ 以外）"
        yield Told(f"网页会被浏览器留着不更新（Cache-Control：{kept or '没有写'}）", hint)
    again = {"etag": "If-None-Match", "last-modified": "If-Modified-Since"}
    known = {header: page.headers[name] for name, header in again.items() if name in page.headers}
    if not known or ask(asked.base, {**ACCEPTED, **known}).status != 304:
        yield Told(
            "网页没有变的时候主机也整页重发", "让主机发 ETag 或 Last-Modified，并回答 304", wrong=False
        )
    asset = next((name for name in asked.sums if name.startswith(NAMED_BY_BYTES)), "")
    if asset:
        kept = asked.get(asset).headers.get("cache-control", "")
        if _age(kept, 0) < LONG:
            hint = "assets/ 里的文件永远不变，加上：Cache-Control: public, max-age=31536000, immutable"
            yield Told(f"样式和脚本每次都要重新取（Cache-Control：{kept or '没有写'}）", hint, wrong=False)


def _age(kept: str, otherwise: int) -> int:
    found = re.search(r"max-age=(\d+)", kept)
    return int(found[1]) if found else otherwise


def _missing(asked: Probe) -> Iterator[Told]:
    answer = asked.get(NOWHERE)
    if answer.status != 404:
        yield Told(f"不存在的网址回答 {answer.status}，应是 404", "把 404.html 设成错误页，状态码 404")
    if NOT_FOUND in asked.sums and sum_of(answer.body) != asked.sums[NOT_FOUND]:
        yield Told("不存在的网址显示的不是我们的 404.html", "把 404.html 设成错误页")
    if _age(answer.headers.get("cache-control", ""), 0) > SHORT:
        yield Told("不存在的网址会被浏览器长久记住", "只给 200 的回答加长久的 Cache-Control")
    for name in HIDDEN:
        if asked.get(name).status == 200:
            yield Told(
                f"{name} 谁都可以取走",
                "让主机不发以点开头的文件和 hosting/",
                wrong=not name.startswith(FOLDER),
            )


def _slashes(asked: Probe) -> Iterator[Told]:
    folder = next(
        (name.removesuffix("/index.html") for name in asked.sums if name.endswith("/index.html")), ""
    )
    if folder:
        answer = asked.get(folder)
        leads = urlsplit(urljoin(asked.base + folder, answer.headers.get("location", "")))
        if answer.status not in (301, 302, 307, 308) or not leads.path.endswith(f"/{folder}/"):
            hint = "打开主机的“子目录首页”，或加一条转到带斜线网址的规则"
            yield Told(f"少写结尾斜线的 {folder} 没有转到 {folder}/（{answer.status}）", hint)


def _open_data(asked: Probe) -> Iterator[Told]:
    name = next((name for name in asked.sums if name.startswith(OPEN)), "")
    if name and asked.get(name).headers.get("access-control-allow-origin") != "*":
        hint = "给 data/ 和 schema/ 加上：Access-Control-Allow-Origin: *"
        yield Told("别的网站取不到开放数据", hint, wrong=False)


def _https(asked: Probe) -> Iterator[Told]:
    parts = urlsplit(asked.base)
    if parts.scheme == "https":
        plain = ask(f"http://{parts.hostname}{parts.path}")
        if not plain.headers.get("location", "").startswith("https://"):
            yield Told("http:// 没有转到 https://", "在主机上把 80 端口转到 https", wrong=False)
    elif parts.hostname not in ("127.0.0.1", "localhost", "::1"):
        yield Told("没有用 HTTPS", "装上证书；微信和手机浏览器会提示不安全", wrong=False)


CHECKS: tuple[Callable[[Probe], Iterator[Told]], ...] = (
    _types_and_bytes,
    _headers,
    _ages,
    _missing,
    _slashes,
    _open_data,
    _https,
)
