"""What is worked out once is worked out for the very objects, and forgotten in time."""

from __future__ import annotations

from zhinan.guide.keeping.once import KEPT, once_for_the_same


def test_the_same_objects_are_asked_once_and_equal_ones_each_for_itself() -> None:
    asked: list[list[int]] = []

    @once_for_the_same
    def length(numbers: list[int]) -> int:
        asked.append(numbers)
        return len(numbers)

    first, equal = [1, 2], [1, 2]
    assert [length(first), length(first), length(equal)] == [2, 2, 2]
    assert [numbers is first for numbers in asked] == [True, False]


def test_only_the_latest_are_kept() -> None:
    asked = 0

    @once_for_the_same
    def count(_: object) -> int:
        nonlocal asked
        asked += 1
        return asked

    things = [[number] for number in range(KEPT + 1)]
    for thing in things:
        count(thing)
    count(things[-1])
    assert asked == KEPT + 1
    count(things[0])
    assert asked == KEPT + 2
