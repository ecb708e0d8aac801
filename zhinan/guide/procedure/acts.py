"""The steps of a way as acts: what is done by everybody, what hangs on a condition, what is only remarked."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct, field
from msgspec.structs import replace

from zhinan.guide.keeping.once import once_for_the_same
from zhinan.guide.procedure.conditions import Condition, contrary, is_remark, stated, stem_of
from zhinan.model.item import Step
from zhinan.model.prose.sentences import sentences

LONGEST = 60
"""Characters of what stands in one box; what is longer is told sentence by sentence."""
LONGEST_STEM = 36
"""Characters of a condition that can be asked."""


class Do(Struct, frozen=True):
    """Something that is done in its turn."""

    text: str


class Note(Struct, frozen=True):
    """Words that belong beside what is done."""

    text: str


class Cases(Struct, frozen=True):
    """What hangs on conditions; of several, one after another is asked."""

    conditions: tuple[Condition, ...]
    exhaustive: bool
    """Whether the last of them holds wherever none of the others does."""


Act = Do | Note | Cases


class _Teller(Struct):
    """Takes a step sentence by sentence."""

    acts: list[Act] = field(default_factory=list)
    waiting: list[str] = field(default_factory=list)
    """Sentences that may share a box."""
    open: list[Condition] = field(default_factory=list)
    """Conditions of which another may be the contrary."""

    def tell(self, text: str) -> None:
        for sentence in sentences(text):
            for said in stated(sentence):
                if isinstance(said, Condition):
                    self._conditional(said)
                else:
                    self._plain(said)
        self._sit_down()
        self._decide()

    def _plain(self, sentence: str) -> None:
        self._decide()
        if is_remark(sentence):
            self._sit_down()
            self.acts.append(Note(sentence))
        else:
            self.waiting.append(sentence)

    def _conditional(self, said: Condition) -> None:
        if said.before and not said.is_heading:
            self._decide()
            self.waiting.append(said.before)
            said = replace(said, before="")
        self._sit_down()
        if said.is_by_way:
            self._decide()
            self.acts.append(Note(said.words))
        else:
            if self.open and self.open[-1].is_passed and not contrary(self.open[-1], said):
                self._decide()  # what follows holds only for those who passed
            self.open.append(said)

    def _sit_down(self) -> None:
        whole = "".join(self.waiting)
        texts = [whole] if len(whole) <= LONGEST else self.waiting
        self.acts += [Do(text) for text in texts if text]
        self.waiting = []

    def _decide(self) -> None:
        """Ask what can be asked; a lone condition of something done in any case is a note on it."""
        found, self.open = tuple(self.open), []
        asked = [one for one in found if _can_be_asked(one, alone=not self.acts or len(found) > 1)]
        if asked:
            ordered = tuple(sorted(asked, key=_weight))
            last = ordered[-1]
            self.acts.append(Cases(ordered, any(contrary(one, last) for one in ordered[:-1])))
        self.acts += [Note(one.before + one.words) for one in found if one not in asked]


@once_for_the_same
def acts_of(step: Step) -> tuple[Act, ...]:
    """What a step's words say, in order: nothing is left out."""
    teller = _Teller()
    teller.tell(step.text)
    return tuple(_whole(step, teller.acts))


def _whole(step: Step, acts: list[Act]) -> Iterator[Act]:
    """The acts; a step that is all one thing keeps its text to the letter."""
    if len(acts) == 1 and isinstance(acts[0], Do):
        yield Do(step.text)
        return
    for act in acts:
        match act:
            case Do(text):
                yield Do(text.strip().rstrip("，；。"))
            case Note(text):
                yield Note(text.strip().rstrip("，；"))
            case _:
                yield act


def _can_be_asked(condition: Condition, *, alone: bool) -> bool:
    if len(stem_of(condition.when)) > LONGEST_STEM:
        return False
    return alone or condition.refuses or condition.is_passed


def _weight(condition: Condition) -> int:
    """Who passes is asked first, who is refused last."""
    return 2 if condition.refuses else 1 if condition.is_negative else 0
