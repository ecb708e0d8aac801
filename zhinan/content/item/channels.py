"""办理方式 and 办理进度查询: how an item is applied for and asked after."""

from __future__ import annotations

from zhinan.content.elements.mailings import read_mailing
from zhinan.content.item.way_kinds import read_kind
from zhinan.content.phone_lists import LEFT_TO_CITIES, read_phone_list
from zhinan.content.references import Directory, refer
from zhinan.model.item import Channel, ChannelKind, Enquiry, PhoneList, Progress
from zhinan.text.fields import Fields, as_fields
from zhinan.text.nodes import Mapping, Node, Sequence, Text
from zhinan.text.shapes import as_meant, is_empty
from zhinan.text.source import Source

BESIDE_PHONES = ("说明", "由各市公布", "窗口")


def read_channel(source: Source, node: Node, directory: Directory) -> Channel | None:
    """One entry of 办理方式."""
    node = as_meant(source, node, "方式")
    if isinstance(node, Text) and node.value:
        node = Mapping(((Text("方式", node.mark), node),), node.mark)
    fields = as_fields(source, node, "一种办理方式", "方式")
    if fields is None:
        return None
    label = fields.need("方式")
    services = _services(fields, directory)
    counter_kinds = _counter_kinds(fields, directory)
    phones = fields.node_of("电话")
    leading: ChannelKind = "hall" if counter_kinds else "phone" if phones and not services else "other"
    channel = Channel(
        kind=read_kind(fields, label, leading, directory.words.field.agents),
        label=label,
        text=_joined(fields.texts("说明")),
        counter_kinds=counter_kinds,
        services=services,
        phones=read_phone_list(source, phones, directory.tables) if phones else (),
        case=fields.text("情形"),
        when=fields.text("条件"),
        pending=fields.choice("状态", {"待开通": True}) or False,
        left_to_cities=fields.flag("由各市公布"),
        mailing=read_mailing(fields),
    )
    fields.finish()
    return channel if label else None


def _joined(texts: tuple[str, ...]) -> str | None:
    return "\n".join(texts) or None


def _counter_kinds(fields: Fields, directory: Directory) -> tuple[str, ...]:
    return refer(fields, "窗口", directory.counter_kinds, "offices.yaml 的窗口类别")


def _services(fields: Fields, directory: Directory) -> tuple[str, ...]:
    return refer(fields, "渠道", directory.services, "city.yaml 的网上渠道")


def read_progress(source: Source, node: Node, directory: Directory) -> Progress | None:
    """办理进度查询."""
    if isinstance(node, Text | Sequence):
        texts = Fields(source, Mapping((), node.mark), "办理进度查询")
        return Progress(text=_joined(texts.plain_texts(node)))
    fields = Fields(source, node, "办理进度查询")
    text = _joined(fields.texts("说明"))
    hall = _enquiry(fields, "现场查询", directory)
    phones = read_list(fields, "电话查询", directory) or PhoneList()
    progress = Progress(
        text,
        hall,
        phones.entries,
        phones.text,
        phones.left_to_cities,
        _enquiry(fields, "网上查询", directory),
        phones.counter_kinds,
    )
    fields.finish()
    return progress


def _enquiry(fields: Fields, key: str, directory: Directory) -> Enquiry | None:
    node = fields.node_of(key)
    if node is None:
        return None
    if isinstance(node, Text):
        return Enquiry(
            None if node.value == LEFT_TO_CITIES else node.value, (), (), node.value == LEFT_TO_CITIES
        )
    inner = as_fields(fields.source, node, key)
    if inner is None:
        return None
    enquiry = Enquiry(
        _joined(inner.texts("说明")),
        _counter_kinds(inner, directory),
        _services(inner, directory),
        inner.flag("由各市公布"),
    )
    inner.finish()
    return enquiry


def read_list(
    fields: Fields, key: str, directory: Directory, *, at_counters: bool = True
) -> PhoneList | None:
    """咨询电话, 监督电话, 电话查询: numbers, a text beside them or, `at_counters`, counters that answer."""
    tables = directory.tables
    node = fields.node_of(key)
    if node is None:
        return None
    if isinstance(node, Text) and node.value == LEFT_TO_CITIES:
        return PhoneList(left_to_cities=True)
    if (
        isinstance(node, Mapping)
        and not is_empty(node)
        and any(node.get(name) for name in BESIDE_PHONES if at_counters or name != "窗口")
    ):
        inner = Fields(fields.source, node, key)
        phones = inner.node_of("电话")
        entries = read_phone_list(fields.source, phones, tables) if phones else ()
        found = PhoneList(
            entries, _joined(inner.texts("说明")), inner.flag("由各市公布"), _counter_kinds(inner, directory)
        )
        inner.finish()
        return found
    return PhoneList(read_phone_list(fields.source, node, tables))
