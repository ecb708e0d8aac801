"""The Markdown notes below an item's fields, as safe HTML and as plain texts."""

from __future__ import annotations

from dataclasses import dataclass

from markdown_it import MarkdownIt
from markdown_it.token import Token

from zhinan.content.item.note_links import links_in
from zhinan.text.nodes import Mark
from zhinan.text.source import Source

LONGEST = 20_000
"""Characters of all notes of an item."""


class Markdown(MarkdownIt):
    """Takes every link as it is written: what Markdown itself refuses would stay text, and nobody be told."""

    def validateLink(self, url: str) -> bool:  # noqa: ARG002, N802  the library's name
        """Any is a link; which may be published is judged in note_links.py."""
        return True

    def normalizeLink(self, url: str) -> str:  # noqa: N802
        """Nothing is encoded: what needs it is no address."""
        return url


# js-default without raw HTML: what an editor types is shown, never executed.
MARKDOWN = Markdown("js-default", {"html": False, "linkify": False, "typographer": False}).disable(
    ["image", "heading", "lheading", "code"]
)


@dataclass(frozen=True)
class Notes:
    """What the notes of an item come to."""

    texts: tuple[str, ...] = ()
    """The plain text of each paragraph or list entry."""
    html: str = ""
    links: tuple[str, ...] = ()
    """Where their links lead, as written."""


def read_notes(source: Source, body: str, first_line: int) -> Notes:
    """The notes that begin on that line of the file."""
    if not body.strip():
        return Notes()
    if len(body) > LONGEST:
        hint = f"最长 {LONGEST} 个字；能写进各栏的写进各栏"
        source.report(Mark(first_line), f"注意事项有 {len(body)} 个字，太长了", hint)
        return Notes()
    tokens = MARKDOWN.parse(body)
    links: list[str] = []
    for token in tokens:
        if token.type in {"fence", "hr"} and token.map:
            sign = token.markup[:3]
            hint = f"删掉这一行的 {sign}；要分段，空一行就行"
            source.report(Mark(token.map[0] + first_line), "注意事项里只写普通段落和列表", hint)
        elif token.type == "inline":
            links += links_in(source, token, first_line)
    texts = tuple(text for token in tokens if token.type == "inline" and (text := _plain(token)))
    return Notes(texts, MARKDOWN.renderer.render(tokens, MARKDOWN.options, {}), tuple(links))


def _plain(inline: Token) -> str:
    """The words of an inline token."""
    return "".join(
        "" if child.type in {"softbreak", "hardbreak"} else child.content for child in inline.children or []
    ).strip()
