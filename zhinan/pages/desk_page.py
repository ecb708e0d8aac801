"""/edit/: the page of the editor's desk; what it does is said by its scripts."""

from __future__ import annotations

import json
from collections.abc import Mapping
from urllib.parse import urlsplit

from msgspec import Struct

from zhinan.model.guide import Guide
from zhinan.pages import urls
from zhinan.pages.page import Page
from zhinan.pages.shell import CSP

URL = "edit/"


class RepositoryHost(Struct, frozen=True):
    """Where changes are sent."""

    kind: str
    """github, gitlab, gitee; empty where its interface is unknown."""
    name: str
    api: str
    """The address of its interface."""
    project: str
    """The repository's own path."""


NO_HOST = RepositoryHost("", "", "", "")


def host_of(repository: str | None) -> RepositoryHost:
    """The host of a repository, as far as it is known how to speak to it."""
    parts = urlsplit(repository or "")
    host = parts.hostname or ""
    project = parts.path.strip("/").removesuffix(".git")
    origin = f"{parts.scheme}://{parts.netloc}"
    if host == "github.com":
        return RepositoryHost("github", "GitHub", "https://api.github.com/", project)
    if host == "gitee.com":
        return RepositoryHost("gitee", "Gitee", f"{origin}/api/v5/", project)
    if "gitlab" in host:
        return RepositoryHost("gitlab", "GitLab", f"{origin}/api/v4/", project)
    return NO_HOST


def policy(host: RepositoryHost) -> str:
    """The page's own: beside the site itself it may speak to the repository's host, and to no other."""
    api = f" {'/'.join(host.api.split('/')[:3])}" if host.api else ""
    speaking = CSP.replace("connect-src 'self'", f"connect-src 'self'{api}")
    return f"{speaking}; frame-src 'self'".replace("manifest-src 'self'", "manifest-src 'none'")


def desk_page(guide: Guide, parts: Mapping[str, str], assets: str) -> Page:
    """`parts` are the addresses of what it loads, as seen from it, by their names."""
    host = host_of(guide.site.repository)
    settings = {
        "parts": dict(parts),
        "assets": assets,
        "host": {"kind": host.kind, "name": host.name, "api": host.api, "project": host.project},
    }
    return Page(
        url=URL,
        template="edit.html",
        title="编辑台",
        values={
            "policy": policy(host),
            "style": parts["desk.css"],
            "script": parts["desk.js"],
            "settings": json.dumps(settings, ensure_ascii=False, sort_keys=True),
            "host_name": host.name,
            "home": urls.HOME,
        },
    )
