"""Conditions in Chinese sentences: 评估未通过的，…; 若…，…; 对不予受理的情形，…; 符合规定的按月发放.

The grammar decides and not the business: a clause that ends with 的 before a comma, one that begins with 若
or 如, one that names a case, or one whose 符合…的 or 通过的 is followed by what is done then.
"""

from __future__ import annotations

import re

from msgspec import Struct

from zhinan.model.prose.sentences import clauses

SUPPOSES = re.compile(
    r"(?:若|如果|倘若|假如|假使|如(?![实下期数上何图此同约愿意]|有下列?材料)|遇(?:有|到)?|一旦|凡(?!例|事)|逾期|因[^，]*(?:不能|无法|未能|不便))"
)
"""What a clause begins with that supposes something."""
IN_CASE = re.compile(r"(?:的|等|之一)?(?:情形|情况|条件|前提)下?[，：]?$")
CONCERNS = re.compile(r"(?:对|对于|针对)(?P<whom>[^，]*的[^，的]{1,14})$")
"""对不符合条件的申请: whom or what it is about."""
JUDGED = re.compile(r"不(?!动产|含|少于|超过)|未|无法|缺|逾期|符合|合格|通过|齐全|完整|属于|需要|达到|满足")
DONE = re.compile(r"的(?:[^的]*?)(?:进行|予以|给予|组织|开展|作出|提出|出具)")
HEADING = re.compile(r"[^，。；：]{2,14}：")
DE = re.compile(r"[^，。；：]{2,}的[，：]$")
FULFILLED = re.compile(
    r"(?P<when>(?:对|经)?[^，。；：的、]{0,10}?(?:不?符合[^，。；：的]{0,14}|(?:未|不)?(?:通过|合格|达标)"
    r"|(?:齐全|不全|不齐|无误|有误|属实|成功|失败|一致)))的"
    r"(?P<then>(?:按|由|向|在(?!线)|于|将|即|可|应|须|需|不予|不再|及时|当[场日]|一次性|直接|报|出具|发[放给至]"
    r"|书面|电话|短信|以|告知|确认|进行|办理|予以|给予|退[回还]|上传|纳入|签订|支付|拨付|通知|登记|备案|开具|受理|核发|颁发|转)(?!摩|理).+)"
)
"""符合规定的按月发放: the condition and what is done stand in one clause."""
NEGATIVE = re.compile(r"不(?!动产)|未|无(?!误|异议|需)|非|缺|逾期|有(?:误|异议)|失败|虚假|拒绝")
POSITIVE = re.compile(r"符合|通过|合格|齐全|成功|一致|同意|批准|核准|达到|达标|满足|属实|无误|无异议|完整")
REFUSES = re.compile(
    r"退回|退还|告知|不予|不再受理|补正|补齐|补充|补交|驳回|说明(?:理由|原因)|终止|修改|更正|整改"
)
MENDS = re.compile(r"补|修改|更正|完善|重新(?:提交|申报|上传)|材料不[全齐]")
WAY = r"(?:现场|网上|网络|线上|掌上|窗口|大厅|自助|电话|邮寄|传真|手机|线下|银行)"
BY_WAY = re.compile(
    r"[^，。；]{0,8}(?:到|在|向|去|前往)[^，。；]{2,16}(?:办理|申请|申报|提交)的[，：]?$|"
    rf"(?:非?本人|他人|委托他人|单位|个人)?(?:选择|采[用取])?(?:通过|到|在|经|以)?[^，。；]{{0,12}}?"
    rf"{WAY}[^，。；]{{0,6}}(?:办理?|申请|申报|提交|查询|受理|方式|途径|渠道)[^，。；]{{0,6}}?的?[，：]?$"
)
"""通过网上提交材料的: for those who come that way."""
REMARKS_WAY = re.compile(
    rf"(?:非?本人|他人|单位|个人)?(?:通过|选择)?{WAY}(?:代?办理?|申请|申报|提交)(?:的)?(?:，|时|：)?(?=无需|不需|不用|须|需|应|可|免|仅)"
)
"""网上办理无需提供…: a sentence about a way, not something to do."""
REMARKS = re.compile(
    r"(?:注|备注|说明|提示|温馨提示|特别提示|注意|注意事项|特别说明)[：:]|鼓励|逐步|其中，|原则上|[^。；]*均可(?:办理|申请|受理)?[。；]?$"
    r"|非依申请|无需单独申请"
)


