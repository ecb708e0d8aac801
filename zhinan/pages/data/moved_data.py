"""What the public data says of former addresses."""

from __future__ import annotations

from zhinan.model.place import Place
from zhinan.pages.data.contract import Contract
from zhinan.pages.moved.moves import moves_of


class MoveData(Contract, frozen=True):
    """An address that was published, and where it leads now."""

    url: str
    to: str | None
    """null where only words say where to go."""
    ended: str | None
    """ISO date from which on the matter is done here no more; null where it only has another address."""
    reason: str | None
    instead: str | None
    """Where to go now, in words."""


def moves_data(place: Place) -> list[MoveData]:
    """Every former address below a place."""
    found = []
    for move in moves_of(place):
        ending = move.ended.ending if move.ended else None
        found.append(
            MoveData(
                url=move.url,
                to=move.to.url if move.to else None,
                ended=ending.date if ending else None,
                reason=ending.reason if ending else None,
                instead=ending.instead if ending else None,
            )
        )
    return found
