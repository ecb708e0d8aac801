"""Where to send it, in words."""

from __future__ import annotations

from zhinan.guide.elements.element_lines import Line, lines
from zhinan.model.elements.mailing import Mailing


def mailing_lines(mailing: Mailing) -> tuple[Line, ...]:
    """What stands on the envelope, one after another."""
    return lines(("寄到", mailing.address), ("收件人", mailing.recipient), ("邮编", mailing.postcode))


def mailing_words(mailing: Mailing) -> str:
    """The same in one sentence; empty where nothing is sent."""
    return "；".join(line.plain for line in mailing_lines(mailing))
