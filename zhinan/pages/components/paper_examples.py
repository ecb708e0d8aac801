"""Examples of what an item's sections are made of: papers to bring, elements, texts with explained words."""

from __future__ import annotations

from zhinan.pages.components.component import component, within
from zhinan.pages.components.hall_examples import NUMBERS
from zhinan.pages.elements.sections import SectionEntry, SectionLine
from zhinan.pages.item.material_cases import Paper, PaperBox
from zhinan.pages.item.prose import Explained, Prose, Segment

TERM = Explained("委托书", "写明请谁替您办、办什么，签上您的名字的一张纸", within("text-prose"))
PAPERS = component(
    "要带的材料",
    "papers.html paper",
    {
        "一样": Paper("身份证件", True, (), None, None),
        "有要解释的词": Paper("委托书", True, (), None, None, terms=(TERM,)),
        "看情况才要，有空白表格": Paper(
            "申请表（加盖单位公章）", True, (), "仅单位申请的", within("papers-paper")
        ),
        "一句话里有几样": Paper(
            "下列材料各一份，都要复印件",
            False,
            (PaperBox("身份证件", ()), PaperBox("委托书", (TERM,)), PaperBox("受托人的身份证件", ())),
            "仅托人来办的",
            None,
        ),
        "写明怎么交": Paper(
            "近期照片",
            True,
            (),
            None,
            None,
            (SectionLine("份数", "原件2份"), SectionLine("要求", "一寸，正面，不戴帽子")),
        ),
        "不用带的": Paper("能从网上查到的，不用带", False, (), None, None),
    },
)

ELEMENTS = component(
    "收费、结果、送达一类",
    "elements.html entries",
    {
        "几行": (
            SectionEntry((SectionLine("", "工本费10元"), SectionLine("依据", "某某收费办法第3条"))),
            SectionEntry((SectionLine("", "补发每次5元"),)),
        ),
        "网址和号码": (
            SectionEntry(
                (
                    SectionLine("网上", "example.com/banshi", "https://example.com/banshi"),
                    SectionLine("电话", "", tels=NUMBERS.examples[2].value),
                )
            ),
        ),
    },
)

PROSES = component(
    "有解释的一段话",
    "text.html prose",
    {
        "一个词有解释": Prose(
            (
                Segment("托人来办的，要带"),
                Segment(TERM.word, TERM.url, TERM.said),
                Segment("和受托人的身份证件。"),
            )
        ),
        "没有要解释的": Prose((Segment("受理后9个工作日内办结。"),)),
    },
)
