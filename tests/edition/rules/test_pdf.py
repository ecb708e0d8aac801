"""The checklists of every real place as PDF files, as those of the whole site."""

from __future__ import annotations

from tests.pages.paper.test_every_pdf import *  # noqa: F403 - its tests, with the fixtures of the edition
