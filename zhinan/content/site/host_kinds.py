"""主机: the kinds of web hosts that the site is published on."""

from __future__ import annotations

from zhinan.model.site import HostKind
from zhinan.text.fields import Fields
from zhinan.text.shapes import suggestion
from zhinan.text.source import quoted

KINDS: dict[str, HostKind] = {
    "nginx": "nginx",
    "apache": "apache",
    "iis": "iis",
    "netlify": "headers",
    "cloudflare": "headers",
    "oss": "oss",
    "cos": "oss",
    "obs": "oss",
    "s3": "oss",
    "github": "github",
}
"""What editors write; several are one kind."""


def read_hosts(fields: Fields) -> tuple[HostKind, ...]:
    """The kinds, each once."""
    found = []
    for phrase in fields.phrases("主机"):
        kind = KINDS.get(phrase.value.lower())
        if kind:
            found.append(kind)
        else:
            hint = f"可以写：{' / '.join(KINDS)}{suggestion(phrase.value.lower(), KINDS)}"
            fields.source.report(phrase.mark, f"主机不能写{quoted(phrase.value)}", hint, key="主机")
    return tuple(dict.fromkeys(found))
