"""The real names of items find them, as those of the whole site do."""

from __future__ import annotations

from tests.pages.search.test_names import *  # noqa: F403 - its tests, with the fixtures of the edition
