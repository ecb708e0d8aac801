"""What must hold in every city holds in the real ones."""

from __future__ import annotations

from tests.content.test_every_city import *  # noqa: F403 - its tests, with the fixtures of the edition
