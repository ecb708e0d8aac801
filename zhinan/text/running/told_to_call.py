"""Whom a running text tells people to call or to add, in whichever script: for those who agree to a change.

Wider than what the pages link: a number that nobody can tap on can still be dialled.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from unicodedata import normalize

from zhinan.text.running.hosts import ADDRESS

DIGITS = str.maketrans("〇零一幺二三四五六七八九壹贰叁肆伍陆柒捌玖", "001123456789123456789")
APART = re.compile(r"(?<=\b\d) (?=\d\b)")
"""Between digits that stand one by one."""
NUMBER = (
    r"(?<![A-Za-z0-9.])(?:\(?0[1-9]\d{1,2}\)?[-–— ]?[2-9]\d{2,3}[-–— ]?\d{4}"
    r"|(?:\+?86[- ]?)?1[3-9]\d[-–— ]?\d{4}[-–— ]?\d{4}|[48]00[-–— ]?\d{3,4}[-–— ]?\d{3,4}"
    r"|[2-9]\d{2,3}[-–— ]?\d{4})(?![A-Za-z0-9元万年学])"
)
"""With an area code, a mobile, one for the whole country, or a subscriber's; no sum of money, no years.

Compiled, as those below, when a change is looked at: a build reads none of them.
"""
SPOKEN = r"(?:拨|打|电话|热线|客服|短信)[^\d\n。；]{0,6}(\d{3,12})(?![\d年月日元万个次号])"
"""A short one behind a word that asks to call."""
ACCOUNT = (
    r"(?:[微薇威vV]\s?信|QQ|扣扣|[vw]x|wechat|telegram|公众号|小程序|支付宝|抖音|钉钉|企鹅|加群|群号)"
    r"[^\n，。；、]{0,8}?(?<![a-z0-9_-])([a-z0-9_-]{5,})"
    r"|(?:汇|转账|账号|账户|卡号|开户)[^\n。；]{0,12}?(\d[\d ]{9,}\d)"
)


def numbers_in_words(text: str) -> Iterator[str]:
    """The digits of every telephone number that a text may mean."""
    plain = APART.sub("", ADDRESS.sub(" ", normalize("NFKC", text)).translate(DIGITS))
    for found in (*re.finditer(NUMBER, plain), *re.finditer(SPOKEN, plain)):
        yield re.sub(r"\D", "", found[found.re.groups])


def accounts_in(text: str) -> Iterator[str]:
    """The names by which people are told to find somebody in an app, and accounts that money is to go to."""
    plain = ADDRESS.sub(" ", normalize("NFKC", text))
    return ((found[1] or found[2]).lower() for found in re.finditer(ACCOUNT, plain, re.IGNORECASE))
