"""常见问题, 附件, 其他: what has no key of its own is printed and exported all the same."""

from __future__ import annotations

from zhinan.content.elements.text_or_fields import entries_at
from zhinan.model.elements.leftover import Attachment, Extra, Question
from zhinan.text.fields import Fields, as_fields
from zhinan.text.nodes import Node
from zhinan.text.source import Source


def read_questions(fields: Fields) -> tuple[Question, ...]:
    """常见问题."""
    return entries_at(fields, "常见问题", lambda entry: _question(fields.source, entry))


def _question(source: Source, node: Node) -> Question | None:
    fields = as_fields(source, node, "一个常见问题")
    if fields is None:
        return None
    question = Question(fields.need("问"), fields.texts("答", required=True))
    fields.finish()
    return question


def read_attachments(fields: Fields, key: str) -> tuple[Attachment, ...]:
    """附件 and the like."""
    return entries_at(fields, key, lambda entry: _attachment(fields.source, entry))


def _attachment(source: Source, node: Node) -> Attachment | None:
    fields = as_fields(source, node, "一个附件")
    if fields is None:
        return None
    name = fields.need("名称")
    target = fields.address("文件") if fields.need("文件") else None
    fields.finish()
    return Attachment(name, target) if name and target else None


def read_extras(fields: Fields) -> tuple[Extra, ...]:
    """其他."""
    return entries_at(fields, "其他", lambda entry: _extra(fields.source, entry))


def _extra(source: Source, node: Node) -> Extra | None:
    fields = as_fields(source, node, "“其他”里的一条")
    if fields is None:
        return None
    extra = Extra(fields.need("标题"), fields.texts("内容", required=True))
    fields.finish()
    return extra if extra.title else None
