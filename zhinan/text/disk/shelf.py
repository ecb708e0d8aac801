"""Where what was read is kept from run to run: whoever runs the program brings one, or nothing is kept."""

from __future__ import annotations

from typing import Protocol


class Shelf(Protocol):
    """Where values are kept from run to run, by a name and a key of all that they were made from."""

    def get(self, name: str, key: str) -> object:
        """What was kept under both; None where there is nothing."""

    def put(self, name: str, key: str, value: object) -> None:
        """Keep it instead of what was kept under the name."""


class NoShelf:
    """Nothing is kept."""

    def get(self, _name: str, _key: str) -> object:
        """Nothing."""
        return None

    def put(self, _name: str, _key: str, _value: object) -> None:
        """Forget it."""


NO_SHELF = NoShelf()
