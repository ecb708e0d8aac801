"""适用: whom an item is for, in any combination of the audiences that the site names."""

from __future__ import annotations

import re

from zhinan.content.references import SiteWords
from zhinan.model.item import JOINED
from zhinan.text.fields import Fields
from zhinan.text.shapes import suggestion
from zhinan.text.source import quoted

BETWEEN = re.compile("[、，,；;]")


def read_whom(fields: Fields, words: SiteWords) -> str:
    """The audiences as they are written, joined; complains of those that the site doesn't name."""
    known = words.audiences
    otherwise = f"，可以写：{' / '.join(known.known)}" if known.complete else ""
    fields.node_of("适用", required=True, otherwise=otherwise)
    found: dict[str, None] = {}
    for phrase in fields.phrases("适用"):
        for name in filter(None, map(str.strip, BETWEEN.split(phrase.value.strip("[]［］【】")))):
            found[name] = None
            if known.complete and name not in known.known:
                mark = fields.source.within(phrase.mark, name)
                hint = f"可以写：{' / '.join(known.known)}；几种用顿号隔开"
                fields.source.report(
                    mark, f"“适用”不能写{quoted(name)}", hint + suggestion(name, known.known), key="适用"
                )
    return JOINED.join(found)
