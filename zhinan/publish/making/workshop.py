"""What a site is made with: press, what is kept, where things are staged, how many hands."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct

from zhinan.publish.built import Progress
from zhinan.publish.making.press import Press
from zhinan.publish.making.record import Store
from zhinan.publish.output.staging import Staging


class Workshop(Struct):
    """Everything that the steps of a build share."""

    press: Press
    store: Store
    staging: Staging
    work: Path
    """Scratch space."""
    jobs: int
    """Processes at once."""
    progress: Progress
    base: str = ""
    """Where the site stands on its host: /zhinan/; empty where that is not known."""
