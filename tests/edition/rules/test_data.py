"""The data of the real content keeps the contract, as that of the whole site does."""

from __future__ import annotations

from tests.pages.data.test_contract import (
    published,
    test_addresses_are_relative_to_the_root_and_pages_end_in_a_slash,
    test_every_data_file_keeps_the_schema_that_is_published_beside_it,
    test_ids_are_unique_and_references_resolve,
    test_nothing_is_an_empty_text_and_lists_are_never_null,
)

__all__ = [
    "published",
    "test_addresses_are_relative_to_the_root_and_pages_end_in_a_slash",
    "test_every_data_file_keeps_the_schema_that_is_published_beside_it",
    "test_ids_are_unique_and_references_resolve",
    "test_nothing_is_an_empty_text_and_lists_are_never_null",
]
