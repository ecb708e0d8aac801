"""Long texts in few words: cut between their parts, never within one."""

from __future__ import annotations

import re

LONGEST = 30
"""Characters of one paper's text."""
LONGEST_LISTED = 40
"""Characters of a paper's and its condition's."""
CONDITION = re.compile(
    r"^(?P<when>[^，。；]{2,20}(?:的|信息))，.*?(?:提供|提交)(?P<paper>[^，。；]{2,})[。；]?$"
)
"""属于意外伤害情形的，须提供病历复印件: a paper for one condition."""
BRACKETS = re.compile(r"（[^（）]*）(?=$|[，、；。（])")
"""A remark behind a word; 专（兼）职 is one word and stays."""
SHARED = re.compile(r"^(?P<whose>.*[、或].*)的(?P<thing>[^的、，；]{2,12})$")
"""负责人、技术人员的劳动合同: what it is about stands at the end and is never cut off."""
PARTS = "、，；或"
MORE = "……"
"""What ends a text that goes on elsewhere."""
ENOUGH = 10
"""Characters below which what stands before the shared word says nothing."""


def shortened(text: str) -> str:
    """One paper's text: whole where it is short, else without brackets, else as much as there is room for."""
    if len(text) <= LONGEST:
        return text
    condition = CONDITION.match(text)
    if condition:
        said = f"{BRACKETS.sub('', condition['when'])}：{condition['paper']}"
        if len(said) <= LONGEST_LISTED:
            return said
    return cut(text, LONGEST_LISTED if "：" in text[:20] else LONGEST)


def until_mark(text: str, longest: int) -> str:
    """Its beginning in `longest` characters, up to a mark between its parts where there is one."""
    if len(text) <= longest:
        return text
    ends = [end for end in range(longest // 2, longest) if text[end] in "，；。、"]
    return f"{text[: ends[-1] if ends else longest - 1]}{MORE}"


def cut(text: str, longest: int) -> str:
    """The text in `longest` characters: up to the last mark between its parts, but not within a title."""
    bare = text if len(text) <= longest else BRACKETS.sub("", text) or text
    if len(bare) <= longest:
        return bare
    shared = SHARED.match(bare)
    room = longest - len(shared["thing"]) - 2 if shared else 0
    if shared and room >= ENOUGH:
        return f"{cut(shared['whose'], room)}的{shared['thing']}"
    for end in range(longest - 1, bare.find("：") + 5, -1):
        first = bare[:end]
        if bare[end] in PARTS and first.count("《") == first.count("》"):
            return f"{first}等"
    return f"{bare[: longest - 1]}…"
