"""The papers of every real place fit their sheets, as those of the whole site do."""

from __future__ import annotations

from tests.pages.paper.test_every_paper import *  # noqa: F403 - its tests, with the fixtures of the edition
