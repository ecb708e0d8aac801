"""原件 and 复印件: a number, a number with a remark, a word that none is wanted or that it is looked at."""

from __future__ import annotations

import pytest

from tests.content.elements.test_attendances import fields
from zhinan.content.elements.traits import read_paper_traits


@pytest.mark.parametrize(
    ("words", "count", "standard"),
    [
        ("2份", 2, ()),
        ("0", None, ()),
        ("0份", None, ()),
        ("1份（双面印在一张纸上）", 1, ("复印件：双面印在一张纸上",)),
        ("查验后退回", None, ("复印件：查验后退回",)),
    ],
)
def test_what_is_said_of_the_number_is_kept(words: str, count: int | None, standard: tuple[str, ...]) -> None:
    asked = fields(f"复印件: {words}\n")
    found = read_paper_traits(asked)
    assert (found.photocopies, found.standard) == (count, standard)
    assert not asked.source.problems


def test_what_is_no_number_is_told() -> None:
    asked = fields("原件: 若干\n")
    assert read_paper_traits(asked).originals is None
    assert len(asked.source.problems) == 1
