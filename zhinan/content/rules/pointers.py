"""Life events, synonyms and glossary point at what exists, once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from difflib import get_close_matches

from zhinan.content.rules.finding import Finding
from zhinan.model.guide import Guide
from zhinan.text.shapes import suggestion
from zhinan.text.source import quoted


def check_words(guide: Guide) -> Iterator[Finding]:
    """Every item named exists somewhere; no id, phrase or word stands twice."""
    names = {item.official_name: item.business for _, item in guide.items()}
    names |= {item.name: item.business for _, item in guide.items()}
    known = {item.business for _, item in guide.items()} | {item.id for _, item in guide.items()}
    known |= {one.id for place in guide.places for one in place.ended}  # told by what says that they ended
    steps = (step.item for event in guide.events for step in event.steps)
    yield from _unreached("life-events.yaml", steps, known, names)
    meant = (name for synonym in guide.synonyms for name in synonym.items)
    yield from _unreached("synonyms.yaml", meant, known, names)
    near = (name for answer in guide.answers for name in answer.items)
    yield from _unreached("answers.yaml", near, known, names)
    yield from _answers(guide)
    yield from _twice("life-events.yaml", (event.id for event in guide.events))
    yield from _twice("synonyms.yaml", (phrase for entry in guide.synonyms for phrase in entry.phrases))
    yield from _twice("glossary.yaml", (term.id for term in guide.terms))
    yield from _twice("glossary.yaml", (word for term in guide.terms for word in (term.name, *term.also)))


def _answers(guide: Guide) -> Iterator[Finding]:
    """An answer's terms exist, and none takes a phrase that leads to an item."""
    said = {phrase for entry in guide.synonyms for phrase in entry.phrases}
    terms = {term.id for term in guide.terms}
    for answer in guide.answers:
        for phrase in answer.phrases:
            if phrase in said:
                hint = "只留一处：有事项可办的留在群众说法里，没有的留在这里"
                yield Finding("answers.yaml", phrase, f"{quoted(phrase)}在 synonyms.yaml 里也有", hint)
        for term in answer.terms:
            if term not in terms:
                hint = f"写 glossary.yaml 里的编号{suggestion(term, terms)}"
                message = f"没有名词{quoted(term)}"
                yield Finding("answers.yaml", term, message, hint, unless=("glossary.yaml",))
    yield from _twice("answers.yaml", (phrase for answer in guide.answers for phrase in answer.phrases))


def _unreached(path: str, wanted: Iterable[str], known: set[str], names: dict[str, str]) -> Iterator[Finding]:
    """One reminder a file: a site without the places that had them shows the rest."""
    missing = list(dict.fromkeys(name for name in wanted if name and name not in known))
    if missing:
        near = "".join(_likely(name, known, names) for name in missing)
        yield Finding(
            path,
            f"事项: {missing[0]}",
            f"没有事项{'、'.join(map(quoted, missing))}，网站上不显示",
            f"写错的，改成 items/ 里的文件名，不带 .md；没有哪个地方办的，可以删掉{near}",
            level="warning",
            unless=("*/", *(f"*/items/{name}.*" for name in missing)),
        )


def _likely(name: str, known: set[str], names: dict[str, str]) -> str:
    if name.isascii():
        return suggestion(name, known)
    likely = get_close_matches(name, names, n=1, cutoff=0.6)
    return f"；是不是“{names[likely[0]]}”？" if likely else ""


def _twice(path: str, words: Iterable[str]) -> Iterator[Finding]:
    for word, count in Counter(words).items():
        if word and count > 1:  # what has none is told where it is read
            yield Finding(path, word, f"{quoted(word)}写了 {count} 次", "只留一处", nth=1)
