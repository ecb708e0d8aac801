"""Names read by their sound in a process of their own: what the dictionary takes ends with it."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path

from msgspec import Raw, json

from zhinan.model.guide import Guide
from zhinan.pages.search.readings import hear, remember, remembered
from zhinan.pages.search.search_lists import spoken_names
from zhinan.processes.forks import Forks, forking

WITHOUT_PHRASES = "PYPINYIN_NO_PHRASES"
"""The dictionary's own switch: it starts with characters alone."""
PHRASES = "phrases_dict.json"


@contextmanager
def names_heard(guide: Guide) -> Iterator[None]:
    """Learn, beside what is done meanwhile, how a guide's names are read, where no earlier build knew any."""
    context = forking()
    if remembered() or context is None:
        yield
        return

    def heard(_: int) -> dict[str, tuple[str, ...]]:
        names = tuple(dict.fromkeys(spoken_names(guide)))
        learn_phrases(names)
        hear(names)
        return remembered()

    with Forks(context, heard, 1) as fork:
        fork.give([0])
        yield
        for found in fork.results():
            remember(found)


def learn_phrases(texts: tuple[str, ...]) -> None:
    """Of the dictionary's 47,000 phrases those that may stand in the texts: all else is read as ever.

    For a process that reads these texts and no others, and before it has read any.
    """
    found = find_spec("pypinyin")
    path = Path(found.origin).with_name(PHRASES) if found and found.origin else None
    if "pypinyin" in sys.modules or path is None or not path.is_file():
        return  # all of them are there, or stand elsewhere in another edition
    os.environ[WITHOUT_PHRASES] = "1"
    from pypinyin import load_phrases_dict

    begun = {text[place : place + 2] for text in texts for place in range(len(text))}
    phrases = json.decode(path.read_bytes(), type=dict[str, Raw])
    load_phrases_dict({phrase: json.decode(said) for phrase, said in phrases.items() if phrase[:2] in begun})
