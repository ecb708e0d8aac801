"""What is said of real items beside the list agrees with itself, as on the whole site."""

from __future__ import annotations

from tests.guide.test_baseline import (
    test_a_difference_is_one_short_sentence,
    test_every_item_with_a_number_is_compared,
    test_the_sentences_agree_with_the_verdict_on_materials,
    test_what_differs_is_said_and_what_is_the_same_is_not,
)

__all__ = [
    "test_a_difference_is_one_short_sentence",
    "test_every_item_with_a_number_is_compared",
    "test_the_sentences_agree_with_the_verdict_on_materials",
    "test_what_differs_is_said_and_what_is_the_same_is_not",
]
