"""The charts of every real item are sound, as those of the whole site are."""

from __future__ import annotations

from tests.guide.test_every_chart import *  # noqa: F403 - its tests, with the fixtures of the edition
