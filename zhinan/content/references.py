"""References by name: counter kinds, online services, phone tables of a place."""

from __future__ import annotations

import re
from functools import partial

from msgspec import Struct

from zhinan.content.phone_lists import PhoneTables
from zhinan.model.masthead.field import GENERAL, Field
from zhinan.text.fields import Fields
from zhinan.text.shapes import suggestion
from zhinan.text.source import quoted


class Names(Struct, frozen=True):
    """What may be referred to by name."""

    known: tuple[str, ...]
    complete: bool = True
    """Whether all could be read; else an unknown name is no problem of the file that uses it."""


class SiteWords(Struct, frozen=True):
    """The words of the site's field, by which what its places write is understood."""

    field: Field = GENERAL
    complete: bool = True
    """Whether site.yaml could be read; else an unknown word is no problem of the file that uses it."""

    @property
    def audiences(self) -> Names:
        """The names of those whom the site serves."""
        return Names(tuple(one.name for one in self.field.audiences), self.complete)


NO_WORDS = SiteWords(complete=False)


class Directory(Struct, frozen=True):
    """What the items of a place may refer to."""

    counter_kinds: Names
    services: Names
    tables: PhoneTables
    words: SiteWords = NO_WORDS


def refer(fields: Fields, key: str, names: Names, where: str, *, required: bool = False) -> tuple[str, ...]:
    """The names under `key`; complains of those that `where` doesn't have."""
    phrases = fields.phrases(key, required=required)
    for phrase in phrases if names.complete else ():
        if phrase.value not in names.known:
            fields.source.unsure = True
            message = f"{where}里没有{quoted(phrase.value)}"
            fields.source.report(phrase.mark, message, partial(_meant, phrase.value, names), key=key)
    return tuple(phrase.value for phrase in phrases)


def _meant(word: str, names: Names) -> str:
    """What to write instead of an unknown name: several known ones in brackets, or one that is like it."""
    parts = [part.strip("[]［］【】 ") for part in re.split("[、，,]", word)]
    if len(parts) > 1 and set(parts) <= set(names.known):
        return f"几个名称写成 [{', '.join(parts)}]，方括号和逗号都用英文的"
    return f"改成那里有的名称，或先在那里加上它{suggestion(word, names.known)}"
