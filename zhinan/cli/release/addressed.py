"""What `probe` and `verify` share: an address, and what was approved."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from zhinan.publish.project import Project


def describe_address(parser: argparse.ArgumentParser) -> None:
    """The address, and where the sums stand."""
    parser.add_argument(
        "url", nargs="?", default="", help="网站首页的网址，以 / 结尾（默认 site.yaml 的网址）"
    )
    parser.add_argument("--sums", help="审定的那一版的 SHA256SUMS（默认和本机的 site/ 比）")


def asked_for(project: Project, options: argparse.Namespace) -> tuple[str, Mapping[str, str]] | None:
    """The address with its slash, and the sums; None after a word on what is missing."""
    from pathlib import Path

    from zhinan.publish.release.sums import NoSumsError, read_sums, sums_of
    from zhinan.text.typed import command

    url: str = options.url or _own_address(project)
    if not url.startswith(("http://", "https://")):
        print("写上网站首页的网址，如 https://guide.example.gov.cn/zhinan/", file=sys.stderr)
        return None
    try:
        sums = read_sums(Path(options.sums)) if options.sums else sums_of(project)
    except (NoSumsError, UnicodeDecodeError) as error:
        print(f"{error}。先运行 {command('build')}，或写 --sums 文件", file=sys.stderr)
        return None
    return url.rstrip("/") + "/", sums


def _own_address(project: Project) -> str:
    from zhinan.guide.load import load_guide

    return load_guide(project.content).guide.site.base_url or ""
