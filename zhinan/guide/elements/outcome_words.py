"""办理结果 and 送达 in words."""

from __future__ import annotations

from zhinan.guide.elements.element_lines import Line, Saying, lines, phone_line
from zhinan.guide.elements.mailing_words import mailing_lines
from zhinan.model.elements.outcome import Delivery, Result
from zhinan.model.item import Item


def what_comes_of_it(item: Item) -> tuple[Saying, ...]:
    """What people get, and how it reaches them."""
    found = (
        Saying("办理结果", "拿到什么", "results", tuple(map(_result, item.results))),
        Saying("送达", "怎样拿到", "delivery", tuple(map(_delivery, item.deliveries))),
    )
    return tuple(saying for saying in found if saying.entries)


def _result(result: Result) -> tuple[Line, ...]:
    sample = (Line("看样本", "", (), result.sample),) if result.sample else ()
    named = f"{result.name}（{result.kind}）" if result.kind else result.name
    return (
        Line(named),
        *lines(("有效期", result.validity), ("年审", result.renewal), ("", result.text)),
        *sample,
    )


def _delivery(delivery: Delivery) -> tuple[Line, ...]:
    return (
        Line(delivery.way),
        *lines(
            ("时限", delivery.limit.text if delivery.limit else None),
            ("凭", "、".join(delivery.against)),
            ("地址", delivery.address),
            ("", delivery.text),
        ),
        *mailing_lines(delivery.mailing),
        *phone_line(delivery.phones),
    )
