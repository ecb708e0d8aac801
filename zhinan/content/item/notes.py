"""The Markdown notes below an item's fields, as safe HTML and as plain texts."""

from __future__ import annotations

from markdown_it import MarkdownIt
from markdown_it.token import Token

from zhinan.text.nodes import Mark
from zhinan.text.source import Source

# js-default without raw HTML: what an editor types is shown, never executed.
MARKDOWN = MarkdownIt("js-default", {"html": False, "linkify": False, "typographer": False}).disable(
    ["image", "heading", "lheading", "code"]
)
LONGEST = 20_000
"""Characters of all notes of an item."""


def render_notes(source: Source, body: str, first_line: int) -> tuple[tuple[str, ...], str]:
    """The plain text of each paragraph or list entry, and the HTML of all."""
    if not body.strip():
        return (), ""
    if len(body) > LONGEST:
        hint = f"最长 {LONGEST} 个字；能写进各栏的写进各栏"
        source.report(Mark(first_line), f"注意事项有 {len(body)} 个字，太长了", hint)
        return (), ""
    tokens = MARKDOWN.parse(body)
    for token in tokens:
        if token.type in {"fence", "hr"} and token.map:
            sign = token.markup[:3]
            hint = f"删掉这一行的 {sign}；要分段，空一行就行"
            source.report(Mark(token.map[0] + first_line), "注意事项里只写普通段落和列表", hint)
    texts = tuple(text for token in tokens if token.type == "inline" and (text := _plain(token)))
    return texts, MARKDOWN.renderer.render(tokens, MARKDOWN.options, {})


def _plain(inline: Token) -> str:
    """The words of an inline token."""
    return "".join(
        "" if child.type in {"softbreak", "hardbreak"} else child.content for child in inline.children or []
    ).strip()
