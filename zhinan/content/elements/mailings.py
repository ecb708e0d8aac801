"""邮寄地址, 收件人, 邮编 of a way to apply or to get the result."""

from __future__ import annotations

import re

from zhinan.model.elements.mailing import Mailing
from zhinan.text.fields import Fields
from zhinan.text.shapes import FULLWIDTH_DIGITS
from zhinan.text.source import quoted

POSTCODE = re.compile(r"\d{6}", re.ASCII)


def read_mailing(fields: Fields) -> Mailing:
    """What stands on the envelope."""
    postcode = fields.text("邮编")
    if postcode and not POSTCODE.fullmatch(postcode.translate(FULLWIDTH_DIGITS)):
        fields.problem("邮编", f"“邮编”不能写{quoted(postcode)}", "邮政编码是六位数字，如 100000")
    return Mailing(fields.text("邮寄地址"), fields.text("收件人"), postcode)
