"""Papers that the steps or the notes name and the list of papers lacks: said beside the list, as found."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from msgspec import Struct

from zhinan.model.item import Item
from zhinan.model.masthead.field import Field

ASKED = re.compile(
    "(?<!不再)(?<!无需)(?<!不需)(?<!不用)(?<!不必)(?<!无须)(?:提交|提供|携带|出示|填写|填报|上传|持(?!续)|凭(?!证))"
)
A_PAPER = re.compile(
    "(?:身份证件?|证件|[卡证照表单书函簿历]|证明|证明材料|凭证|存折|复印件|原件|协议|发票|病案|清单|报告)$"
)
ITS_END = re.compile("[。；：]|到|向|至|前往|现场|直接|办理|申请|申报|登录|通过|进行|的(?=人员|情况)")
"""Where a list of papers in a sentence is over."""
BETWEEN = re.compile("[、，]|和|及|与|或者?")
BEFORE = "本人|申请人|代办人|双方|有效|相关|以下|上述|下列|其|的|等|并|由|须|需|经|以及"
"""What stands before a paper's name, beside those whose it is."""
MORE = re.compile("原件|复印件|有效|本人")
BRACKETS = re.compile("（[^（）]*）")
TITLE = re.compile("《([^《》]+)》")
NO_WORD = re.compile(r"\W")
IDENTITY = "身份证"
SHORTEST, LONGEST = 2, 24


class Named(Struct, frozen=True):
    """Papers and where they are named."""

    section: str
    """办理流程 or 注意事项."""
    papers: tuple[str, ...]


def named_elsewhere(item: Item, field: Field) -> tuple[Named, ...]:
    """What the list lacks; each of the field's own cards stands for the others."""
    listed = _listed(item)
    sections = (("办理流程", [step.text for step in item.steps]), ("注意事项", list(item.notes)))
    found, told = [], set[str]()
    for section, texts in sections:
        papers = [
            paper for paper in _named(texts, field.actors) if not _is_listed(paper, listed, field.cards)
        ]
        new = tuple(paper for paper in dict.fromkeys(papers) if paper not in told)
        told.update(new)
        if new:
            found.append(Named(section, new))
    return tuple(found)


def _listed(item: Item) -> str:
    texts = [text for one in item.materials for text in (one.text, *one.papers)]
    texts += [*item.material_notes, *(item.applicants.proxy_papers if item.applicants else ())]
    whole = "".join(texts)
    return f"{_bare(whole)} {_bare(BRACKETS.sub('', whole))}"


def _is_listed(paper: str, listed: str, cards: tuple[str, ...]) -> bool:
    if _bare(paper) in listed or _bare(MORE.sub("", paper)) in listed:
        return True
    kinds = ((IDENTITY,), cards)
    return any(_has(paper, kind) and _has(listed, kind) for kind in kinds)


def _has(text: str, words: Iterable[str]) -> bool:
    return any(word in text for word in words)


def _named(texts: Iterable[str], actors: tuple[str, ...]) -> Iterator[str]:
    """Every paper that some sentence asks for, in the words of the sentence."""
    before = _before(actors)
    for text in texts:
        for asked in ASKED.finditer(text):
            rest = BRACKETS.sub("", text[asked.end() :])
            end = ITS_END.search(rest)
            for piece in BETWEEN.split(rest[: end.start()] if end else rest):
                titled = TITLE.search(piece)
                name = titled[1] if titled else before.sub("", piece.strip()).strip("“”）")
                if SHORTEST <= len(name) <= LONGEST and A_PAPER.search(name):
                    yield name


@cache
def _before(actors: tuple[str, ...]) -> re.Pattern[str]:
    """What stands before a paper's name."""
    whose = "|".join(map(re.escape, sorted(actors, key=len, reverse=True)))
    return re.compile(f"^(?:{BEFORE}{'|' * bool(whose)}{whose})+")


def _bare(text: str) -> str:
    return NO_WORD.sub("", text)
