"""事项类型, 办件类型, 实施编码 …: how an item is entered in the catalogue of government services."""

from __future__ import annotations

from zhinan.model.elements.registration import Registration
from zhinan.text.fields import Fields


def read_registration(fields: Fields) -> Registration:
    """What identifies the item for offices."""
    return Registration(
        kind=fields.text("事项类型"),
        handling=fields.text("办件类型"),
        basic_code=fields.text("基本编码"),
        code=fields.text("实施编码"),
        variant=fields.text("业务办理项"),
        bureau=fields.text("实施主体"),
        bureau_kind=fields.text("实施主体性质"),
        level=fields.text("行使层级"),
        delegated_by=fields.text("委托部门"),
        partners=fields.texts("联办机构"),
        online_depth=fields.text("网办深度"),
    )