class Condition(Struct, frozen=True):
    """A sentence parted at its condition; put together, the three parts are the sentence."""

    before: str
    """What is done in any case."""
    when: str
    """In which case, as the sentence words it."""
    then: str
    """What is done then."""

    @property
    def words(self) -> str:
        """Condition and consequence."""
        return self.when + self.then

    @property
    def stem(self) -> str:
        """The condition without the words that make it one: 评估未通过."""
        return stem_of(self.when)

    @property
    def question(self) -> str:
        """It, asked."""
        bare = self.when.rstrip("，：的")
        thing = CONCERNS.match(bare) if not self.when.rstrip("，：").endswith("的") else None
        return f"有{thing['whom']}？" if thing else f"{self.stem}？"

    @property
    def is_by_way(self) -> bool:
        """Whether it is about those who come by a certain way."""
        return BY_WAY.match(self.when.split("，")[0]) is not None

    @property
    def is_negative(self) -> bool:
        """Whether something is not as it should be."""
        return NEGATIVE.search(self.when) is not None

    @property
    def is_passed(self) -> bool:
        """Whether what was looked at is as it should be, so that it goes on."""
        return POSITIVE.search(self.when) is not None and not self.is_negative

    @property
    def is_heading(self) -> bool:
        """Whether what comes before it is no more than a heading: 协议签订：."""
        return HEADING.fullmatch(self.before) is not None

    @property
    def refuses(self) -> bool:
        """Whether something is given back, refused or to be mended."""
        return self.is_negative and REFUSES.search(self.then) is not None

    @property
    def mends(self) -> bool:
        """Whether it goes on once that is mended."""
        return MENDS.search(self.words) is not None


def stated(sentence: str) -> tuple[str | Condition, ...]:
    """What a sentence says: as it is, or its condition, and the contrary or the next hurdle that it names."""
    found = condition_in(sentence)
    if found is None:
        return (sentence,)
    pieces = clauses(found.then)
    for place in range(1, len(pieces)):
        rest = "".join(pieces[place:])
        other = condition_in(rest)
        if other is None or other.before:
            continue
        if (other.is_negative and not found.is_negative) or (other.is_passed and found.is_passed):
            return Condition(found.before, found.when, "".join(pieces[:place])), *stated(rest)
    return (found,)


def contrary(one: Condition, other: Condition) -> bool:
    """Whether one of two conditions holds where the other does not: 符合规定的, 不符合规定的."""
    if one.is_negative == other.is_negative:
        return False
    negative = one if one.is_negative else other
    if (one.is_passed or other.is_passed) and (negative.refuses or POSITIVE.search(negative.when)):
        return True
    first, second = (NEGATIVE.sub("", condition.stem) for condition in (one, other))
    return first == second or first.endswith(second) or second.endswith(first)


def stem_of(when: str) -> str:
    """A condition without 若, 对 and the 的 at its end."""
    bare = when.rstrip("，：")
    bare = re.sub(r"^(?:若是|若|如果|倘若|假如|假使|如|凡是|凡|对于|对)(?=.{2})", "", bare)
    return re.sub(r"(?:的(?:情形|情况)下?|(?:情形|情况)下|的)$", "", bare)


def condition_in(sentence: str) -> Condition | None:
    """The first condition of a sentence; None where it has none, or nothing follows from it."""
    pieces = clauses(sentence)
    for place, piece in enumerate(pieces):
        if _is_condition(piece):
            last = place + 1
            while last < len(pieces) - 1 and _is_condition(pieces[last]):
                last += 1
            then = "".join(pieces[last:])
            return Condition("".join(pieces[:place]), "".join(pieces[place:last]), then) if then else None
        found = FULFILLED.match(piece)
        if found:
            when = f"{found['when']}的"
            rest = "".join((found["then"], *pieces[place + 1 :]))
            return Condition("".join(pieces[:place]), when, rest)
    return None


def is_remark(sentence: str) -> bool:
    """Whether a sentence says nothing that is done in its turn."""
    return REMARKS.match(sentence) is not None or REMARKS_WAY.match(sentence) is not None


def _is_condition(clause: str) -> bool:
    if clause.endswith(("。", "；")):
        return False
    bare = clause.rstrip("，：")
    if DE.fullmatch(clause) or SUPPOSES.match(bare):
        return True
    if not clause.endswith(("，", "：")):
        return False
    concerned = CONCERNS.match(bare)
    if concerned:
        return JUDGED.search(bare) is not None and not DONE.search(bare)
    return IN_CASE.search(bare) is not None and JUDGED.search(bare) is not None
