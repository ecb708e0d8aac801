"""Examples of the first screen: answers, time limits, and the text to send."""

from __future__ import annotations

from zhinan.pages.answer.answer_rows import AnswerLine, AnswerRow
from zhinan.pages.answer.first_screen import FirstScreen
from zhinan.pages.answer.sending import Sending
from zhinan.pages.components.component import component, within
from zhinan.pages.hall.phone_lines import Tel

DESK = Tel("0000-5550101", "tel:+8600005550101", None)
PROGRESS = Tel("0000-5550102", "tel:+8600005550102", "问进度")
PAPERS = within("papers-paper")
HALLS = within("hall-card")

ANSWERS = component(
    "回答",
    "answer.html row",
    {
        "一句话": AnswerRow("谁来办", "", (AnswerLine("本人来，也可以托人来"),)),
        "有的人还要": AnswerRow(
            "带什么",
            PAPERS,
            (
                AnswerLine("申请表、身份证件"),
                AnswerLine("委托书、受托人的身份证件", label="有的人还要", note=True),
            ),
        ),
        "一个大厅，也能上网": AnswerRow(
            "去哪办",
            HALLS,
            (
                AnswerLine("竹里区办事大厅", within("hall-card-1")),
                AnswerLine("云溪市竹里区长街17号", note=True),
                AnswerLine("example.com/banshi", web="https://example.com/banshi", label="网上办", note=True),
            ),
        ),
        "大厅很多，等读者选": AnswerRow(
            "去哪办", HALLS, (AnswerLine("11个大厅，选您的区", HALLS, slot="hall"),)
        ),
        "号码": AnswerRow(
            "打给谁",
            within("phone-phone-list"),
            (AnswerLine(tels=(DESK,)), AnswerLine(tels=(PROGRESS,), note=True)),
        ),
        "还没有公布": AnswerRow("打给谁", HALLS, (AnswerLine("云溪市还没有公布", HALLS),)),
    },
)


def _limit(
    figure: str,
    unit: str,
    lines: tuple[str, ...] = (),
    *,
    law: str = "",
    whole: str | None = None,
) -> FirstScreen:
    """A head that says nothing but how long it takes."""
    return FirstScreen(
        "", None, (), None, figure, unit, lines, whole, law, (), "办理时限全文" if whole else ""
    )


LIMITS = component(
    "多久办好",
    "limit.html limit",
    {
        "一个数": _limit("9", "个工作日"),
        "一个词": _limit("", "即时办结"),
        "数和原话": _limit("30", "日内", ("自受理之日起30日内办结，需要现场核查的另加5日",)),
        "分情形，另有法定时限": _limit(
            "",
            "看情形",
            ("本人申请的，当场办结", "托人申请的，3个工作日"),
            law="20个工作日",
            whole=within("limit-limit"),
        ),
    },
)

SENDING = component(
    "发给家人",
    "send.html section",
    {
        "一项的回答": Sending(
            "云溪市：某项业务\n谁来办：本人来\n带什么：\n□ 申请表\n□ 身份证件\n去哪办：竹里区办事大厅\n"
            "打给谁：0000-5550101\n多久办好：9个工作日\nhttps://example.com/yunxi/item/",
            "https://example.com/yunxi/item/",
        )
    },
)
