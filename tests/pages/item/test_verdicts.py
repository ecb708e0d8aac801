"""Differences from a list as a reader understands them: the paper's name in quotes, no signs."""

from __future__ import annotations

import pytest

from zhinan.model.elements.verdict import Baseline, Comparison, LimitComparison
from zhinan.pages.item.verdicts import differences_of, in_words, marks_of


@pytest.mark.parametrize(
    ("said", "read"),
    [
        ("比省清单少要符合办理业务个人承诺书", "不要省清单里的“符合办理业务个人承诺书”"),
        ("比省清单多要出院记录（诊断证明）", "比省清单多要“出院记录”（诊断证明）"),
        ("跨省的，比省清单多要诊断证明", "跨省的，比省清单多要“诊断证明”"),
        ("比省清单少要《名册》、登记证书", "比省清单少要《名册》、登记证书"),
        ("网上注册的，比省清单少要全部材料", "网上注册的，比省清单少要全部材料"),
        ("时限9个工作日，比省清单（不超过4个工作日）长", "时限9个工作日，比省清单（不超过4个工作日）长"),
        ("比部清单少要登记表", "比部清单少要登记表"),
    ],
)
def test_a_paper_is_named_so_that_its_name_is_seen(said: str, read: str) -> None:
    assert differences_of(Baseline("other", "other", (said,)), "省清单") == (read,)


def test_what_nobody_compared_has_no_differences() -> None:
    assert differences_of(None, "省清单") == ()


@pytest.mark.parametrize(
    ("materials", "limit", "said"),
    [
        ("fewer", "longer", "材料比省清单少，时限比省清单长。"),
        ("other", "other", "材料不一样，时限不能直接比。"),
        ("same", "shorter", "材料一样，时限比省清单短。"),
        ("more", "same", "材料比省清单多，时限一样。"),
    ],
)
def test_a_citizen_reads_a_sentence_in_place_of_signs(
    materials: Comparison, limit: LimitComparison, said: str
) -> None:
    marks = marks_of(Baseline(materials, limit, ()))
    assert marks is not None
    assert in_words(marks, "省清单") == said
