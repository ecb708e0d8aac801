"""Papers that the steps, the notes or a remark name and the list of papers lacks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from zhinan.content.rules.finding import Finding
from zhinan.model.guide import Guide
from zhinan.model.item import Item
from zhinan.model.masthead.field import Field
from zhinan.model.place import Place
from zhinan.model.prose.shown_papers import shown_papers

PAPER = re.compile(r"《([^《》]{2,60}(?:表|书|单|证明|证|函|凭证|协议))》")
CARRIED = (
    r"(?<!不再)(?<!无需)(?<!不需)(?<!不用)(?<!不必)(?:提交|提供|携带|出示|持|凭|带)(?:本人|有效|{whose}|的){{0,3}}"
    r"(?P<paper>身份证件?(?![号明])|{cards}|[^，。；、（）]{{2,10}}(?:原件|复印件))"
)
"""A paper shown, of those that everybody has and those of the field."""
OF_EVERYBODY = ("户口簿", "银行卡")
CARDS = ("身份证件", "身份证", *OF_EVERYBODY, "证件", "银行账")
VAGUE = re.compile(
    r"其[他它](?:相关|有关|所需|需要|必要|应当|需)*(?:提供|提交)?的?(?:证明|申请)?(?:材料|资料|证件)"
    r"|^(?:相关|有关|所需|必要)的?(?:证明)?(?:材料|资料)$|等(?:相关|有关)?(?:证明)?(?:材料|资料)$"
)
HINT = "照原文件核对，漏了的补进申办材料；原文件就是这样的，在“确认”一栏写明"


def check_named_papers(guide: Guide, place: Place) -> Iterator[Finding]:
    """Each is a reminder: the document itself may be so."""
    for item in place.items:
        if item.adopted_from:
            continue
        path = f"{place.id}/items/{item.id}.md"
        yield from _missing(path, item)
        yield from _carried(path, item, guide.site.field)
        yield from _vague(path, item)


def _missing(path: str, item: Item) -> Iterator[Finding]:
    """《…表》 that a step or a note asks for."""
    listed = _bare("".join(_listed(item)))
    told: set[str] = set()
    for text in (*(step.text for step in item.steps), *item.notes):
        for match in PAPER.finditer(text):
            name = match[1]
            if _bare(name) not in listed and name not in told and _is_asked(text, match.start()):
                told.add(name)
                message = f"这里要「《{name}》」，申办材料里没有"
                yield Finding(path, f"《{name}》", message, HINT, "warning")


def _is_asked(text: str, place: int) -> bool:
    """Whether the applicant brings it: the office's own papers are issued, not handed in."""
    before = re.split("[，。；：]", text[:place])[-1]
    return bool(re.search("提交|提供|填写|填报|携带|持|凭|报送|上传", before))


def _carried(path: str, item: Item, field: Field) -> Iterator[Finding]:
    """A card or a copy that a step wants shown, and no list names."""
    if shown := shown_papers(item):
        message = f"申办材料写的是「无」，办理流程、方式或注意事项却要「{shown[0]}」"
        yield Finding(path, "申办材料", message, HINT, "warning")
        return
    listed, cards = "".join(_listed(item)), (*CARDS, *field.cards)
    carried = _carrying(field.cards, field.actors)
    for step in item.steps:
        found = carried.search(step.text)
        if not found:
            continue
        if found["paper"] in cards and not any(card in listed for card in cards):
            message = f"办理流程要「{found['paper']}」，申办材料里没有"
            yield Finding(path, step.text, message, HINT, "warning")
            return


@cache
def _carrying(cards: tuple[str, ...], actors: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(
        CARRIED.format(
            whose="|".join(map(re.escape, ("申请人", *actors))),
            cards="|".join(map(re.escape, (*cards, *OF_EVERYBODY))),
        )
    )


def _vague(path: str, item: Item) -> Iterator[Finding]:
    for material in item.materials:
        for text in (material.text, *material.papers):
            found = VAGUE.search(text)
            if found:
                message = f"「{found[0]}」没有说清要什么，办事的人不知道带什么"
                hint = "写出每一样的名称；原文件就是这样印的，在“确认”一栏写明"
                yield Finding(path, text, message, hint, "warning")


def _listed(item: Item) -> Iterator[str]:
    for material in item.materials:
        yield material.text
        yield from material.papers
    yield from item.material_notes


def _bare(text: str) -> str:
    return re.sub(r"[^\w]", "", text)
