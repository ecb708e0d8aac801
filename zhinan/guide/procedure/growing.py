"""A chart grown from acts: what all do one below another, a question where something hangs on a case."""

from __future__ import annotations

import re
from collections.abc import Iterable

from msgspec import Struct, field
from msgspec.structs import replace

from zhinan.guide.elements.traits_words import actor_beside, step_limit
from zhinan.guide.procedure.acts import LONGEST_STEM, Act, Cases, Do, Note
from zhinan.guide.procedure.chart_builder import ChartBuilder
from zhinan.guide.procedure.conditions import MENDS, Condition, stem_of
from zhinan.model.flowchart import Flowchart, Node
from zhinan.model.item import Step
from zhinan.model.prose.sentences import COUNTED

START, END = "开始", "结束"
CHECK, MISSING = "材料是否齐全", "一次性告知需补齐的材料"
PASSED = "是否通过"
YES, NO = "是", "否"
COMPLETE = re.compile("(?:申请|申办|申报)?(?:材料|资料)(?:已经?)?(?:齐全|完整|齐备)")
"""What our own check asks."""
RESULT = re.compile(r"反馈|拨付|发至|发放|告知|办结|生效|公布|手续$|享受待遇|成功")
ACCEPTS = re.compile(r"受理(?!机构)")
ELSEWHERE = "不予受理的情形见办事清单"
MOST_REFUSALS = 120
"""Characters of what stands beside a box of when nothing is accepted."""


class Grower(Struct):
    """Grows one chart."""

    hand_in: int
    """Which of the things done is the one that hands in the papers."""
    check: int | None
    """Behind which of them a check of ours stands."""
    builder: ChartBuilder = field(default_factory=ChartBuilder)
    done: int = 0
    questions: int = 0
    boxes: int = 0
    handed_in: str | None = None
    """Its node."""

    def __post_init__(self) -> None:
        self.builder.add("start", "start", START)

    def grow(self, step: Step, acts: tuple[Act, ...], *, is_last: bool) -> None:
        """A step's acts, with what its own fields say of it.

        Whoever is not in a step's case goes on behind it; whoever does not pass what it looks at does not.
        """
        condition = step.traits.condition
        skipped: str | None = None
        if condition and not self._has_asked(condition):
            if len(stem_of(condition)) <= LONGEST_STEM:
                skipped = self._ask(f"{stem_of(condition)}？")
            else:
                self.builder.early.append(condition)
        first = self.boxes + 1
        for act in acts:
            self._act(act, is_last=is_last and act is acts[-1])
        self._with_fields(step, f"s{first}")
        if skipped:
            ends = self.builder.closing if Condition("", condition or "", "").is_passed else self.builder.open
            ends.append((skipped, NO))

    def _has_asked(self, condition: str) -> bool:
        """Whether our own check, which stands above, is what the condition asks."""
        return "check" in self.builder.nodes and COMPLETE.fullmatch(stem_of(condition)) is not None

    def _act(self, act: Act, *, is_last: bool) -> None:
        match act:
            case Do(text):
                name = self._box(text, is_last=is_last and self.boxes > 0)
                if self.done == self.hand_in:
                    self.handed_in = name
                if self.done == self.check:
                    question = self.builder.add("check", "question", CHECK)
                    self.builder.give_back("missing", MISSING, (question, NO), self.handed_in)
                    self.builder.open = [(question, YES)]
                self.done += 1
            case Note(text):
                self.builder.note(text)
            case Cases():
                self._cases(act, is_last=is_last)

    def _box(self, text: str, *, is_last: bool) -> str:
        self.boxes += 1
        kind = "result" if is_last and RESULT.search(text) else "step"
        return self.builder.add(f"s{self.boxes}", kind, text)  # type: ignore[arg-type]

    def _ask(self, text: str) -> str:
        """A question; what comes next hangs on its yes."""
        self.questions += 1
        name = self.builder.add(f"q{self.questions}", "question", text)
        self.builder.open = [(name, YES)]
        return name

    def _cases(self, cases: Cases, *, is_last: bool) -> None:
        after = []
        for place, one in enumerate(cases.conditions):
            heading = one.before
            if place and cases.exhaustive and place == len(cases.conditions) - 1:
                if one.refuses:
                    self._refuse(heading + one.words, self.builder.open[-1], one)
                    self.builder.open = []
                else:
                    after += [(self._box(heading + one.words, is_last=False), None)]
                    self.builder.open = []
                break
            asked, then = question_of(one)
            question = self._ask(asked)
            if one.refuses:
                self._refuse(heading + then, (question, YES), one)
            else:
                after += [(self._box(heading + then, is_last=is_last), None)]
            self.builder.open = [(question, NO)]
        else:
            if cases.conditions[-1].is_passed:
                self.builder.closing += self.builder.open
                self.builder.open = []
        self.builder.open = [*after, *self.builder.open]

    def _refuse(self, text: str, end: tuple[str, str | None], one: Condition) -> None:
        self.questions += 1
        back = self.handed_in if one.mends else None
        self.builder.give_back(f"r{self.questions}", bare(text), end, back)

    def _with_fields(self, step: Step, name: str) -> None:
        """Who acts and how long it takes in the box, the rest beside it; who does not pass is turned away."""
        node = self.builder.nodes.get(name)
        if node:
            limit = step_limit(step.traits) or None
            self.builder.nodes[name] = replace(node, actor=actor_beside(step), limit=limit)
        for text in step.traits.standard:
            self.builder.note(f"审查标准：{text}")
        if step.traits.result:
            self.builder.note(f"结果：{step.traits.result}")
        if step.traits.refusal:
            question = self._ask(PASSED)
            back = self.handed_in if MENDS.search(step.traits.refusal) else None
            self.builder.give_back(f"r{self.questions}", step.traits.refusal, (question, NO), back)

    def refusals(self, texts: tuple[str, ...]) -> None:
        """When nothing is accepted, beside the box that accepts."""
        boxes = [node for node in self.builder.nodes.values() if node.kind in ("step", "result")]
        accepting = next((node for node in boxes if ACCEPTS.search(node.text)), None)
        target = accepting or self.builder.nodes.get(self.handed_in or "")
        if not texts or target is None:
            return
        said = tuple(f"不予受理：{text}" for text in texts)
        if sum(map(len, texts)) > MOST_REFUSALS:
            said = (ELSEWHERE,)
        self.builder.nodes[target.id] = replace(target, notes=(*target.notes, *said))

    def lead(self, papers: Iterable[Node]) -> None:
        """The papers, beside the box that hands them in."""
        first = next((name for name in self.builder.nodes if name != "start"), "start")
        self.builder.lead(papers, self.handed_in or first)

    def finished(self, title: str) -> Flowchart:
        """The chart; where there are only remarks, they are what there is to say."""
        alone, self.builder.early = self.builder.early, []
        for text in alone:
            self._box(text, is_last=False)
        return self.builder.finished(title, END)


def question_of(one: Condition) -> tuple[str, str]:
    """What is asked and what is done then; the cases that are counted stand with what asks for them."""
    lead, colon, counted = one.then.partition("：")
    if colon and COUNTED.match(counted) and any(word in one.when for word in ("下列", "以下", "之一")):
        return f"{one.stem}：{counted}", bare(lead)
    return one.question, bare(one.then)


def bare(text: str) -> str:
    """A text as it stands in a box."""
    return text.strip().rstrip("，；。")
