"""The same as for single papers."""

from tests.pages.paper.conftest import bundled, coded, paper, papers, printed

__all__ = ["bundled", "coded", "paper", "papers", "printed"]
