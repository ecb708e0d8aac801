"""What is learned on the way and kept from run to run: readings of Chinese texts, sizes of charts and lists.

The library that knows readings takes long to start; a size is found by setting a chart, or a list, in many.
"""

from __future__ import annotations

from msgspec import Struct, field

from zhinan.draw.chart import layout
from zhinan.draw.chart.layout import Fitted
from zhinan.pages.search import readings
from zhinan.pages.wall import poster_fit
from zhinan.pages.wall.poster_fit import Chosen
from zhinan.publish.pickles import Pickles

NAME = "learned"


class Learned(Struct, frozen=True):
    """What one process knows."""

    readings: dict[str, tuple[str, ...]] = field(default_factory=dict)
    sizes: dict[str, Fitted | None] = field(default_factory=dict)
    lists: dict[str, Chosen] = field(default_factory=dict)

    def beyond(self, known: Learned) -> Learned:
        """What of it is not known there."""
        return Learned(
            {text: one for text, one in self.readings.items() if text not in known.readings},
            {name: one for name, one in self.sizes.items() if name not in known.sizes},
            {name: one for name, one in self.lists.items() if name not in known.lists},
        )

    def take_over(self) -> None:
        """Let this process know it."""
        readings.remember(self.readings)
        layout.remember(self.sizes)
        poster_fit.remember(self.lists)


def learned() -> Learned:
    """All that this process knows."""
    return Learned(readings.remembered(), layout.remembered(), poster_fit.remembered())


def recall(shelf: Pickles) -> None:
    """What was learned in earlier runs need not be learned again."""
    found = shelf.get(NAME, "")
    if isinstance(found, Learned):
        found.take_over()


def keep(shelf: Pickles) -> None:
    """Keep all of it, where something is new."""
    found, known = shelf.get(NAME, ""), learned()
    if not isinstance(found, Learned) or known.beyond(found) != Learned():
        shelf.put(NAME, "", known)
