"""answers.yaml: what people often ask and is done elsewhere, or stands in no document."""

from __future__ import annotations

from zhinan.content.phone_lists import PhoneTables, read_phone_list
from zhinan.model.site import Answer
from zhinan.text.fields import as_fields
from zhinan.text.nodes import Node
from zhinan.text.shapes import entries_of
from zhinan.text.source import Source

NO_TABLES = PhoneTables(None, {})
SHORTEST = 2
"""Characters of a phrase: a single one stands in too much that means something else."""


def read_answers(source: Source, node: Node) -> tuple[Answer, ...]:
    """The answers, in the order in which they are tried where two fit alike."""
    found = []
    for entry in entries_of(node):
        fields = as_fields(source, entry, "一条回答")
        if fields is None:
            continue
        phrases = fields.texts("说法", required=True)
        for phrase in phrases:
            if len(phrase.replace(" ", "")) < SHORTEST:
                fields.problem("说法", f"说法“{phrase}”太短", "至少写两个字，一个字会在别的话里碰上")
        phones = fields.node_of("电话")
        found.append(
            Answer(
                phrases,
                fields.need("回答"),
                fields.texts("事项"),
                fields.texts("名词"),
                read_phone_list(source, phones, NO_TABLES) if phones else (),
                fields.address("网址"),
            )
        )
        fields.finish()
    return tuple(found)
