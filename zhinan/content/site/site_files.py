"""The files beside the places: site.yaml, life-events.yaml, glossary.yaml, synonyms.yaml."""

from __future__ import annotations

import re

from zhinan.content.life.endings import read_ending, read_former
from zhinan.content.site.domains import read_domains
from zhinan.content.site.field_words import read_field
from zhinan.content.site.host_kinds import read_hosts
from zhinan.content.site.often_fields import read_often
from zhinan.content.site.repositories import FILE, NUMBER, PAGE, TITLE, edit_pattern, filled
from zhinan.content.site.speaker_fields import read_speaker, said, tell_of_silence
from zhinan.model.site import EventStep, LifeEvent, Site, Synonym, Term
from zhinan.text.fields import Fields, as_fields
from zhinan.text.identifiers import need_id
from zhinan.text.nodes import Node
from zhinan.text.shapes import entries_of
from zhinan.text.source import Source, quoted
from zhinan.text.web_address import how_to_mend, is_mail_address

FOLDER = re.compile(r"[A-Za-z0-9._~:/-]+")
"""An address that those of the pages can be written behind."""
WORDS = re.compile(r"[^\x00-\x7f]|\s")
"""What a text has that is more than an address."""


def read_site(source: Source, node: Node) -> Site | None:
    """The settings of the site."""
    fields = as_fields(source, node, "site.yaml")
    if fields is None:
        return None
    base = fields.address("网址")
    if base and not FOLDER.fullmatch(base):
        fields.problem("网址", f"网址不能写{quoted(base)}", "写到网站的首页为止，以 / 结尾，后面不带 ? 和 #")
        base = None
    contact = said(fields, "联系") or None
    site = Site(
        title=fields.need("名称"),
        base_url=base.rstrip("/") + "/" if base else None,
        repository=fields.address("仓库"),
        licence=fields.text("许可"),
        contact=contact,
        report=_report(fields),
        edit=_edit(fields) or edit_pattern(fields.text("仓库")),
        contact_url=_contact_url(fields, contact) if contact else None,
        field=read_field(fields),
        speaker=read_speaker(fields),
        order=fields.texts("地方顺序"),
        offline=fields.choice("离线", {"是": True, "否": False}) is not False,
        often=read_often(fields),
        domains=read_domains(fields),
        hosts=read_hosts(fields),
    )
    fields.finish()
    if base:
        tell_of_silence(fields)
    return site


def _report(fields: Fields) -> str | None:
    """报错: a mail address, or a web address that takes the page's title, address and number."""
    text = fields.text("报错")
    if text is None:
        return None
    plain = filled(text, 网址="x", 标题="x", 编号="x")
    if is_mail_address(text):
        return f"mailto:{text}?subject=这里写错了：{TITLE}&body={PAGE}%20{NUMBER}"
    if WORDS.search(plain) or how_to_mend(plain):
        hint = "写邮箱，或网址，如 https://example.com/issues/new?title={标题}&body={网址}"
        fields.problem("报错", f"报错不能写{quoted(text)}", hint)
        return None
    return text


def _edit(fields: Fields) -> str | None:
    """编辑: where a file is changed on line, for a host that the program does not know."""
    text = fields.text("编辑")
    if text is None:
        return None
    plain = filled(text, 文件="x")
    if FILE not in text or WORDS.search(plain) or how_to_mend(plain):
        hint = "写网址，里面有 {文件}，如 https://example.com/edit/main/content/{文件}"
        fields.problem("编辑", f"编辑不能写{quoted(text)}", hint)
        return None
    return text


def _contact_url(fields: Fields, contact: str) -> str | None:
    """联系 as a link: a mail address or a web address; None where it is words."""
    if WORDS.search(contact) or not re.search("[:@]", contact):
        return None
    if is_mail_address(contact):
        return f"mailto:{contact}"
    if how_to_mend(contact):
        hint = "写单位名称或电话，或邮箱 service@example.gov.cn，或网址 https://example.gov.cn/"
        fields.problem("联系", f"联系不能写{quoted(contact)}", hint)
        return None
    return contact


def read_events(source: Source, node: Node) -> tuple[LifeEvent, ...]:
    """The life events, in order."""
    found = []
    for entry in entries_of(node):
        fields = as_fields(source, entry, "一件事")
        if fields is None:
            continue
        steps = fields.each("事项", lambda child: _step(source, child), required=True)
        event = LifeEvent(
            need_id(fields),
            fields.need("名称"),
            fields.need("说明"),
            steps,
            read_former(fields),
            read_ending(fields),
        )
        fields.finish()
        found.append(event)
    return tuple(found)


def _step(source: Source, node: Node) -> EventStep | None:
    fields = as_fields(source, node, "一个事项")
    if fields is None:
        return None
    step = EventStep(fields.need("事项"), fields.need("为什么"))
    fields.finish()
    return step


def read_terms(source: Source, node: Node) -> tuple[Term, ...]:
    """The glossary."""
    found = []
    for entry in entries_of(node):
        fields = as_fields(source, entry, "一个名词")
        if fields is None:
            continue
        term = Term(
            need_id(fields),
            fields.need("名称"),
            fields.need("说明"),
            fields.texts("也叫"),
            fields.texts("不算"),
        )
        fields.finish()
        found.append(term)
    return tuple(found)


def read_synonyms(source: Source, node: Node) -> tuple[Synonym, ...]:
    """What people say, and the businesses it means."""
    found = []
    for entry in entries_of(node):
        fields = as_fields(source, entry, "一组说法")
        if fields is None:
            continue
        synonym = Synonym(fields.texts("说法", required=True), fields.texts("事项", required=True))
        fields.finish()
        found.append(synonym)
    return tuple(found)
