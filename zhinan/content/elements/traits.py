"""原件, 复印件, 出具单位 …; 条件, 时限, 结果: what stands beside the words of a paper or a step."""

from __future__ import annotations

from zhinan.content.limits.limits import limit_at
from zhinan.model.elements.paper import PaperTraits, StepTraits
from zhinan.text.fields import Fields

PIECES = "份|张|套|本|页|件"
"""What papers are counted by."""
COUNTED = {"是": True, "否": False}


def read_paper_traits(fields: Fields) -> PaperTraits:
    """What the fields of a paper say beside its words."""
    return PaperTraits(
        originals=fields.number("原件", PIECES),
        photocopies=fields.number("复印件", PIECES),
        size=fields.text("规格"),
        medium=fields.text("形式"),
        need=fields.text("必要性"),
        source=fields.text("来源渠道"),
        issuer=fields.text("出具单位"),
        waived=fields.flag("电子证照可免"),
        filling=fields.texts("填报须知"),
        standard=fields.texts("受理标准"),
        basis=fields.texts("依据"),
        sample=fields.address("样本"),
    )


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
