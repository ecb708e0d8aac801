"""What is to be told of files, kept with what was read of them: for a reminder none is read again."""

from __future__ import annotations

import pickle
from collections.abc import Iterable
from dataclasses import replace

from zhinan.text.source import Source


def kept_telling(sources: Iterable[Source]) -> bytes | None:
    """All that is told of these files so far, as bytes; None where one is wrong and has to be looked at anew.

    Of a plain file nothing is kept: it is read where something is to be told of it after all.
    """
    told = [replace(source, _places={}) for source in sources if not source.is_plain]
    if any(source.is_wrong for source in told):
        return None
    try:
        return pickle.dumps(told) if told else b""
    except (pickle.PicklingError, AttributeError, TypeError):  # a hint that is found out when it is told
        return None


def told_again(kept: bytes) -> dict[str, Source]:
    """The files by their paths, as they were when it was kept."""
    found: list[Source] = pickle.loads(kept) if kept else []
    return {source.path: source for source in found}
