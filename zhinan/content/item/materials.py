"""申办材料: 无, a list, or lists by case."""

from __future__ import annotations

import re

from zhinan.content.elements.traits import PIECES, read_paper_traits
from zhinan.model.item import Material
from zhinan.text.fields import Fields, as_fields
from zhinan.text.nodes import Mapping, Node, Text
from zhinan.text.shapes import FULLWIDTH_DIGITS, as_meant, complain_of_shape, entries_of
from zhinan.text.source import Source

NONE = {"无", "无。", "不需要", "无需材料"}
COPIES = re.compile(r"(?P<n>(?<!\d)\d{1,4}|一|两|二|三)份", re.ASCII)
WORDS = {"一": 1, "两": 2, "二": 2, "三": 3}
NONE_NEEDED = re.compile(r"^(?:无|[^，；]{0,30}，?(?:无需(?:提供|提交)?.{0,4}材料|不需(?:要)?提供材料))$")
KEYS = ("材料", "其中", "情形", "条件", "份数", "表格")


def read_materials(source: Source, node: Node) -> tuple[tuple[Material, ...], bool]:
    """The materials at `node`, and whether it says that none are needed."""
    if isinstance(node, Text):
        if node.value in NONE:
            return (), True
        return (material_of(node.value),), False
    if isinstance(node, Mapping) and node.get("材料") is None:
        return _by_case(source, node), False
    return _listed(source, node, None), False


def _listed(source: Source, node: Node, case: str | None) -> tuple[Material, ...]:
    found = (_entry(source, entry, case) for entry in entries_of(node))
    return tuple(material for material in found if material)


def _by_case(source: Source, node: Mapping) -> tuple[Material, ...]:
    found: list[Material] = []
    for key, value in node.entries:
        if isinstance(value, Text) and value.value in NONE:
            found.append(material_of("无", key.value))
            continue
        found.extend(_listed(source, value, key.value))
    return tuple(found)


def _entry(source: Source, node: Node, case: str | None) -> Material | None:
    node = as_meant(source, node, "材料")
    if isinstance(node, Text):
        if node.value:
            return material_of(node.value, case)
        complain_of_shape(source, node, case or "申办材料")
        return None
    fields = as_fields(source, node, "一样材料", "材料")
    return _full(fields, case) if fields else None


def _full(fields: Fields, case: str | None) -> Material | None:
    text = fields.need("材料")
    material = Material(
        text,
        papers=fields.texts("其中"),
        copies=fields.number("份数", PIECES) or copies_in(text),
        counted=_counted(fields),
        when=fields.text("条件"),
        case=fields.text("情形") or case,
        form=fields.text("表格"),
        asked=not NONE_NEEDED.search(text),
        traits=read_paper_traits(fields),
    )
    fields.finish()
    return material if text else None


def _counted(fields: Fields) -> str | None:
    node = fields.node.get("份数")
    return None if not isinstance(node, Text) or node.value.isdecimal() else node.value


def material_of(text: str, case: str | None = None) -> Material:
    """The material that a plain text means: how many copies, and whether it asks for anything."""
    return Material(text, copies=copies_in(text), case=case, asked=not NONE_NEEDED.search(text))


def copies_in(text: str) -> int | None:
    """The number of copies that a text names, where it names just one number of them."""
    found = {WORDS.get(m["n"]) or int(m["n"]) for m in COPIES.finditer(text.translate(FULLWIDTH_DIGITS))}
    return found.pop() if len(found) == 1 else None
