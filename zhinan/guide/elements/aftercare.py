"""不予受理, 投诉, 救济, 常见问题, 附件, 其他: what else the guide says, and what identifies the item."""

from __future__ import annotations

from zhinan.guide.elements.element_lines import Line, Saying, lines, paragraphs, phone_line
from zhinan.model.elements.remedy import Contacts, Remedy
from zhinan.model.item import Item

EXTRA = "其他"
"""The key of what has none; each such section bears its own title."""


def refusals(item: Item) -> tuple[Saying, ...]:
    """When the item is refused."""
    found = Saying("不予受理", "什么情况不受理", "refusals", paragraphs(item.refusals))
    return (found,) if item.refusals else ()


def contacts(item: Item) -> tuple[Saying, ...]:
    """How to ask and complain other than by phone."""
    found = (
        Saying("咨询方式", "还可以这样问", "advice", _contacts(item.advice)) if item.advice else None,
        Saying("投诉方式", "还可以这样投诉", "complaints", _contacts(item.complaints))
        if item.complaints
        else None,
    )
    return tuple(saying for saying in found if saying)


def _contacts(found: Contacts) -> tuple[tuple[Line, ...], ...]:
    labelled = (("现场", found.on_site), ("信函", found.letters), ("网上", found.online))
    named = (Line(text, label, (), _address(text)) for label, texts in labelled for text in texts)
    texts = found.text.split("\n") if found.text else ()
    return (*((line,) for line in named), *paragraphs(texts))


def _address(text: str) -> str | None:
    """The text as an address, where it is one and nothing else."""
    return text if text.startswith(("https://", "http://")) and not set(text) & set(" ，。；、（）") else None


def what_else(item: Item) -> tuple[Saying, ...]:
    """The rest, in the order of the page; sections without a key of their own bear their own titles."""
    found = (
        Saying("救济", "不服怎么办", "remedies", tuple(map(_remedy, item.remedies))),
        Saying(
            "常见问题",
            "常有人问",
            "questions",
            tuple(
                (Line(one.question, "问"), *(Line(text, "答") for text in one.answer))
                for one in item.questions
            ),
        ),
        *extras(item),
        Saying(
            "附件",
            "附件",
            "attachments",
            tuple((Line(one.name, "", (), one.target),) for one in item.attachments),
        ),
        Saying("办件信息", "事项编码和类型", "registration", _registration(item)),
    )
    return tuple(saying for saying in found if saying.entries)


def extras(item: Item) -> tuple[Saying, ...]:
    """Sections of the document that have no key of their own."""
    return tuple(
        Saying(EXTRA, extra.title, f"extra-{number}", paragraphs(extra.texts))
        for number, extra in enumerate(item.extras, 1)
    )


def _remedy(remedy: Remedy) -> tuple[Line, ...]:
    where = (Line(remedy.website, "网址", (), remedy.website),) if remedy.website else ()
    return (
        Line(remedy.way),
        *lines(("向", remedy.body), ("期限", remedy.within), ("地址", remedy.address), ("", remedy.text)),
        *phone_line(remedy.phones),
        *where,
    )


def _registration(item: Item) -> tuple[tuple[Line, ...], ...]:
    found = item.registration
    named = lines(
        ("事项类型", found.kind),
        ("办件类型", found.handling),
        ("业务办理项", found.variant),
        ("实施主体", found.bureau),
        ("实施主体性质", found.bureau_kind),
        ("行使层级", found.level),
        ("委托部门", found.delegated_by),
        ("联办机构", "、".join(found.partners)),
        ("网办深度", found.online_depth),
        ("基本编码", found.basic_code),
        ("实施编码", found.code),
    )
    return tuple((line,) for line in named)
