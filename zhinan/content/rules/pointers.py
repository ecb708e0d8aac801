"""Life events, synonyms and glossary point at what exists, once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from zhinan.content.rules.finding import Finding
from zhinan.model.guide import Guide
from zhinan.text.shapes import suggestion
from zhinan.text.source import quoted


def check_words(guide: Guide) -> Iterator[Finding]:
    """Every item named exists somewhere; no id, phrase or word stands twice."""
    known = {item.business for _, item in guide.items()} | {item.id for _, item in guide.items()}
    for event in guide.events:
        for step in event.steps:
            if step.item not in known:
                yield _unknown("life-events.yaml", step.item, known)
    for synonym in guide.synonyms:
        for name in synonym.items:
            if name not in known:
                yield _unknown("synonyms.yaml", name, known)
    yield from _twice("life-events.yaml", (event.id for event in guide.events))
    yield from _twice("synonyms.yaml", (phrase for entry in guide.synonyms for phrase in entry.phrases))
    yield from _twice("glossary.yaml", (term.id for term in guide.terms))
    yield from _twice("glossary.yaml", (word for term in guide.terms for word in (term.name, *term.also)))


def _unknown(path: str, name: str, known: set[str]) -> Finding:
    return Finding(
        path,
        f"事项: {name}",
        f"没有事项{quoted(name)}",
        f"写 items/ 里的文件名，不带 .md{suggestion(name, known)}",
        unless=("*/", f"*/items/{name}.*"),
    )


def _twice(path: str, words: Iterable[str]) -> Iterator[Finding]:
    for word, count in Counter(words).items():
        if word and count > 1:  # what has none is told where it is read
            yield Finding(path, word, f"{quoted(word)}写了 {count} 次", "只留一处", nth=1)
