"""原件, 复印件, 出具单位 …; 条件, 时限, 结果: what stands beside the words of a paper or a step."""

from __future__ import annotations

import re

from zhinan.content.limits.limits import limit_at
from zhinan.model.elements.paper import PaperTraits, StepTraits
from zhinan.text.fields import Fields
from zhinan.text.prose.counting import digits_in

PIECES = "份|张|套|本|页|件"
"""What papers are counted by."""
NONE_WANTED = {"0", "0份", "0张", "无", "否", "不收", "不需要", "不提交"}
"""As the catalogue prints of a paper that is wanted as a photocopy alone."""
SHOWN_ONLY = re.compile(
    r"[仅只]?[需须]?(?:现场)?(?:查验|核验|验看|审验|核对|验)(?:原件)?(?:后?(?:当场)?退[回还])?"
)
NOTED = re.compile(r"(?P<count>[^（）()]{1,6}?)\s*[（(](?P<note>[^（）()]+)[）)]")
COUNTED = {"是": True, "否": False}


def read_paper_traits(fields: Fields) -> PaperTraits:
    """What the fields of a paper say beside its words."""
    originals, on_originals = _counted(fields, "原件", fields.text("原件"))
    photocopies, on_photocopies = _counted(fields, "复印件", fields.text("复印件"))
    return PaperTraits(
        originals=originals,
        photocopies=photocopies,
        size=fields.text("规格"),
        medium=fields.text("形式"),
        need=fields.text("必要性"),
        source=fields.text("来源渠道"),
        issuer=fields.text("出具单位"),
        waived=fields.flag("电子证照可免"),
        filling=fields.texts("填报须知"),
        standard=(*on_originals, *on_photocopies, *fields.texts("受理标准")),
        basis=fields.texts("依据"),
        sample=fields.address("样本"),
    )


def _counted(fields: Fields, key: str, word: str | None) -> tuple[int | None, tuple[str, ...]]:
    """How many, and what is said of them: 1份（正反面印在一张纸上）, 查验; neither where none are wanted."""
    if word is None or word in NONE_WANTED:
        return None, ()
    if SHOWN_ONLY.fullmatch(word):
        return None, (f"{key}：{word}",)
    found = NOTED.fullmatch(word)
    digits = digits_in(found["count"], PIECES) if found else ""
    if found and digits.isdecimal() and 0 < int(digits) < 100:
        return int(digits), (f"{key}：{found['note']}",)
    return fields.number(key, PIECES), ()


def read_step_traits(fields: Fields) -> StepTraits:
    """What the fields of a step say beside its words."""
    return StepTraits(
        condition=fields.text("条件"),
        limit=limit_at(fields, "时限"),
        counted=fields.choice("计入时限", COUNTED),
        standard=fields.texts("审查标准"),
        result=fields.text("结果"),
        refusal=fields.text("不通过"),
    )
