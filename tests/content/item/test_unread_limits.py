"""What an editor is told of a limit that the grammar can't read: how to state the times that it names."""

from __future__ import annotations

import pytest

from tests.content.elements.test_attendances import fields
from zhinan.content.limits.limits import limit_at


@pytest.mark.parametrize(
    ("words", "stated"),
    [
        ("视情况而定", "      工作日: 7\n"),
        ("大约要9个自然日才行", "      自然日: 9\n"),
        (
            "首次15日，补证、换证7个工作日；偏远的可延长至30日",
            "      分情形:\n        - {情形: ……, 自然日: 15}\n        - {情形: ……, 工作日: 7}\n"
            "        - {情形: ……, 自然日: 30}\n",
        ),
    ],
)
def test_the_hint_states_the_times_of_the_text(words: str, stated: str) -> None:
    asked = fields(f"办理时限: {words}\n")
    limit = limit_at(asked, "办理时限")
    assert limit is not None
    assert not limit.is_number
    (problem,) = asked.source.problems
    assert f"文字: {words}\n{stated}    不是" in problem.hint
