"""A finished page as a run of markup with texts and links between, for Hugo to put together again."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator
from typing import NotRequired, TypedDict

TOKEN = re.compile(
    r"(?P<whole><svg\b.*?</svg>|<script\b.*?</script>|<!.*?>)|(?P<tag><[^>]+>)|(?P<text>[^<]+)", re.DOTALL
)
LINK = re.compile(r'<a(?P<before>(?: [^>]*?)?) href="(?P<address>[^"]*)"(?P<after>[^>]*)>')
SAFE = re.compile(r"(?![a-z]+:)|(?:https?|mailto):")
"""What Hugo takes for a safe address; a phone's it has to be told of."""


class Block(TypedDict):
    """A link's opening tag, where it begins with one, and what follows up to the next one.

    Keys are short and texts stand in lists: so Hugo needs least time and memory of all forms that were tried.
    """

    a: NotRequired[str]
    """The link's address."""
    p: NotRequired[str]
    """The same, where it is one that Hugo doesn't know as safe."""
    o: NotRequired[str]
    """The link's other attributes."""
    m: list[str]
    """Markup."""
    t: list[str]
    """The texts, each behind the markup of the same number."""


def run_of(markup: str) -> list[Block]:
    """The run that gives this piece of HTML again. Charts and scripts are markup as a whole."""
    block = Block(m=[], t=[])
    run = [block]
    pending = ""
    for token in TOKEN.finditer(markup):
        link = LINK.fullmatch(token[0]) if token["tag"] else None
        if link is None and (not token["text"] or token[0].isspace()):
            pending += token[0]
            continue
        block["m"].append(pending)
        block["t"].append("" if link else html.unescape(token[0]))
        pending = ""
        if link:
            block = _block(html.unescape(link["address"]), (link["before"] + link["after"]).strip())
            run.append(block)
    if pending:
        block["m"].append(pending)
        block["t"].append("")
    return run


def _block(address: str, own: str) -> Block:
    block = Block(a=address, m=[], t=[]) if SAFE.match(address) else Block(p=address, m=[], t=[])
    if own:
        block["o"] = own
    return block


def joined(run: Iterable[Block]) -> str:
    """What a run gives, as Hugo's template does: the same HTML, but for the order of a link's attributes."""
    return "".join(_pieces(run))


def _pieces(run: Iterable[Block]) -> Iterator[str]:
    for block in run:
        address = block.get("a", block.get("p"))
        if address is not None:
            own = f" {block['o']}" if "o" in block else ""
            yield f'<a href="{html.escape(address)}"{own}>'
        for markup, text in zip(block["m"], block["t"], strict=True):
            yield markup + html.escape(text)
