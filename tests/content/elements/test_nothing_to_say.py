"""A form filled in with 无 where there is nothing to say: no entry and no complaint, whatever the list."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.content.elements.test_attendances import DIRECTORY, fields
from zhinan.content.elements.outcomes import read_deliveries, read_results
from zhinan.content.elements.questions import read_attachments, read_extras, read_questions
from zhinan.content.elements.remedies import read_remedies
from zhinan.text.fields import Fields

READ: dict[str, Callable[[Fields], tuple[object, ...]]] = {
    "办理结果": read_results,
    "送达": lambda asked: read_deliveries(asked, DIRECTORY.tables),
    "救济": lambda asked: read_remedies(asked, DIRECTORY.tables),
    "常见问题": read_questions,
    "附件": lambda asked: read_attachments(asked, "附件"),
    "其他": read_extras,
}


@pytest.mark.parametrize("key", READ)
@pytest.mark.parametrize("word", ["无", "暂无", "不涉及", "/"])
def test_nothing_is_no_entry(key: str, word: str) -> None:
    asked = fields(f"{key}: {word}\n")
    assert READ[key](asked) == ()
    assert asked.source.problems == []


@pytest.mark.parametrize("key", ["办理结果", "送达", "救济"])
def test_a_word_that_says_something_is_one(key: str) -> None:
    assert len(READ[key](fields(f"{key}: 无人机航拍照片\n"))) == 1
